import { sumOfLines } from '../../../shared/domain/certificates/lines.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { issue, issueMany } from './issue.ts';
import { recordHistory } from '../ledger/history.ts';
import { besideLines, candidates, ownLines } from './records.ts';
import { getCertificate, listCertificates, verifyCertificate } from './register.ts';
import { post, shown } from './showing.ts';
import { certificateStore } from './store.ts';
import { reissue, voidCertificate } from './void.ts';

export const certificateQueries: QueriesOf<'certificates'> = {
  list: listCertificates,
  get: getCertificate,
  verify: verifyCertificate,
  history: (context, { id }) => ({ entries: recordHistory(certificateStore, context, id) }),
  shown,
  preview({ db }, scope) {
    const lines = ownLines(db, scope);
    return { lines, minutes: sumOfLines(lines).minutes, ...besideLines(db, scope) };
  },
  candidates: ({ db }, period) => candidates(db, period),
};

export const certificateCommands: CommandsOf<'certificates'> = {
  issue,
  void: voidCertificate,
  reissue,
  post,
};

/** Work of the service thread: `certificates.issueMany` writes by this. */
export const certificateWrites = { 'certificates.issueMany': issueMany };
