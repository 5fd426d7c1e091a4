import type { CoverageKind } from '../../../shared/domain/figures/chart-labels.ts';
import type { FigureKey } from '../../../shared/domain/figures/definitions.ts';
import { BODY_NOTES, changeNote, coverageNote, shareNote } from '../../../shared/domain/figures/notes.ts';
import type { ReadContext } from '../../db/context.ts';
import type { OutputOf } from '../handlers.ts';
import type { Procedures } from '../../../shared/contract/index.ts';
import { ageBars, politicalBars, streetBars } from './charts.ts';
import { growthBars, growthDays, lastMonthEnd, registeredOn, setupCounts } from './growth.ts';
import { todos } from './todos.ts';
import { coverageLevels } from './units-at.ts';
import { countingPurpose, figureValues, shownFigure } from './values.ts';

type Dashboard = OutputOf<Procedures['figures']['dashboard']>;

/** Figures of the strip, in its order. */
const STRIP = ['V1', 'B6', 'B7', 'O1', 'O2', 'B21', 'B22'] as const satisfies readonly FigureKey[];

/** Everything that 工作台 shows, as of today. */
export function dashboard(context: ReadContext): Omit<Dashboard, 'computedAt'> {
  const { db, today } = context;
  const purpose = countingPurpose(db, today);
  const values = figureValues(context, today);
  const monthEnd = lastMonthEnd(today);
  const registered = registeredOn(db, [...growthDays(today), monthEnd]);
  const coverage = coverageLevels(db, today);
  const rowsOf = (key: FigureKey) => values.find((value) => value.key === key)?.rows ?? 0;
  const covered = (kind: CoverageKind, level: string) => {
    const found = coverage.find((each) => each.kind === kind);
    return coverageNote(found?.covered ?? 0, found?.total ?? 0, level);
  };
  const notes: Readonly<Record<(typeof STRIP)[number], () => string>> = {
    V1: () => changeNote(rowsOf('V1'), registered.get(monthEnd) ?? 0),
    B6: () => shareNote(rowsOf('B6'), rowsOf('V1')),
    B7: () => shareNote(rowsOf('B7'), rowsOf('V1')),
    O1: () => BODY_NOTES.registered,
    O2: () => BODY_NOTES.unregistered,
    B21: () => covered('suo', '街镇'),
    B22: () => covered('zhan', '社区（村）'),
  };
  return {
    asOf: today,
    figures: STRIP.flatMap((key) => {
      const found = values.find((value) => value.key === key);
      if (!found) return [];
      const value = found.baseEmpty ? null : found.value;
      return [{ ...shownFigure(found), value, note: found.baseEmpty ? '' : notes[key]() }];
    }),
    streets: streetBars(db, today, purpose),
    ages: ageBars(db, today, purpose),
    political: politicalBars(db, today, purpose),
    growth: growthBars(registered, today),
    coverage: coverage.map(({ label, covered: has, total, missing }) => ({
      label,
      covered: has,
      total,
      missing,
    })),
    todos: todos(context, purpose),
    setup: setupCounts(db),
  };
}
