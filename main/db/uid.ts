import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8192;

/**
 * A UUIDv7 (RFC 9562, 5.7) as 16 bytes: 48 bits of Unix milliseconds, then random. A counter in the 12 bits
 * after the version keeps ids of one millisecond in the order of their making.
 */
export function uidMaker(now: () => number): () => Buffer {
  let last = 0;
  let counter = 0;
  // One call to the system's generator serves many ids: 20 µs a call would double the price of a bulk insert.
  const pool = Buffer.allocUnsafe(POOL_BYTES);
  let used = POOL_BYTES;
  return () => {
    const bytes = Buffer.allocUnsafe(16);
    if (used === POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    pool.copy(bytes, 8, used, used + 8);
    used += 8;
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : 0;
    last = counter > 0xfff ? time + 1 : time;
    if (counter > 0xfff) counter = 0;
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes;
  };
}
