import { maskDocument, maskPhone } from '../../../shared/domain/masking/mask.ts';
import { statement } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';

/** Rows that one sheet shows; whoever stands beyond is found by name. */
const SHEET_LIMIT = 2000;

/** Who is on the class already, then members of its host who are not: both by the index of the class or team. */
export const SHEET = `
  SELECT v.id AS volunteerId, v.name, v.mobile, d.number AS document, a.version, a.attended
  FROM training_attendance a JOIN volunteer v ON v.id = a.volunteer_id AND v.merged_into IS NULL
  LEFT JOIN identity_document d ON d.volunteer_id = v.id AND d.is_primary = 1
  WHERE a.training_class_id = :classId
  UNION ALL
  SELECT v.id, v.name, v.mobile, d.number, NULL, 0
  FROM membership m JOIN volunteer v ON v.id = m.volunteer_id AND v.merged_into IS NULL
  LEFT JOIN identity_document d ON d.volunteer_id = v.id AND d.is_primary = 1
  WHERE m.organization_id = (SELECT organization_id FROM training_class WHERE id = :classId) AND m.left_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM training_attendance a WHERE a.training_class_id = :classId AND a.volunteer_id = v.id)
  LIMIT :limit`;

interface SheetRow {
  readonly volunteerId: number;
  readonly name: string;
  readonly mobile: string | null;
  readonly document: string | null;
  readonly version: number | null;
  readonly attended: number;
}

/** The tick list of a class, numbers masked. */
export const attendanceSheet: QueriesOf<'trainingAttendances'>['sheet'] = ({ db }, { classId }) => {
  const rows = statement(db, SHEET).all({ classId, limit: SHEET_LIMIT + 1 }) as SheetRow[];
  return {
    rows: rows.slice(0, SHEET_LIMIT).map(({ document, mobile, attended, ...row }) => ({
      ...row,
      document: document === null ? null : maskDocument(document),
      mobile: mobile === null ? null : maskPhone(mobile),
      attended: attended === 1,
    })),
    capped: rows.length > SHEET_LIMIT,
  };
};

export const TOTAL = `SELECT count(*) AS classes, coalesce(sum(coalesce(a.minutes, c.minutes)), 0) AS minutes
  FROM training_attendance a JOIN training_class c ON c.id = a.training_class_id
  WHERE a.volunteer_id = ? AND a.attended = 1 AND c.status = 'held'`;

/** 培训学时 of one person over all 已举办 classes, in minutes; hours of service are another thing. */
export const trainingTotal: QueriesOf<'trainingAttendances'>['total'] = ({ db }, { volunteerId }) =>
  statement(db, TOTAL).get(volunteerId) as { classes: number; minutes: number };
