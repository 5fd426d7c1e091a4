import { PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { certificateEntity } from '../../../shared/domain/certificates/entity.ts';
import { mayBeShown } from '../../../shared/domain/certificates/showing.ts';
import { CERTIFICATE_STATUS_WORDS } from '../../../shared/domain/certificates/status.ts';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import type { Certificate } from '../../../shared/contract/certificates.ts';
import { BLANK_MARK, groupedNumber } from '../../api/display.ts';
import { today } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { History } from '../../ledger/History.tsx';
import { tabWords } from '../../ledger/record-words.ts';
import { Tabs } from '../../ledger/Tabs.tsx';
import '../../ledger/ledger.css';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Facts } from '../../widgets/Page/Facts.tsx';
import { Page as Frame } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { TitleTag } from '../../widgets/Page/StatusTag.tsx';
import { EndDialog } from './EndDialog.tsx';
import { LinesTable } from './LinesTable.tsx';
import { PostDialog } from './PostDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import './certificate.css';
import { CERTIFICATE_WORDS as W, periodWords, showingWords } from './words.ts';

const NO_LINES: Certificate['lines'] = [];

/** One certificate as it was stated. */
export function Page() {
  const id = Number(useParams()['id']);
  const navigate = useNavigate();
  const { may } = useSession();
  const query = useLedgerQuery('certificates.get', { id: id || 1 }, { enabled: id > 0 });
  const history = useLedgerQuery('certificates.history', { id: id || 1 }, { enabled: id > 0 });
  const [address, setAddress] = useSearchParams();
  const tab = address.get('tab') === 'history' ? 'history' : 'lines';
  const [open, setOpen] = useState<'print' | 'void' | 'reissue' | 'post' | null>(null);
  const certificate = query.data;
  const isIssued = certificate?.status === 'issued';
  const back = (): void => void navigate('/certificates');
  const close = (): void => setOpen(null);
  useKeys({ esc: back }, { enabled: open === null });

  return (
    <Frame>
      <PageHead
        title={certificate ? `${certificate.volunteer} ${certificate.number}` : W.title}
        back={{ label: W.backTo, onClick: back }}
        tags={
          certificate && (
            <TitleTag tone={isIssued ? 'good' : 'neutral'}>
              {CERTIFICATE_STATUS_WORDS[certificate.status]}
            </TitleTag>
          )
        }
        actions={
          isIssued
            ? [
                {
                  key: 'print',
                  label: W.print,
                  icon: <PrinterOutlined />,
                  shortcut: 'ctrl+p',
                  primary: true,
                  onClick: () => setOpen('print'),
                },
                ...(may('edit')
                  ? [
                      ...(certificate && mayBeShown(certificate, today())
                        ? [{ key: 'post', label: W.post, onClick: () => setOpen('post') }]
                        : []),
                      { key: 'reissue', label: W.reissue, onClick: () => setOpen('reissue') },
                      { key: 'void', label: W.void, onClick: () => setOpen('void') },
                    ]
                  : []),
              ]
            : []
        }
      />
      <QueryProblem query={query} />
      <section className="panel panel-fills">
        {certificate && <Facts facts={facts(certificate)} />}
        <Tabs
          tabs={[
            { key: 'lines', label: tabWords(W.lines, certificate?.lines.length) },
            { key: 'history', label: tabWords(W.history, history.data?.entries.length) },
          ]}
          current={tab}
          onChoose={(key) => setAddress(key === 'lines' ? {} : { tab: key }, { replace: true })}
        >
          {tab === 'lines' ? (
            <div className="certificate-lines">
              <p className="weak">{W.note}</p>
              <LinesTable lines={certificate?.lines ?? NO_LINES} empty={W.loading} />
            </div>
          ) : (
            <History
              entity={certificateEntity}
              entries={history.data?.entries}
              error={history.error}
              onRetry={() => void history.refetch()}
            />
          )}
        </Tabs>
      </section>
      {certificate && open === 'print' && <PrintDialog certificate={certificate} onClose={close} />}
      {certificate && open === 'post' && (
        <PostDialog certificates={[certificate]} onDone={close} onClose={close} />
      )}
      {certificate && (open === 'void' || open === 'reissue') && (
        <EndDialog
          act={open}
          certificate={certificate}
          onDone={(done) => {
            close();
            void navigate(`/certificates/${String(done)}`);
          }}
          onClose={close}
        />
      )}
    </Frame>
  );
}

/** Long values stand in the first and the last column, which are wide. */
function facts(certificate: Certificate) {
  return [
    { label: W.organization, value: certificate.organization },
    { label: W.records, value: groupedNumber(certificate.records) },
    { label: W.issuedOn, value: certificate.issuedOn },
    { label: W.hours, value: durationText(certificate.minutes) },
    { label: W.period, value: periodWords(certificate.from, certificate.to) },
    { label: W.copies, value: groupedNumber(certificate.copies) },
    { label: W.appliedOn, value: certificate.appliedOn },
    { label: W.checkCode, value: certificate.checkCode },
    { label: W.contact, value: certificate.contact },
    { label: W.handler, value: certificate.handler },
    { label: W.responsible, value: certificate.responsible },
    { label: W.purpose, value: certificate.purpose },
    { label: W.showing, value: showingWords(certificate, today()) },
    ...(certificate.shownFrom === null || certificate.shownUntil === null
      ? []
      : [{ label: W.shown, value: periodWords(certificate.shownFrom, certificate.shownUntil) }]),
    ...(certificate.reissueOf === null ? [] : [{ label: W.reissueOf, value: certificate.reissueOf }]),
    ...(certificate.voidReason === null
      ? []
      : [
          {
            label: W.voidReason,
            value: `${certificate.voidReason}（${certificate.voidedOn ?? BLANK_MARK}）`,
          },
        ]),
  ];
}
