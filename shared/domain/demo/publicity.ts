import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import { CITY, PROVINCE } from './neighbours.ts';
import { personName } from './person-names.ts';
import type { Random } from './random.ts';
import type { DemoRow } from './units.ts';

/** A session that somebody may write about. */
export interface DemoEvent {
  readonly activityId: number;
  readonly activity: string;
  readonly project: string | null;
  readonly campaign: string | null;
  readonly heldOn: DateOnly;
}

interface Medium {
  readonly medium: string;
  readonly level: 'national' | 'provincial' | 'municipal' | 'district' | 'own';
  readonly form: 'newspaper' | 'television' | 'radio' | 'website' | 'official_account' | 'short_video';
}

/** Invented media: none of these exists. The near ones stand first, as they report most. */
function mediaOf(district: string): readonly Medium[] {
  const [city, province] = [CITY.slice(0, -1), PROVINCE.slice(0, -1)];
  return [
    { medium: `文明${district}`, level: 'own', form: 'official_account' },
    { medium: `${district}志愿者之家`, level: 'own', form: 'short_video' },
    { medium: `${district}融媒体中心`, level: 'district', form: 'website' },
    { medium: `${district}融媒体中心`, level: 'district', form: 'television' },
    { medium: `${city}日报`, level: 'municipal', form: 'newspaper' },
    { medium: `${city}广播电视台`, level: 'municipal', form: 'radio' },
    { medium: `${province}晨报`, level: 'provincial', form: 'newspaper' },
    { medium: '志愿同行周刊', level: 'national', form: 'newspaper' },
  ];
}

const OF_PROJECT: Readonly<Record<string, readonly string[]>> = {
  星光科学教室: [
    '“星光科学教室”把实验课搬到家门口',
    '孩子们的科学课：星光科学教室走进社区',
    '星光科学教室：一堂课，一颗好奇心',
    '科技工作者当起“孩子王”',
    '大学生志愿者与孩子们的科学之约',
  ],
  童梦成真合唱团: [
    '“童梦成真”合唱团：让歌声陪伴成长',
    '一群孩子和他们的合唱梦',
    '“童梦成真”合唱团唱进社区',
    '流动儿童的歌声飘进文明实践站',
    '志愿者教孩子们唱好一支歌',
  ],
  国际志愿者嘉年华: [
    '国际志愿者嘉年华举行，中外志愿者同台服务',
    '一座城、一群人：嘉年华里的外籍志愿者',
    '国际志愿者嘉年华见闻',
    '嘉年华上，他们用多种语言说“欢迎”',
  ],
  银龄守护: [
    '“银龄守护”：结对探访不间断',
    '敲开一扇门，陪伴一位老人',
    '“银龄守护”志愿者成了老人的“家里人”',
    '独居老人的半月之约',
    '陪医、代办、聊家常：“银龄守护”在身边',
  ],
  清泉护河: ['“清泉护河”志愿者巡河记', '望溪水清，他们守护', '一月一巡：望溪边的红马甲'],
  法律明白人进社区: [
    '“法律明白人”在身边，居民咨询不出小区',
    '家门口的法律咨询日',
    '律师志愿者走进文明实践站',
  ],
};
const OF_LECTURES = [
  '身边人讲身边事',
  '小课堂里的大道理',
  '把道理讲到居民心坎上',
  '周五下午，居民来听课',
  '板凳围一圈，理论听得懂',
] as const;

function titleOf(random: Random, { project, campaign, activity }: DemoEvent): string {
  if (project !== null) return random.pick(OF_PROJECT[project] ?? [`走近“${project}”`]);
  if (campaign === 'leifeng') {
    const place = activity.replace('学雷锋志愿服务集中行动', '');
    return random.pick([
      `${place}开展学雷锋志愿服务集中行动`,
      `三月春风暖：${place}志愿者在行动`,
      `便民服务到门口，${place}学雷锋日热闹又暖心`,
    ]);
  }
  return `${activity}：${random.pick(OF_LECTURES)}`;
}

/** A headline comes again in a second medium at most, while there are others. */
const SAME_TITLE = 2;

const SMALL = 36;

/** How many reports a district of that size has on file. */
export function reportsWanted(volunteers: number): number {
  return Math.min(400, SMALL + Math.floor(volunteers / 2500));
}

/** Reports (宣传报道) of what was held, in the order of their days; no two alike. Nothing is reported later than today. */
export function districtReports(
  random: Random,
  events: readonly DemoEvent[],
  plan: { readonly district: string; readonly wanted: number; readonly today: DateOnly },
): readonly DemoRow[] {
  const { district, wanted, today } = plan;
  const media = mediaOf(district);
  const seen = new Set<string>();
  const used = new Map<string, number>();
  const most = Math.ceil(wanted / SMALL) * SAME_TITLE;
  const rows: { readonly publishedOn: DateOnly; readonly row: DemoRow }[] = [];
  const report = (event: DemoEvent, isLarge: boolean): void => {
    // Far media come for what is large only.
    const { medium, level, form } = media[random.below(isLarge ? media.length : 5)] ?? random.pick(media);
    const title = titleOf(random, event);
    const publishedOn = daysAfter(event.heldOn, random.below(4));
    const key = `${title} ${medium} ${publishedOn}`;
    if (publishedOn > today || seen.has(key) || (used.get(title) ?? 0) >= most) return;
    seen.add(key);
    used.set(title, (used.get(title) ?? 0) + 1);
    const names = Array.from({ length: random.chance(0.25) ? 2 : 1 }, () =>
      personName(random, random.chance(0.5) ? '1' : '2', 1975 + random.below(28)),
    );
    const author = level === 'own' ? {} : { author: names.join('、') };
    rows.push({
      publishedOn,
      row: {
        values: { title, medium, level, form, publishedOn, ...author, activity: event.activityId },
        refs: {},
      },
    });
  };
  const festivals = events.filter(({ project }) => project === '国际志愿者嘉年华');
  for (const event of festivals) for (let n = 0; n < 4; n++) report(event, true);
  const others = events.filter(({ project }) => project !== '国际志愿者嘉年华');
  for (let tries = wanted * 6; tries > 0 && rows.length < wanted && others.length > 0; tries--) {
    const event = random.pick(others);
    // Not every lecture is news.
    if (event.project === null && event.campaign === null && random.chance(0.7)) continue;
    report(event, event.campaign !== null || random.chance(0.2));
  }
  return rows.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1)).map(({ row }) => row);
}
