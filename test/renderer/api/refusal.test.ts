import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { mayAskAgain, RefusalError, refusalOf } from '../../../renderer/api/refusal.ts';
import { refusalSentence } from '../../../renderer/api/sentence.ts';

describe('refusalOf', () => {
  it('takes the code and params of a refusal of the service', () => {
    const error = new ORPCError('REFUSED', {
      data: { code: 'STALE_RECORD', params: { by: '李建国', n: 2 } },
    });
    expect(refusalOf(error)).toEqual({ code: 'STALE_RECORD', params: { by: '李建国', n: 2 } });
  });

  it('takes the code of a door, which sends the params as data', () => {
    const error = new ORPCError('FILE_TOO_LARGE', { data: { limitMb: 16 } });
    expect(refusalOf(error)).toEqual({ code: 'FILE_TOO_LARGE', params: { limitMb: 16 } });
  });

  it('puts the own words of the protocol into codes of the ledger', () => {
    expect(refusalOf(new ORPCError('BAD_REQUEST')).code).toBe('INPUT_INVALID');
    expect(refusalOf(new ORPCError('INTERNAL_SERVER_ERROR')).code).toBe('UNEXPECTED');
  });

  it('counts a broken connection as a restart and nothing else', () => {
    expect(mayAskAgain(new TypeError('Failed to fetch'))).toBe(true);
    expect(mayAskAgain(new ORPCError('SERVICE_RESTARTED'))).toBe(true);
    expect(mayAskAgain(new ORPCError('FORBIDDEN'))).toBe(false);
    expect(mayAskAgain(new Error('bug'))).toBe(false);
  });

  it('gives back what a RefusalError carries', () => {
    const refusal = { code: 'CANCELLED', params: {} };
    expect(refusalOf(new RefusalError(refusal))).toBe(refusal);
  });

  it('drops params that no sentence can name', () => {
    const error = new ORPCError('REFUSED', { data: { code: 'NOT_FOUND', params: { deep: { a: 1 }, n: 1 } } });
    expect(refusalOf(error).params).toEqual({ n: 1 });
  });
});

describe('refusalSentence', () => {
  it('says after a restart whether the act stands', () => {
    const sentence = (happened: string) =>
      refusalSentence({ code: 'SERVICE_RESTARTED', params: { happened } });
    expect(sentence('yes')).toContain('已经写入');
    expect(sentence('no')).toContain('没有写入');
    expect(sentence('yes')).not.toBe(sentence('unknown'));
  });

  it('never shows a bare code', () => {
    expect(refusalSentence({ code: 'NO_SUCH_CODE', params: {} })).not.toMatch(/[A-Z]{4,}_/);
  });
});
