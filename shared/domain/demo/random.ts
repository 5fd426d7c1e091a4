/** A stream of numbers that a seed decides: the same seed gives the same district on every PC. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number 0 … n − 1. */
  below(n: number): number;
  /** True with that probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, period beyond 2^64; warmed up so that near seeds part. */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let d = 1;
  const bits = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 20; i++) bits();
  const next = () => bits() / 0x1_0000_0000;
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('Nothing to pick from');
      return found;
    },
  };
}

/** Values with their shares, in any unit: `[['01', 18], ['13', 70]]`. */
export type Shares<T> = readonly (readonly [value: T, share: number])[];

/** A picker that follows the shares. */
export function weighted<T>(shares: Shares<T>): (random: Random) => T {
  const ends: number[] = [];
  let total = 0;
  for (const [, share] of shares) {
    total += share;
    ends.push(total);
  }
  return (random) => {
    const at = random.next() * total;
    let index = 0;
    while (index < ends.length - 1 && at >= (ends[index] ?? 0)) index++;
    const found = shares[index];
    if (!found) throw new Error('No shares');
    return found[0];
  };
}
