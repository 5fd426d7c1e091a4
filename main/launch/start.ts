import { keepCompiledPrograms } from './compile-cache.ts';
import { giveThreadsRoom } from './young-heap.ts';

// Everything else is imported afterwards, so that it comes from the cache.
giveThreadsRoom();
keepCompiledPrograms();
const { startProgram } = await import('./start-program.ts');
process.exit(await startProgram(process.argv.slice(2)));
