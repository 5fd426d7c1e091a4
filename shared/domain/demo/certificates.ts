import { type DateOnly, yearsBefore } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import { personName } from './person-names.ts';
import type { Random } from './random.ts';

/** A certificate (记录证明) that somebody asked for; who it was is known only once the records stand. */
export interface CertificateWish {
  /** Place among the organisations that issue. */
  readonly issuer: number;
  readonly issuedOn: DateOnly;
  readonly appliedOn: DateOnly;
  readonly from: DateOnly;
  readonly to: DateOnly;
  readonly purpose: string;
  readonly handler: string;
  readonly copies: number;
  /** What became of it on a later day. */
  readonly later:
    | { readonly on: DateOnly; readonly act: 'void' | 'reissue'; readonly reason: string }
    | undefined;
}

const PURPOSES = ['社会实践学分', '综合素质评价', '求职应聘', '年度考核', '评优申报', '礼遇申领'] as const;
const YEARS = 2;
const SMALL = 36;
/** Every so many-th is voided or issued anew. */
const SPOILT = 15;

/** How many organisations issue certificates. */
export function issuersWanted(volunteers: number): number {
  return volunteers < 20_000 ? 5 : 12;
}

/** What was asked for in the last two years, in the order of issue. */
export function certificateWishes(
  random: Random,
  volunteers: number,
  today: DateOnly,
): readonly CertificateWish[] {
  const count = Math.min(400, SMALL + Math.floor(volunteers / 3000));
  const issuers = issuersWanted(volunteers);
  const handlers = Array.from({ length: issuers }, () =>
    personName(random, random.chance(0.3) ? '1' : '2', 1975 + random.below(25)),
  );
  const wishes = Array.from({ length: count }, (_, n): CertificateWish => {
    const issuer = random.below(issuers);
    const issuedOn = daysAfter(today, -1 - random.below(YEARS * 365));
    const to = daysAfter(issuedOn, -45 - random.below(20));
    const on = daysAfter(issuedOn, 3 + random.below(20));
    const isReissue = n % (2 * SPOILT) >= SPOILT;
    const spoilt = n % SPOILT === 4 && on <= today;
    return {
      issuer,
      issuedOn,
      appliedOn: daysAfter(issuedOn, -random.below(4)),
      from: daysAfter(yearsBefore(to, 1), 1),
      to,
      purpose: random.pick(PURPOSES),
      handler: handlers[issuer] ?? '',
      copies: random.chance(0.2) ? 2 : 1,
      later: spoilt
        ? isReissue
          ? { on, act: 'reissue', reason: '原件遗失，本人申请补发' }
          : { on, act: 'void', reason: '用途填写有误，本人不再需要' }
        : undefined,
    };
  });
  return wishes.toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
}
