import { describe, expect, it } from 'vitest';
import { wrongFact } from '../../../shared/domain/star-awards/facts.ts';
import { GRANTORS } from '../../../shared/domain/star-awards/scheme.ts';
import {
  checkMove,
  nextStates,
  STAR_STATES,
  type StarMove,
  type StarState,
} from '../../../shared/domain/star-awards/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { fullSentence } from '../../../shared/text/zh-CN/errors.ts';

const MOVE: StarMove = {
  from: 'candidate',
  to: 'reviewed',
  level: '2',
  grantor: 'local',
  noticeUntil: '2026-06-10',
  day: '2026-06-11',
};

function refusalOf(move: Partial<StarMove>): AppError | undefined {
  try {
    checkMove({ ...MOVE, ...move });
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Every change that is allowed for a level which the district grants itself, and for one that it recommends. */
const ALLOWED: Readonly<Record<StarState, readonly [string, string]>> = {
  candidate: ['reviewed refused', 'reviewed refused'],
  reviewed: ['notice refused', 'notice refused'],
  notice: ['awarded refused', 'referred refused'],
  awarded: ['withdrawn', 'withdrawn'],
  referred: ['awarded refused', 'awarded refused'],
  refused: ['candidate', 'candidate'],
  withdrawn: ['candidate', 'candidate'],
};

describe('states of an award', () => {
  it.each(STAR_STATES)('%s is followed by its own states and no other', (from) => {
    GRANTORS.forEach((grantor, place) => {
      expect(nextStates(from, grantor).join(' ')).toBe(ALLOWED[from][place]);
      for (const to of STAR_STATES) {
        const isAllowed = (ALLOWED[from][place] ?? '').split(' ').includes(to);
        expect(refusalOf({ from, to, grantor })?.code).toBe(isAllowed ? undefined : 'STATE_FORBIDDEN');
      }
    });
  });

  it('every state is reached from 候选 by one grantor or the other', () => {
    const reached = new Set<StarState>(['candidate']);
    for (const from of reached)
      for (const grantor of GRANTORS) for (const to of nextStates(from, grantor)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...STAR_STATES].toSorted());
  });

  it('nothing is granted while the notice runs, its last day included', () => {
    const running = refusalOf({ from: 'notice', to: 'awarded', day: '2026-06-10' });
    expect([running?.code, running?.params]).toEqual(['NOTICE_RUNNING', { until: '2026-06-10' }]);
    expect(refusalOf({ from: 'notice', to: 'awarded', day: '2026-06-11' })).toBeUndefined();
    expect(refusalOf({ from: 'notice', to: 'refused', day: '2026-06-01' })).toBeUndefined();
  });

  it('says in words what is not possible', () => {
    const refusal = refusalOf({ from: 'notice', to: 'awarded', level: '4', grantor: 'refer' });
    expect(fullSentence('STATE_FORBIDDEN', refusal?.params)).toBe(
      '“四星级评定（推荐上报）”现为“公示中”，不能改为“已评定”。请刷新核对现在的状态，再选可改的状态。',
    );
  });
});

describe('days of an award', () => {
  const wrong = (values: Parameters<typeof wrongFact>[0]) =>
    wrongFact({ awardedOn: '2025-03-05', ...values });

  it('a day of withdrawal belongs to what is withdrawn, and does not come before the award', () => {
    expect(wrong({ status: 'withdrawn', withdrawnOn: '2025-03-05' })).toBeUndefined();
    expect(wrong({ status: 'withdrawn' })).toBeUndefined();
    expect(wrong({ status: 'withdrawn', withdrawnOn: '2025-03-04' })).toBe('withdrawnOn');
    expect(wrong({ status: 'awarded', withdrawnOn: '2025-04-01' })).toBe('withdrawnOn');
  });
});
