import { expect, it } from 'vitest';
import { listMenu } from '../../../renderer/ledger/list-menu.ts';
import type { FilterValue } from '../../../renderer/widgets/List/types.ts';

it('按此值筛选 takes the very unit of the row, not another one of the same name', () => {
  const asked: [string, FilterValue][] = [];
  const choices = [
    { value: '7', label: '桂苑社区' },
    { value: '8', label: '桂苑社区' },
  ];
  const entries = listMenu(
    {
      entityKey: 'volunteers',
      filters: [{ key: 'community', label: '所属社区', kind: 'choices', choices }],
      mayEdit: false,
      onOpen: () => undefined,
      onEdit: () => undefined,
      onFilter: (field, value) => asked.push([field, value]),
      goTo: () => undefined,
      afterEdit: () => [],
      atEnd: () => [],
    },
    {
      row: { id: 1, version: 1, values: { community: '桂苑社区' }, refs: { community: 8 } },
      columnKey: 'community',
    },
  );
  entries.find((entry) => entry?.key === 'filter')?.onChoose();
  expect(asked).toEqual([['community', ['8']]]);
});
