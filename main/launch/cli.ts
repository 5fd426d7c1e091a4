import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.ts';
import { PROJECT_ROOT } from './root.ts';

// The command line needs no page, and its stdout carries one JSON document: a build that runs first stays silent.
await buildIfStale({ quiet: true, parts: ['node'] });
// The built program reads process.argv itself, as it does in the packaged ledger.
await import(pathToFileURL(join(PROJECT_ROOT, 'dist/node/cli.js')).href);
