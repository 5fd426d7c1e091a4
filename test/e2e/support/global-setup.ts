import { rmSync } from 'node:fs';
import { buildIfStale } from '../../../main/launch/build.ts';
import { prepareLedgers } from './prepared.ts';

/** Builds what is stale and makes the ledgers to copy. A default export, because Playwright asks for one. */
export default async function setUp(): Promise<() => void> {
  await buildIfStale({ quiet: true });
  const folder = prepareLedgers();
  return () => rmSync(folder, { recursive: true, force: true });
}
