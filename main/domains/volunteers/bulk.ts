import { nameTerms } from '../../../shared/domain/names/search-terms.ts';
import type { BulkAdds } from '../ledger/store.ts';

/** The tables beside new volunteers, as `relations` writes them for one (test/main/imports/bulk.test.ts). */
export const volunteerBulk: BulkAdds = {
  beside: [
    `INSERT INTO identity_document (volunteer_id, kind, number, match_key, is_primary)
     SELECT :base + n, coalesce(f_documentKind, '01'), f_documentNumber, match_key, 1 FROM :added`,
    `INSERT INTO membership (volunteer_id, organization_id, role, is_main, joined_on, created_at, updated_at)
     SELECT :base + n, f_organization, coalesce(f_memberRole, 'member'), 1, f_registeredOn, :now, :now
     FROM :added AND f_organization IS NOT NULL`,
    'INSERT INTO volunteer_search (rowid, terms) SELECT :base + n, name_terms(f_name) FROM :added',
  ],
  functions: { name_terms: nameTerms },
  clash: `SELECT n FROM plan.row WHERE action = 'add' AND match_key IN (
    SELECT match_key FROM identity_document WHERE override_reason IS NULL AND volunteer_id <= :base) ORDER BY n LIMIT 1`,
};
