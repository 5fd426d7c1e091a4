import type { ErrorParams } from '../../shared/kernel/errors.ts';
import { SHELL_TEXT } from '../../shared/text/zh-CN/shell.ts';

/** Who holds the ledger, from the parameters of LEDGER_HELD (`door, user, pid, address`): `浏览器窗口，clerk，进程 4711`. */
export function describeHolder(params: ErrorParams): string {
  const door = params['door'];
  const doors: Readonly<Record<string, string>> = SHELL_TEXT.doors;
  const words = [
    typeof door === 'string' ? (doors[door] ?? SHELL_TEXT.doors.unknown) : undefined,
    params['user'],
    params['pid'] === undefined ? undefined : SHELL_TEXT.process(params['pid']),
    params['address'],
  ];
  return words.filter((word) => word !== undefined && word !== '').join('，');
}
