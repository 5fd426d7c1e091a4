import { describe, expect, it } from 'vitest';
import { draftIssues, fieldIssue } from '../../../renderer/ledger/form-check.ts';
import {
  changedValues,
  emptyDraft,
  filledValues,
  formFields,
  recordDraft,
  supplemented,
} from '../../../renderer/ledger/form-model.ts';
import { entities } from '../../../shared/domain/entities.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';

const RECORD = {
  values: {
    name: '周秀兰',
    documentKind: '01',
    documentNumber: '119900********4021',
    mobile: '138****2046',
    street: '青松街道',
    consent: 1,
    remark: null,
  },
  refs: { street: 7 },
};
const NEW = { today: '2026-11-23', isNew: true };

describe('formFields', () => {
  it('starts with 证件类型 and 证件号码, then the order of the definition', () => {
    expect(
      formFields(volunteerEntity)
        .slice(0, 3)
        .map(({ key }) => key),
    ).toEqual(['documentKind', 'documentNumber', 'name']);
  });

  it('holds no computed field of any entity', () => {
    for (const entity of Object.values(entities)) {
      expect(formFields(entity).filter(({ kind }) => kind === 'derived')).toEqual([]);
    }
  });
});

describe('changedValues', () => {
  const start = recordDraft(volunteerEntity, RECORD);

  it('is empty while nothing was typed', () => {
    expect(changedValues(volunteerEntity, start, { ...start, remark: '' })).toEqual({});
  });

  it('sends ids as numbers and cleared fields as null', () => {
    const draft = { ...start, street: '9', consent: null };
    expect(changedValues(volunteerEntity, start, draft)).toEqual({ street: 9, consent: null });
  });

  it('never sends a masked value', () => {
    expect(changedValues(volunteerEntity, start, { ...start, mobile: '139****0000' })).toEqual({});
  });
});

describe('filledValues', () => {
  it('leaves blanks out', () => {
    const draft = { ...emptyDraft(volunteerEntity, '2026-11-23'), name: '周秀兰', street: '7', consent: 1 };
    expect(filledValues(volunteerEntity, draft)).toEqual({
      documentKind: '01',
      registeredOn: '2026-11-23',
      name: '周秀兰',
      street: 7,
      consent: 1,
    });
  });
});

describe('supplemented', () => {
  it('fills only what the record leaves blank', () => {
    const start = recordDraft(volunteerEntity, RECORD);
    const typed = { name: '周秀蘭', remark: '党员先锋岗' };
    const draft = supplemented(volunteerEntity, start, typed);
    expect([draft['name'], draft['remark']]).toEqual(['周秀兰', '党员先锋岗']);
  });
});

describe('draftIssues', () => {
  it('demands the fields of the definition, in a new record also those of the form', () => {
    const issues = draftIssues(volunteerEntity, emptyDraft(volunteerEntity, '2026-11-23'), NEW);
    for (const key of ['name', 'documentNumber', 'mobile', 'street', 'politicalStatus', 'consent']) {
      expect(issues[key]?.code, key).toBe('REQUIRED_MISSING');
    }
    const old = draftIssues(volunteerEntity, {}, { ...NEW, isNew: false });
    expect(old['consent']).toBeUndefined();
    expect(old['name']?.code).toBe('REQUIRED_MISSING');
  });

  it('demands that a consent is ticked, not merely answered', () => {
    expect(fieldIssue(fieldOf(volunteerEntity, 'consent'), 0, NEW)?.code).toBe('REQUIRED_MISSING');
    expect(fieldIssue(fieldOf(volunteerEntity, 'consent'), 1, NEW)).toBeNull();
  });

  it('checks by the rules of the import', () => {
    expect(fieldIssue(fieldOf(volunteerEntity, 'mobile'), '1380013204', NEW)?.code).toBe('PHONE_INVALID');
    expect(fieldIssue(fieldOf(volunteerEntity, 'registeredOn'), '二月底', NEW)?.code).toBe(
      'DATE_UNPARSEABLE',
    );
    expect(fieldIssue(fieldOf(volunteerEntity, 'registeredOn'), '2027-03-05', NEW)?.code).toBe(
      'DATE_IN_FUTURE',
    );
  });

  it('leaves a masked value alone', () => {
    expect(fieldIssue(fieldOf(volunteerEntity, 'mobile'), '138****2046', NEW)).toBeNull();
  });
});
