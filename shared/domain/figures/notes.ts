import { sharePercent } from './share.ts';

/** `较上月末 +214`, `较上月末 −3`, `与上月末持平`. */
export function changeNote(now: number, before: number): string {
  if (now === before) return '与上月末持平';
  return `较上月末 ${now > before ? '+' : '−'}${String(Math.abs(now - before))}`;
}

/** `占 24.3%`; blank where there is no whole. */
export function shareNote(part: number, whole: number): string {
  const percent = sharePercent(part, whole);
  return percent === null ? '' : `占 ${percent.toFixed(1)}%`;
}

/** `12 个街镇全覆盖`, or `覆盖 148/151，缺 3`; blank where no unit is due. */
export function coverageNote(covered: number, due: number, level: string): string {
  if (due === 0) return '';
  if (covered === due) return `${String(due)} 个${level}全覆盖`;
  return `覆盖 ${String(covered)}/${String(due)}，缺 ${String(due - covered)}`;
}

/** Notes that say what a figure of bodies counts. */
export const BODY_NOTES = { registered: '已登记法人', unregistered: '未登记团队' } as const;
