const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** Check character (0–9 or X) of 17 digits: ISO 7064 MOD 11-2 as GB 11643-1999, 4.2.4 uses it. */
export function mod112Check(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** True where the 18th character is the check character of the 17 digits before it. */
export function mod112Holds(number18: string): boolean {
  return number18.charAt(17) === mod112Check(number18);
}
