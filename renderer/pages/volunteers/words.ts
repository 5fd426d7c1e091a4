import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { grouped } from '../../text/list.ts';

export const VOLUNTEER_WORDS = {
  title: '志愿者',
  registered: '在册',
  suspects: '疑似同一人',
  pairs: '组',
  street: '街镇',
  status: '状态',
  joinTeam: '加入队伍',
  changeStatus: '修改状态',
  cancelMore: '注销…',
  reveal: '查看完整号码…',
  mergeMore: '与另一人合并…',
  team: '队伍',
  role: '队内角色',
  joinedOn: '加入日期',
  teamMissing: '请选择队伍',
  dateMissing: '请填写日期，如 20261123',
  newStatus: '改为',
  from: '起始日期',
  reason: '理由',
  reasonMissing: '请写明理由',
  cancelVerb: '注销',
  cancelBody: '注销后不再计入在册人数，记录、服务时长和历史全部保留；可以用“修改状态”改回。',
  tooMany: '一次最多处理 10,000 人，请缩小条件。',
  teams: '所属队伍',
  noTeams: '还没有加入队伍',
  training: '培训',
  noTraining: '还没有参加培训',
  certificates: '记录证明',
  noCertificates: '没有开具过记录证明',
  certificateNumber: '证明编号',
  issuedBy: '出具组织',
  certifiedPeriod: '覆盖期间',
  certifiedHours: '总时长',
  issuedOn: '出具日期',
  yes: '是',
  document: '证件号码',
  mobile: '手机号码',
  sex: '性别',
  birth: '出生日期',
  belongs: '所属',
  registered2: '注册',
  teamFact: '主队伍',
  ethnicity: '民族',
  unitsDone: '单位已建好',
  unitsMissing: '先建好单位',
  unitsMissingNote: '导入单位表，街镇、社区（村）才能对上',
  seeUnits: '查看单位',
  importUnits: '导入单位',
  templateTitle: '把模板发给街镇',
  templateNote: '表头、下拉选项和证件格式已设好，收回后可自动识别',
  template: '下载志愿者模板',
  importTitle: '导入收回的花名册',
  importNote: '支持 .xlsx、.xls、.et、.csv；先核对，再写入，可整批撤销',
  importAction: '导入花名册',
  addTitle: '个别人员手工录入',
  addNote: '输入证件号码后，性别、出生日期自动填写',
  add: '新增志愿者',
  emptyTitle: '台账里还没有志愿者',
  emptyNote: '建议按下面的顺序开始。街镇已有花名册的，可以直接导入，不必重新录入。',
  emptyFoot: '也可以从 WPS 复制单元格，在此页按 Ctrl+V 粘贴导入。',
} as const;

/** `已参加 3 期，培训学时 12 小时 30 分（不计入服务时长）` */
export function trainingTotalWords(classes: number, minutes: number): string {
  return `已参加 ${grouped(classes)} 期，培训学时 ${durationText(minutes)}（不计入服务时长）`;
}

/** `注销志愿者 周秀兰` */
export function cancelTitle(name: string): string {
  return `注销志愿者 ${name}`;
}

/** `已选 3 人加入队伍` */
export function joinTitle(count: number): string {
  return `${grouped(count)} 人加入队伍`;
}

export function statusTitle(count: number): string {
  return `修改 ${grouped(count)} 人的状态`;
}

export function joinedDone(added: number, already: number): string {
  const more = already > 0 ? `，${grouped(already)} 人原已在队` : '';
  return `已加入 ${grouped(added)} 人${more}`;
}

export function statusDone(count: number): string {
  return `已修改 ${grouped(count)} 人的状态`;
}

/** `12 个街镇、151 个社区（村）、9 个区直单位` */
export function unitCounts(streets: number, communities: number, others: number): string {
  const parts = [
    `${grouped(streets)} 个街镇`,
    `${grouped(communities)} 个社区（村）`,
    ...(others > 0 ? [`${grouped(others)} 个区直单位`] : []),
  ];
  return parts.join('、');
}
