export const UNIT_WORDS = {
  title: '单位',
  all: '共',
  parent: '上级单位',
  type: '单位类型',
  code: '区划代码',
  contact: '联系人',
  phone: '联系电话',
  from: '启用日期',
  aliases: '别名',
  below: '下级单位',
  noBelow: '没有下级单位',
  rename: '更名或调整…',
  renameVerb: '更名调整',
  name: '单位名称',
  renameFrom: '生效日期',
  reason: '依据或理由',
  renameNote: '从生效日期起用新名称和上级；此前的统计仍按原来的名称和隶属关系。',
  nameMissing: '请填写单位名称',
  dateMissing: '请填写生效日期，如 20261123',
  reasonMissing: '请写明依据或理由',
  tree: '单位层级',
  branch: '范围',
  everyUnit: '全部单位',
} as const;

/** `更名或调整 青松街道` */
export function renameTitle(name: string): string {
  return `更名或调整 ${name}`;
}

/** `青松街道及下级单位`; the name alone where nothing stands below. */
export function branchWords(name: string, hasBelow: boolean): string {
  return hasBelow ? `${name}及下级单位` : name;
}

/** `青松街道，下级单位 14 个，停用` */
export function spokenUnit(name: string, below: number, closed: boolean): string {
  return [name, ...(below > 0 ? [`下级单位 ${String(below)} 个`] : []), ...(closed ? ['停用'] : [])].join(
    '，',
  );
}
