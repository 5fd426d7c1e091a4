import { dayAt, dayNumber } from '../../kernel/day-number.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { personName } from './person-names.ts';
import { type Random, weighted } from './random.ts';
import { availableOn, type Roster } from './roster.ts';
import type { DemoRow, DemoUnit } from './units.ts';

/** A training class (培训班) with who was on its sheet. */
export interface DemoClass extends DemoRow {
  readonly attendances: readonly DemoAttendance[];
}

export interface DemoAttendance {
  /** Place in the list of volunteers. */
  readonly volunteer: number;
  readonly attended: 0 | 1;
  /** Credited minutes where somebody came late or left early; null = those of the class. */
  readonly minutes: number | null;
  readonly result: 'none' | 'passed' | 'failed';
}

interface Subject {
  readonly name: string;
  readonly category: string;
  readonly minutes: number;
  readonly content: string;
  /** Ends with a test. */
  readonly tested?: boolean;
}

const DISTRICT: readonly Subject[] = [
  { name: '志愿服务骨干培训班', category: 'core', minutes: 360, content: '志愿服务条例、队伍管理、项目策划' },
  { name: '应急救护培训班', category: 'skill', minutes: 480, content: '心肺复苏、创伤包扎', tested: true },
  {
    name: '大型活动志愿者岗前培训',
    category: 'induction',
    minutes: 180,
    content: '岗位职责、服务礼仪、应急处置',
  },
];
const STREET: readonly Subject[] = [
  { name: '新志愿者通识培训', category: 'general', minutes: 120, content: '志愿精神、服务记录、权利与义务' },
  {
    name: '助老服务技能培训',
    category: 'skill',
    minutes: 150,
    content: '陪护技巧、智能手机教学',
    tested: true,
  },
];
const CHINESE = '一二三四';
const result = weighted([
  ['passed', 95],
  ['failed', 5],
] as const);
/** Years back from today's; the classes of a quarter lie in its second month. */
const YEARS = 4;

/**
 * Classes of three years: four a year and subject in the district, two in every street and town. With few volunteers
 * the classes are small, with many at most two hundred stand on a sheet.
 */
export function* districtClasses(
  random: Random,
  units: readonly DemoUnit[],
  roster: Roster,
  today: DateOnly,
): Generator<DemoClass> {
  const thisYear = Number(today.slice(0, 4));
  const streets = units.flatMap((unit, at) => (unit.children.length > 0 ? [at] : []));
  for (let year = thisYear - YEARS + 1; year <= thisYear; year++) {
    for (let quarter = 0; quarter < 4; quarter++)
      for (const subject of DISTRICT)
        yield makeClass(random, { subject, year, quarter, roster, today, level: 'district', street: 0 }, '');
    for (const quarter of [1, 3])
      for (const street of streets)
        for (const subject of STREET) {
          const prefix = units[street]?.name ?? '';
          yield makeClass(random, { subject, year, quarter, roster, today, level: 'street', street }, prefix);
        }
  }
}

interface ClassPlan {
  readonly subject: Subject;
  readonly year: number;
  readonly quarter: number;
  readonly roster: Roster;
  readonly today: DateOnly;
  readonly level: 'district' | 'street';
  readonly street: number;
}

function makeClass(random: Random, plan: ClassPlan, prefix: string): DemoClass {
  const { subject, year, quarter, roster, today, level, street } = plan;
  const month = String(quarter * 3 + 2).padStart(2, '0');
  const heldOn = dayNumber(`${String(year)}-${month}-10`) + random.below(14);
  const isPast = heldOn < dayNumber(today);
  const status = !isPast ? 'planned' : random.chance(0.03) ? 'cancelled' : 'held';
  const size = Math.min(200, Math.max(4, Math.ceil(roster.size / (level === 'district' ? 60 : 300))));
  const values: Record<string, FieldValue> = {
    name: `${prefix}${String(year)}年第${CHINESE.charAt(quarter)}期${subject.name}`,
    level,
    category: subject.category,
    period: quarter + 1,
    heldOn: dayAt(heldOn),
    ...(subject.minutes > 360 ? { endedOn: dayAt(heldOn + 1) } : {}),
    minutes: subject.minutes,
    place: level === 'district' ? '区新时代文明实践中心报告厅' : '街镇会议室',
    trainer: personName(random, random.chance(0.5) ? '1' : '2', 1965 + random.below(25)),
    content: subject.content,
    plannedPeople: size,
    status,
  };
  const list = level === 'district' ? roster.everybody : roster.unit(street);
  const attendances = status === 'held' ? sheet(random, { list, size, day: heldOn, roster, subject }) : [];
  return { values, refs: { street }, attendances };
}

interface SheetPlan {
  readonly list: Int32Array;
  readonly size: number;
  readonly day: number;
  readonly roster: Roster;
  readonly subject: Subject;
}

function sheet(random: Random, { list, size, day, roster, subject }: SheetPlan): DemoAttendance[] {
  const count = availableOn(roster, list, day);
  const people = new Set<number>();
  for (let tries = size * 3; tries > 0 && people.size < Math.min(size, count); tries--) {
    const place = list[random.below(count)];
    if (place !== undefined) people.add(place);
  }
  return [...people].map((volunteer): DemoAttendance => {
    if (random.chance(0.06)) return { volunteer, attended: 0, minutes: null, result: 'none' };
    const minutes = random.chance(0.04) ? subject.minutes - 60 : null;
    return { volunteer, attended: 1, minutes, result: subject.tested ? result(random) : 'none' };
  });
}
