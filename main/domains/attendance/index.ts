import { attend } from './attend.ts';
import { attendees } from './find.ts';
import { attendance } from './sheet.ts';

/** The part of the sessions' procedures that writes service records: sessions themselves stand below these. */
export const attendanceQueries = { attendance, attendees };
export const attendanceCommands = { attend };
