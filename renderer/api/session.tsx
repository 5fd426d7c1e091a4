/** The session for pages: `const { account, may, lock } = useSession()`. */
export { SessionProvider } from './SessionProvider.tsx';
export { type Session, type Stage, useSession } from './session-context.ts';
