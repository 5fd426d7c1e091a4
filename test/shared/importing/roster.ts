import type { HeadRow } from '../../../shared/domain/importing/header.ts';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import type { EntityDef, FieldDef } from '../../../shared/kernel/field.ts';

const field = (
  key: string,
  label: string,
  type: FieldDef['type'],
  more: Partial<FieldDef> = {},
): FieldDef => ({
  key,
  label,
  kind: 'column',
  type,
  list: 'default',
  importable: true,
  ...more,
});

/** A roster small enough to be read in a test. */
export const roster: EntityDef = {
  key: 'people',
  label: '人员',
  counter: '人',
  nameField: 'name',
  matchKeys: ['证件号码'],
  fields: [
    field('name', '姓名', 'personName', { required: true, aliases: ['志愿者姓名'] }),
    field('document', '证件号码', 'document', { required: true, aliases: ['身份证号'] }),
    field('mobile', '手机号码', 'mobile', { required: true, aliases: ['联系电话', '手机'] }),
    field('street', '所属街道', 'unit', { required: true, inheritable: true, aliases: ['街道(镇)'] }),
    field('community', '所属社区', 'unit', { inheritable: true, aliases: ['社区'] }),
    field('skills', '专业技能', 'tags'),
    field('guardian', '监护人姓名', 'personName'),
    field('age', '年龄', 'integer', { importable: false }),
  ],
};

/** Rows numbered from 1; `undefined` leaves a number out, as readers do with blank rows. */
export function sheet(...rows: readonly (readonly RawCell[] | undefined)[]): HeadRow[] {
  return rows.flatMap((cells, index) => (cells ? [{ row: index + 1, cells }] : []));
}

export const HEADER = ['姓名', '证件号码', '手机号码', '所属街道', '所属社区', '专业技能'] as const;
export const PERSON = [
  '周秀兰',
  '119900196804124021',
  '13812342046',
  '青松街道',
  '青松一社区',
  '急救',
] as const;
