import { KIND, type Kind } from './service-codes.ts';

/** How often an activity of a kind reaches people, and how many. */
export interface Audience {
  readonly from: number;
  readonly to: number;
  /** Share of its sessions that are shown online too. */
  readonly online?: number;
}

/** What street teams and community teams do all year round. */
export interface Routine {
  readonly name: string;
  readonly kind: Kind;
  readonly category: string;
  /** Heads of the public at one session; undefined where nobody is counted. */
  readonly audience?: Audience;
  /** Possible starts in minutes after midnight, and possible lengths in minutes. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly posts: readonly string[];
  /** Where it happens if not at a site; sessions elsewhere are no sessions of the sites. */
  readonly places?: readonly string[];
}

const at = (hour: number, minute = 0) => hour * 60 + minute;
const DAYTIME = [at(8, 30), at(9), at(9, 30), at(14), at(14, 30), at(15)];
const EVENING = [at(18, 30), at(19), at(19, 30)];

export const ROUTINES: readonly Routine[] = [
  {
    name: '敬老服务日',
    kind: KIND.care,
    category: '02',
    audience: { from: 15, to: 60 },
    starts: DAYTIME,
    lengths: [120, 150, 180, 240],
    posts: ['上门陪伴', '理发', '家电维修', '物资整理'],
  },
  {
    name: '健康义诊',
    kind: KIND.health,
    category: '05',
    audience: { from: 40, to: 140 },
    starts: DAYTIME,
    lengths: [150, 180, 240],
    posts: ['血压测量', '健康咨询', '秩序维护', '登记引导'],
  },
  {
    name: '文明交通劝导',
    kind: KIND.civility,
    category: '13',
    starts: [at(7), at(7, 30), at(17)],
    lengths: [90, 120],
    posts: ['路口劝导', '非机动车整理'],
    places: ['望溪路与文昌路口', '滨河大道北口', '第一实验学校门前', '和平巷口'],
  },
  {
    name: '河道清洁行动',
    kind: KIND.cleaning,
    category: '07',
    audience: { from: 0, to: 30 },
    starts: DAYTIME,
    lengths: [120, 180],
    posts: ['捡拾垃圾', '分类宣传', '物资保障'],
    places: ['望溪沿岸', '清河步道', '滨河公园'],
  },
  {
    name: '科普宣传进社区',
    kind: KIND.science,
    category: '08',
    audience: { from: 30, to: 120, online: 0.1 },
    starts: DAYTIME,
    lengths: [90, 120, 150],
    posts: ['讲解', '实验演示', '秩序维护'],
  },
  {
    name: '文化惠民演出',
    kind: KIND.show,
    category: '09',
    audience: { from: 100, to: 420, online: 0.2 },
    starts: EVENING,
    lengths: [120, 150],
    posts: ['演出', '舞台保障', '秩序维护', '摄影摄像'],
  },
  {
    name: '政策宣讲进楼院',
    kind: KIND.policy,
    category: '19',
    audience: { from: 20, to: 80, online: 0.15 },
    starts: [...DAYTIME, ...EVENING],
    lengths: [60, 90, 120],
    posts: ['宣讲', '会务', '签到登记'],
  },
  {
    name: '移风易俗宣传',
    kind: KIND.customs,
    category: '12',
    audience: { from: 20, to: 90 },
    starts: DAYTIME,
    lengths: [90, 120],
    posts: ['宣传', '入户走访', '资料发放'],
  },
  {
    name: '夜间平安巡逻',
    kind: KIND.other,
    category: '11',
    // Ends after midnight.
    starts: [at(21), at(21, 30), at(22)],
    lengths: [150, 180, 210],
    posts: ['巡逻', '值守'],
    places: ['辖区主要路段', '小区外围'],
  },
];

/** 理论微讲堂: the series that 文明实践所 hold every Friday. */
export const LECTURE: Routine = {
  name: '理论微讲堂',
  kind: KIND.lecture,
  category: '19',
  audience: { from: 25, to: 60, online: 0.1 },
  starts: [at(15)],
  lengths: [60, 90],
  posts: ['主讲', '会务'],
};

/** Work at the gates of the estates during the years of the epidemic. */
export const EPIDEMIC: Routine = {
  name: '疫情防控社区值守',
  kind: KIND.other,
  category: '01',
  starts: [at(8), at(12), at(16)],
  lengths: [240],
  posts: ['卡口值守', '核酸检测秩序维护', '物资配送', '电话排查'],
  places: ['小区出入口', '集中采样点', '社区服务站'],
};

/** What a whole street does in 学雷锋志愿服务月. */
export const LEIFENG: Routine = {
  name: '学雷锋志愿服务集中行动',
  kind: KIND.leifeng,
  category: '12',
  audience: { from: 150, to: 600, online: 0.3 },
  starts: [at(9)],
  lengths: [180, 240],
  posts: ['便民服务', '义诊', '清洁', '宣传', '秩序维护'],
};
