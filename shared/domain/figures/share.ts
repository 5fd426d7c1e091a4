/**
 * Part of a whole in percent with one decimal; null where the whole is empty. A part that is not the whole never
 * reads 100: 全覆盖 may be claimed only where nothing is missing.
 */
export function sharePercent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const percent = Math.round((part / whole) * 1000) / 10;
  return part < whole ? Math.min(percent, 99.9) : percent;
}
