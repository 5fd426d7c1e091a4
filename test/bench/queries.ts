import { listRequestSchema, type ListRequest, type ListRequestInput } from '../../shared/kernel/listing.ts';

/** What serves a list: an index (10 ms), or whatever the filter leaves (300 ms). */
export type Served = 'index' | 'filter';

export interface NamedQuery {
  readonly name: string;
  readonly served: Served;
  readonly request: ListRequest;
  /** Index that the inner query must use, for test/main/ledger/plans.test.ts; undefined = the table in id order. */
  readonly index?: string;
  /** The order comes from the index: no sort of the whole result. */
  readonly sorted: boolean;
}

function list(
  name: string,
  served: Served,
  input: ListRequestInput,
  plan: { readonly index?: string; readonly sorted?: boolean } = {},
): NamedQuery {
  return {
    name,
    served,
    request: listRequestSchema.parse(input),
    sorted: plan.sorted ?? true,
    ...(plan.index === undefined ? {} : { index: plan.index }),
  };
}

/** The twelve lists of the volunteers' page that the budgets name. Ids of units are those of the demonstration district. */
export function namedLists(ids: {
  readonly street: number;
  readonly community: number;
}): readonly NamedQuery[] {
  return [
    list('first page', 'index', {}),
    list('page 5,000', 'filter', { page: 5000 }),
    list(
      'by 街道',
      'index',
      { filters: [{ field: 'street', op: 'in', values: [ids.street] }] },
      { index: 'volunteer_by_street', sorted: false },
    ),
    list(
      'by 社区',
      'index',
      { filters: [{ field: 'community', op: 'in', values: [ids.community] }] },
      { index: 'volunteer_by_community' },
    ),
    list(
      'by 政治面貌 (党员)',
      'index',
      { filters: [{ field: 'politicalStatus', op: 'in', values: ['01', '02'] }] },
      { index: 'volunteer_by_political', sorted: false },
    ),
    list(
      '青年 (14–35)',
      'filter',
      { filters: [{ field: 'age', op: 'between', values: [14, 35] }] },
      { sorted: false },
    ),
    list(
      'age 60–70, women',
      'filter',
      {
        filters: [
          { field: 'age', op: 'between', values: [60, 70] },
          { field: 'sex', op: 'in', values: ['2'] },
        ],
      },
      { sorted: false },
    ),
    list(
      'sort by 姓名',
      'index',
      { sort: { field: 'name', descending: false } },
      { index: 'volunteer_by_name' },
    ),
    list(
      'sort by 注册日期, newest first',
      'index',
      { sort: { field: 'registeredOn', descending: true } },
      { index: 'volunteer_by_registered' },
    ),
    list(
      'sort by 出生日期',
      'index',
      { sort: { field: 'birthDate', descending: false } },
      { index: 'volunteer_by_status_birth' },
    ),
    list(
      '状态 暂停',
      'index',
      { filters: [{ field: 'status', op: 'in', values: ['3'] }] },
      { index: 'volunteer_by_status_birth', sorted: false },
    ),
    list('手机 blank', 'filter', { filters: [{ field: 'mobile', op: 'blank', values: [] }] }),
  ];
}

/** Searches as people type them; each is asked with several texts. */
export interface NamedSearch {
  readonly name: string;
  readonly kind: 'usual' | 'oneCharacter';
  readonly texts: readonly string[];
  readonly sortByName: boolean;
}

export function namedSearches(tails: {
  readonly id: readonly string[];
  readonly phone: readonly string[];
}): readonly NamedSearch[] {
  const usual = (name: string, texts: readonly string[]): NamedSearch => ({
    name,
    kind: 'usual',
    texts,
    sortByName: false,
  });
  return [
    usual('two characters', ['建国', '秀英', '欣怡', '王伟', '浩宇', '丽娟', '欧阳', '子涵', '志强', '桂芳']),
    usual('full pinyin', [
      'wangwei',
      'lixiuying',
      'zhangjianguo',
      'liuyang',
      'chenjing',
      'zhaoli',
      'ouyanghao',
      'shanyulan',
    ]),
    usual('initials', ['wjg', 'lxy', 'zhy', 'cj', 'lyq', 'zzq', 'whm', 'xjb']),
    usual('tail of the ID', tails.id),
    usual('tail of the mobile', tails.phone),
    {
      name: 'one character, sorted by name',
      kind: 'oneCharacter',
      texts: ['王', '伟', '欣', '龘'],
      sortByName: true,
    },
  ];
}

export function searchRequest(text: string, sortByName: boolean): ListRequest {
  return listRequestSchema.parse({
    search: text,
    ...(sortByName ? { sort: { field: 'name', descending: false } } : {}),
  });
}
