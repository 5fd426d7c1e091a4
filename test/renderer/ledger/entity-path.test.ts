import { expect, it } from 'vitest';
import { entityPath, recordPath } from '../../../renderer/ledger/entity-path.ts';
import { listAddress } from '../../../renderer/ledger/list-request.ts';
import { ROUTES } from '../../../renderer/app/routes.ts';
import { ENTITY_KEYS } from '../../../shared/domain/entities.ts';

it('an address bears the name of the page folder', () => {
  expect(entityPath('volunteers')).toBe('/volunteers');
  expect(entityPath('serviceRecords')).toBe('/service-records');
  expect(recordPath('trainingClasses', 12)).toBe('/training-classes/12');
  expect(listAddress('serviceRecords', {})).toBe('/service-records');
});

it.each(ENTITY_KEYS)('%s has a list and a record page at its address', (key) => {
  const paths = ROUTES.map(({ path }) => path);
  expect(paths).toContain(entityPath(key));
  expect(paths).toContain(`${entityPath(key)}/:id`);
});
