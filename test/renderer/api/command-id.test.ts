import { describe, expect, it } from 'vitest';
import { procedures } from '../../../shared/contract/index.ts';
import { takesCommandId, withCommandId } from '../../../renderer/api/command-id.ts';

describe('commandId', () => {
  it('goes with every command of the contract and with no query', async () => {
    for (const [domain, members] of Object.entries(procedures)) {
      for (const [name, { kind }] of Object.entries(members)) {
        const takes = await takesCommandId(`${domain}.${name}`);
        if (kind === 'command') expect(takes, `${domain}.${name}`).toBe(true);
        if (kind === 'query')
          expect(takes, `${domain}.${name}`).toBe(`${domain}.${name}` === 'audit.happened');
      }
    }
  });

  it('is added only where the input has a place for it', async () => {
    expect(await withCommandId('imports.commit', { batchId: 3 }, () => 'id-1234-5678')).toEqual({
      batchId: 3,
      commandId: 'id-1234-5678',
    });
    expect(await withCommandId('session.signIn', { name: 'a' })).toEqual({ name: 'a' });
    expect(await withCommandId('no.such', {})).toEqual({});
  });

  it('differs from call to call', async () => {
    const one = await withCommandId('backups.make', {});
    expect(one).not.toEqual(await withCommandId('backups.make', {}));
  });
});
