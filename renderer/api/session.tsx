/** The session for pages: `const { account, may, lock } = useSession()`. */
export { useSession } from './session-context.ts';
