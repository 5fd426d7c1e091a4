import type { FieldValue } from '../../kernel/listing.ts';
import { mobileNumber } from './numbers.ts';
import { personName } from './person-names.ts';
import type { Random } from './random.ts';
import type { Routine } from './routines.ts';
import { KIND, TARGET } from './service-codes.ts';

/** A project (项目) of the demonstration, with the one activity (活动) that carries it. */
export interface DemoProject {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly activity: Routine;
  /** Days between two sessions; 365 = once a year on `yearlyOn` (MM-DD). */
  readonly every: number;
  readonly yearlyOn?: string;
  readonly campaign?: string;
  readonly international?: boolean;
}

const at = (hour: number, minute = 0) => hour * 60 + minute;
const MORNING = [at(9), at(9, 30)];
const AFTERNOON = [at(14), at(14, 30)];

const BRANDS: readonly DemoProject[] = [
  {
    values: {
      name: '星光科学教室',
      level: 'district',
      serviceCategories: '04,08',
      targetGroups: TARGET.children,
      startedOn: '2021-09-01',
      goalSessions: 24,
      goalPeople: 1000,
      goals: '每两周一次，面向 6—14 周岁儿童开设科学实验课',
      summary: '由科技工作者和大学生志愿者为社区儿童讲授科学实验课',
    },
    activity: {
      name: '星光科学教室',
      kind: KIND.children,
      category: '08',
      audience: { from: 24, to: 48, online: 0.05 },
      starts: MORNING,
      lengths: [90, 120],
      posts: ['主讲', '助教', '安全员'],
    },
    every: 14,
  },
  {
    values: {
      name: '童梦成真合唱团',
      level: 'city',
      serviceCategories: '04,09',
      targetGroups: TARGET.children,
      startedOn: '2022-03-01',
      goalSessions: 40,
      goals: '每周排练一次，每年公益演出不少于 4 场',
      summary: '为流动儿童、困境儿童开设的公益合唱团',
    },
    activity: {
      name: '童梦成真合唱团排练与演出',
      kind: KIND.children,
      category: '09',
      audience: { from: 30, to: 60 },
      starts: AFTERNOON,
      lengths: [120],
      posts: ['声乐指导', '钢琴伴奏', '生活照料'],
    },
    every: 7,
  },
  {
    values: {
      name: '国际志愿者嘉年华',
      level: 'district',
      serviceCategories: '21',
      targetGroups: `${TARGET.public},${TARGET.foreigners}`,
      startedOn: '2024-05-01',
      goalSessions: 1,
      goals: '每年一届，中外志愿者共同参与',
      summary: '在区居住、学习、工作的外籍人士和港澳台同胞与本地志愿者共同服务',
    },
    activity: {
      name: '国际志愿者嘉年华',
      kind: KIND.culture,
      category: '21',
      audience: { from: 400, to: 900, online: 1 },
      starts: MORNING,
      lengths: [240],
      posts: ['语言服务', '展位讲解', '秩序维护', '文艺展演'],
    },
    every: 365,
    yearlyOn: '06-15',
    international: true,
  },
  {
    values: {
      name: '银龄守护',
      level: 'province',
      serviceCategories: '02',
      targetGroups: TARGET.elderly,
      startedOn: '2020-10-01',
      goalSessions: 24,
      goals: '独居老人每半月至少探访一次',
      summary: '志愿者与独居、空巢老人结对',
    },
    activity: {
      name: '银龄守护结对探访',
      kind: KIND.care,
      category: '02',
      audience: { from: 10, to: 30 },
      starts: [...MORNING, ...AFTERNOON],
      lengths: [120, 180],
      posts: ['探访', '代办', '陪医'],
    },
    every: 15,
  },
  {
    values: {
      name: '清泉护河',
      level: 'general',
      serviceCategories: '07',
      targetGroups: TARGET.public,
      startedOn: '2023-03-22',
      goalSessions: 12,
      goals: '每月巡河一次',
      summary: '沿望溪巡河、清洁和水质观察',
    },
    activity: {
      name: '清泉护河巡护',
      kind: KIND.cleaning,
      category: '07',
      starts: MORNING,
      lengths: [150, 180],
      posts: ['巡护', '水质观察', '宣传'],
      places: ['望溪上游', '望溪湿地公园'],
    },
    every: 30,
  },
  {
    values: {
      name: '法律明白人进社区',
      level: 'general',
      serviceCategories: '06',
      targetGroups: TARGET.public,
      startedOn: '2022-12-04',
      goalSessions: 12,
      goals: '每月一次法律咨询',
      summary: '律师志愿者在文明实践站提供法律咨询',
    },
    activity: {
      name: '法律明白人咨询日',
      kind: KIND.law,
      category: '06',
      audience: { from: 10, to: 40 },
      starts: AFTERNOON,
      lengths: [120, 150],
      posts: ['法律咨询', '登记引导'],
    },
    every: 28,
  },
];

/** The projects, each with whoever leads it. */
export function districtProjects(random: Random): readonly DemoProject[] {
  return BRANDS.map((brand, at) => ({
    ...brand,
    values: {
      code: `WM${String(at + 1).padStart(3, '0')}`,
      ...brand.values,
      leader: personName(random, random.chance(0.4) ? '1' : '2', 1965 + random.below(30)),
      phone: mobileNumber(random),
      status: 'running',
    },
  }));
}
