import { listRequestSchema, type ListRequest, type ListRequestInput } from '../../shared/kernel/listing.ts';

/** What serves a list: an index (10 ms), or whatever the filter leaves (300 ms). */
export type Served = 'index' | 'filter';

export interface NamedQuery {
  readonly name: string;
  readonly served: Served;
  readonly request: ListRequest;
  /** Index by which the rows of a page are found; undefined = the table in the order of its ids. */
  readonly index?: string;
  /** True where all rows that the filter leaves are sorted before the first can be shown. */
  readonly sortsAll: boolean;
}

interface Plan {
  readonly index?: string;
  readonly sortsAll?: boolean;
}

function list(name: string, served: Served, input: ListRequestInput, plan: Plan = {}): NamedQuery {
  return {
    name,
    served,
    request: listRequestSchema.parse(input),
    sortsAll: plan.sortsAll ?? false,
    ...(plan.index === undefined ? {} : { index: plan.index }),
  };
}

const among = (field: string, ...values: (string | number)[]) => ({ field, op: 'in' as const, values });
const ages = (from: number, to: number) => ({ field: 'age', op: 'between' as const, values: [from, to] });
const sorted = (field: string, descending = false) => ({ sort: { field, descending } });

/** What the questions name in the ledger that is asked. */
export interface ListFacts {
  readonly street: number;
  readonly community: number;
}

/** The twelve lists of the volunteers' page that the budgets name. */
export function namedLists({ street, community }: ListFacts): readonly NamedQuery[] {
  const byBirth = { index: 'volunteer_by_birth' };
  return [
    list('first page', 'index', {}),
    list('page 5,000', 'filter', { page: 5000 }),
    list('by 街道', 'index', { filters: [among('street', street)] }, { index: 'volunteer_by_street' }),
    list(
      'by 社区',
      'index',
      { filters: [among('community', community)] },
      { index: 'volunteer_by_community' },
    ),
    list(
      '政治面貌 党员',
      'filter',
      { filters: [among('politicalStatus', '01', '02')] },
      { index: 'volunteer_by_political', sortsAll: true },
    ),
    list('青年 (14–35)', 'filter', { filters: [ages(14, 35)] }, { ...byBirth, sortsAll: true }),
    list(
      'age 60–70, women',
      'filter',
      { filters: [ages(60, 70), among('sex', '2')] },
      { ...byBirth, sortsAll: true },
    ),
    list('sort by 姓名', 'index', sorted('name'), { index: 'volunteer_by_name' }),
    list('sort by 注册日期, newest first', 'index', sorted('registeredOn', true), {
      index: 'volunteer_by_registered',
    }),
    list('sort by 出生日期', 'index', sorted('birthDate'), byBirth),
    list('状态 暂停', 'filter', { filters: [among('status', '3')] }),
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
      texts: ['王', '张', '周', '伟', '欣', '龘'],
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
