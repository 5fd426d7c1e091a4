import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's scrypt setting of 2024 for interactive sign-in: N = 2^15, r = 8, p = 1 (32 MB, some 60 ms). */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** The password as it is kept: `scrypt$N$salt$key`, salted. Never inside a transaction: it takes time on purpose. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return ['scrypt', COST.N, salt.toString('base64'), key.toString('base64')].join('$');
}

/** True where the password is the one behind the hash. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, cost, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || Number(cost) !== COST.N || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'));
  return expected.length === given.length && timingSafeEqual(given, expected);
}
