import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { ISSUE_WORDS as W } from './words.ts';

/** What the dialogs of issuing ask for, as typed. */
export interface IssueDraft {
  readonly organization: string;
  readonly volunteer: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly appliedOn: string;
  readonly handler: string;
  readonly responsible: string;
  readonly contact: string;
  readonly copies: string;
}

/** The year so far, asked for today by whoever sits here. */
export function emptyIssue(today: string, handler: string): IssueDraft {
  return {
    organization: '',
    volunteer: '',
    from: `${today.slice(0, 4)}-01-01`,
    to: today,
    purpose: '',
    appliedOn: today,
    handler,
    responsible: '',
    contact: '',
    copies: '1',
  };
}

/** True where organisation and period can be asked for. */
export function hasPeriod({ organization, from, to }: IssueDraft): boolean {
  return organization !== '' && isDateOnly(from) && isDateOnly(to) && from <= to;
}

/** Why the draft cannot be issued yet; undefined = it can. */
export function issueBlock(draft: IssueDraft, one: boolean): string | undefined {
  const { purpose, appliedOn, handler, responsible, contact, copies } = draft;
  const texts = [purpose, handler, responsible, contact];
  const isIncomplete =
    !hasPeriod(draft) || !isDateOnly(appliedOn) || texts.some((text) => text.trim() === '');
  if (isIncomplete || (one && draft.volunteer === '')) return W.missing;
  return /^([1-9]|1\d|20)$/.test(copies.trim()) ? undefined : W.copiesWrong;
}

/** The draft as the commands take it. */
export function issueInput(draft: IssueDraft) {
  return {
    organizationId: Number(draft.organization),
    from: draft.from,
    to: draft.to,
    purpose: draft.purpose.trim(),
    appliedOn: draft.appliedOn,
    handler: draft.handler.trim(),
    responsible: draft.responsible.trim(),
    contact: draft.contact.trim(),
    copies: Number(draft.copies),
  };
}
