import type { Attendee } from '../../../../shared/contract/attendance.ts';
import { codeLabel } from '../../../../shared/domain/codes/index.ts';
import type { TimeKey } from '../../../../shared/domain/attendance/sheet-row.ts';
import { ATTENDANCE_WORDS as W } from './words.ts';

export type CellKey = TimeKey | 'note';

/** Cells that are typed in, in the order in which Enter walks them. */
export const CELLS: readonly CellKey[] = ['startTime', 'endTime', 'deducted', 'note'];

export interface GridColumn {
  readonly key: 'present' | 'name' | 'tail' | 'role' | 'team' | 'minutes' | CellKey;
  readonly title: string;
  /** px; the note takes the rest. */
  readonly width?: number;
  readonly align?: 'center' | 'right';
  /** Stays in sight when the sheet is scrolled sideways: px from the left edge. */
  readonly frozenAt?: number;
}

/** px that the note keeps where the other columns leave it less. */
const NOTE_AT_LEAST = 150;

const COLUMNS: readonly GridColumn[] = [
  { key: 'present', title: W.columns.present, width: 52, align: 'center', frozenAt: 0 },
  { key: 'name', title: W.columns.name, width: 84, frozenAt: 52 },
  { key: 'tail', title: W.columns.tail, width: 80 },
  { key: 'role', title: W.columns.role, width: 62 },
  { key: 'team', title: W.columns.team, width: 150 },
  { key: 'startTime', title: W.columns.startTime, width: 72, align: 'right' },
  { key: 'endTime', title: W.columns.endTime, width: 72, align: 'right' },
  { key: 'deducted', title: W.columns.deducted, width: 92, align: 'right' },
  { key: 'minutes', title: W.columns.minutes, width: 112, align: 'right' },
  { key: 'note', title: W.columns.note },
];

/** Columns of a sheet; whose team one is stands there only where people of several teams do. */
export function gridColumns(people: readonly Attendee[]): readonly GridColumn[] {
  const teams = new Set(people.map(({ team }) => team));
  return teams.size > 1 ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'team');
}

/** A width as designed, in the size of text chosen. */
export function scaled(px: number): string {
  return `calc(${String(px)}px * var(--size-column-scale))`;
}

/** px below which the sheet scrolls sideways. */
export function widthAtLeast(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, { width = NOTE_AT_LEAST }) => sum + width, 0);
}

/** 角色 of a member; — for who is in none of the teams. */
export function roleWords({ role }: Attendee): string {
  return role === null ? '—' : (codeLabel('member_role', role) ?? role);
}

/** 队伍 of a person. */
export function teamWords({ team }: Attendee): string {
  return team ?? W.otherTeam;
}
