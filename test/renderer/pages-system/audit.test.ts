import { describe, expect, it } from 'vitest';
import { procedures } from '../../../shared/contract/index.ts';
import { AUDIT_COLUMNS, auditRequest } from '../../../renderer/pages/audit/columns.ts';

const query = { page: 2, pageSize: 100, sort: undefined, search: '', filters: {} };

describe('auditRequest', () => {
  it('asks for everything without conditions', () => {
    expect(auditRequest(query)).toEqual({
      page: 2,
      pageSize: 100,
      actor: null,
      command: null,
      from: null,
      to: null,
    });
  });

  it('takes actor, command and days, and the contract accepts it', () => {
    const request = auditRequest({
      ...query,
      search: ' 周秀兰 ',
      filters: { command: 'imports.commit', date: ['2026-11-01', ''] },
    });
    expect(request).toMatchObject({
      actor: '周秀兰',
      command: 'imports.commit',
      from: '2026-11-01',
      to: null,
    });
    expect(procedures.audit.list.input.safeParse(request).success).toBe(true);
  });
});

describe('a line of the log', () => {
  it('does not repeat the name that stands as the subject', () => {
    const row = {
      id: 1,
      at: '2026-11-23T01:00:00.000Z',
      actor: '周秀兰',
      door: 'browser',
      command: 'memberships.join',
      subject: '青松志愿服务队',
      summary: { name: '青松志愿服务队', added: 3 },
      reason: null,
    };
    const text = (key: string) => AUDIT_COLUMNS.find((column) => column.key === key)?.text(row);
    expect(text('summary')).toBe('新增 3');
    expect(text('command')).toBe('加入队伍');
    expect(text('door')).toBe('浏览器');
    expect(text('reason')).toBe('');
  });
});
