import { fileURLToPath } from 'node:url';

/** The project's folder, with which every path of the launcher begins. */
export const PROJECT_ROOT: string = fileURLToPath(new URL('../..', import.meta.url));
