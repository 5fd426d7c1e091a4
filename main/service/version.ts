import manifest from '../../package.json' with { type: 'json' };

/** The program's version, shown at sign-in and written into backups. */
export const APP_VERSION: string = manifest.version;
