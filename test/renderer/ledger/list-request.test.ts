import { describe, expect, it } from 'vitest';
import {
  listAddress,
  listRequest,
  readListLink,
  selectedRequest,
} from '../../../renderer/ledger/list-request.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { listRequestSchema } from '../../../shared/kernel/listing.ts';

const QUERY = {
  page: 3,
  pageSize: 100,
  sort: { key: 'name', direction: 'desc' as const },
  search: '周',
  filters: {},
};

describe('listRequest', () => {
  const request = listRequest(volunteerEntity, QUERY, { key: 'B6', asOf: '2026-11-23' }, '2026-11-23');

  it('is what the contract accepts', () => {
    expect(listRequestSchema.parse(request)).toEqual(request);
    expect(request.sort).toEqual({ field: 'name', descending: true });
  });

  it('restricts print and export to the ticked rows', () => {
    const chosen = selectedRequest(request, { keys: new Set(['4', '9']), allMatching: false });
    expect(chosen.ids).toEqual([4, 9]);
    expect(chosen.page).toBe(1);
  });

  it('takes every row of the conditions where all are ticked', () => {
    expect(selectedRequest(request, { keys: new Set(), allMatching: true }).ids).toBeNull();
  });
});

describe('readListLink', () => {
  it('reads a figure with its day', () => {
    const link = readListLink(new URLSearchParams('figure=B6&asOf=2026-11-23'));
    expect(link?.figure).toEqual({ key: 'B6', asOf: '2026-11-23' });
  });

  it('reads back what listAddress wrote', () => {
    const link = {
      search: '青松',
      filters: [{ field: 'street', op: 'in' as const, values: [7] }],
      figure: { key: 'B1', asOf: '2026-06-30' },
    };
    const address = listAddress('volunteers', link);
    expect(address.startsWith('/volunteers?')).toBe(true);
    expect(readListLink(new URLSearchParams(address.split('?')[1]))).toEqual(link);
  });

  it('takes an address without conditions, or with broken ones, for none', () => {
    for (const text of [
      '',
      'figure=B6',
      'asOf=2026-11-23',
      'figure=B6&asOf=soon',
      'filters=%7B',
      'filters=[1]',
    ]) {
      expect(readListLink(new URLSearchParams(text)), text).toBeNull();
    }
  });
});
