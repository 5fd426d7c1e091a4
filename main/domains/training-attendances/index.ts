import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { attend } from './attend.ts';
import { attendanceSheet, trainingTotal } from './sheet.ts';
import { trainingAttendanceStore } from './store.ts';

/** @param figure rows behind a figure, given by the domain of figures above this one */
export const trainingAttendanceQueries = (figure: FigureCondition): QueriesOf<'trainingAttendances'> => ({
  ...entityQueries(trainingAttendanceStore, figure),
  sheet: attendanceSheet,
  total: trainingTotal,
});

export const trainingAttendanceCommands: CommandsOf<'trainingAttendances'> = {
  ...entityCommands(trainingAttendanceStore),
  attend,
};
