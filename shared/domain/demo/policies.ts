import type { DateOnly } from '../../kernel/date-only.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { CITY } from './neighbours.ts';
import type { DemoRow } from './units.ts';

interface Paper {
  /** Years before today's. */
  readonly ago: number;
  /** MM-DD. */
  readonly day: string;
  readonly title: string;
  readonly kind: 'measures' | 'opinion' | 'notice' | 'scheme' | 'rules' | 'minutes';
  readonly issuer: string;
  /** 机关代字; undefined where nothing is numbered. */
  readonly series?: string;
  readonly summary: string;
  /** Title of the paper that it repeals. */
  readonly repeals?: string;
}

function papersOf(district: string, thisYear: number): readonly Paper[] {
  const initial = Array.from(district)[0] ?? '区';
  const office = { issuer: `${district}文明办`, series: `${initial}文明办` };
  const practice = { issuer: `${district}新时代文明实践中心`, series: `${initial}实践` };
  const city = { issuer: `${CITY}文明办`, series: '安文明办' };
  const trial = `${district}志愿服务记录办法（试行）`;
  const monthly = [2, 1, 0].map(
    (ago): Paper => ({
      ago,
      day: '02-20',
      title: `${String(thisYear - ago)}年${district}学雷锋志愿服务月活动方案`,
      kind: 'scheme',
      ...office,
      summary: '3 月集中开展便民服务、义诊、清洁和宣传，各街镇至少组织一场集中行动。',
    }),
  );
  return [
    {
      ago: 4,
      day: '03-04',
      title: trial,
      kind: 'measures',
      ...office,
      summary: '志愿者注册、服务时长记录和证明出具的试行规定。',
    },
    {
      ago: 4,
      day: '09-15',
      title: '关于推进新时代文明实践志愿服务队伍建设的意见',
      kind: 'opinion',
      ...practice,
      summary: '建立“8+N”常备队伍，街道、社区和区直部门均应组建志愿服务队。',
    },
    {
      ago: 3,
      day: '06-08',
      title: `${district}新时代文明实践阵地建设管理办法`,
      kind: 'measures',
      ...practice,
      summary: '中心、所、站及园区、企业、校园阵地的设置、挂牌、开放和撤并。',
    },
    {
      ago: 3,
      day: '11-20',
      title: '关于健全志愿服务激励嘉许机制的意见',
      kind: 'opinion',
      ...city,
      summary: '星级评定、礼遇清单和困难帮扶，县区可结合实际制定细则。',
    },
    {
      ago: 2,
      day: '01-12',
      title: `${district}星级志愿者评定实施细则`,
      kind: 'rules',
      ...office,
      summary: '一、二星级由区级评定，三星级以上推荐上报；评定前公示不少于 5 个工作日。',
    },
    {
      ago: 2,
      day: '04-18',
      title: `${district}“点单派单”志愿服务工作规程`,
      kind: 'rules',
      ...practice,
      summary: '点单、派单、接单、评单各环节的时限和责任单位。',
    },
    {
      ago: 2,
      day: '05-10',
      title: '国际志愿者嘉年华组织工作方案',
      kind: 'scheme',
      issuer: `${district}文明办、${district}委社会工作部`,
      series: `${initial}文明办联`,
      summary: '活动内容、任务分工、语言服务和安全保障。',
    },
    {
      ago: 1,
      day: '03-18',
      title: `${district}志愿服务记录与证明管理办法`,
      kind: 'measures',
      ...office,
      summary: '谁组织谁记录、谁记录谁证明；证明统一编号，附校验码，可电话核验。自印发之日起施行。',
      repeals: trial,
    },
    {
      ago: 1,
      day: '05-22',
      title: '关于做好志愿者保险保障工作的通知',
      kind: 'notice',
      issuer: `${district}文明办、${district}民政局`,
      series: `${initial}文明办联`,
      summary: '集中活动和高风险岗位应当为志愿者购买人身意外伤害保险。',
    },
    {
      ago: 1,
      day: '11-06',
      title: `${district}志愿服务工作联席会议纪要`,
      kind: 'minutes',
      issuer: `${district}文明办`,
      summary: '研究园区、企业阵地建设和未成年人志愿服务的监护人同意事项。',
    },
    {
      ago: 0,
      day: '05-12',
      title: '关于开展志愿服务时长核查的通知',
      kind: 'notice',
      ...office,
      summary: '对补录、重复和超长记录逐条核实，核减后不足星级标准的撤销评定。',
    },
    {
      ago: 0,
      day: '08-26',
      title: '关于调整新时代文明实践站布点的通知',
      kind: 'notice',
      ...practice,
      summary: '按社区（村）调整情况增设、撤并文明实践站。',
    },
    ...monthly,
  ];
}

/** Policy documents (制度文件) of five years up to today, in the order of their issue; one is repealed by a later one. */
export function districtPolicies(district: string, today: DateOnly): readonly DemoRow[] {
  const thisYear = Number(today.slice(0, 4));
  const issued = papersOf(district, thisYear)
    .map((paper) => ({ ...paper, issuedOn: `${String(thisYear - paper.ago)}-${paper.day}` }))
    .filter(({ issuedOn }) => issuedOn <= today)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
  const last = new Map<string, number>();
  const numbered = issued.map((paper) => {
    const { series, issuedOn } = paper;
    if (series === undefined) return { ...paper, number: null };
    const year = issuedOn.slice(0, 4);
    // Others were issued between those that concern volunteers.
    const serial = (last.get(series + year) ?? 0) + 2 + (Number(issuedOn.slice(8)) % 3);
    last.set(series + year, serial);
    return { ...paper, number: `${series}〔${year}〕${String(serial)}号` };
  });
  return numbered.map(({ title, number, kind, issuer, issuedOn, summary }) => {
    const by = numbered.find(({ repeals }) => repeals === title);
    const values: Record<string, FieldValue> = { title, number, kind, issuer, issuedOn, summary };
    if (by) Object.assign(values, { repealedOn: by.issuedOn, repealedBy: by.number });
    return { values, refs: {} };
  });
}
