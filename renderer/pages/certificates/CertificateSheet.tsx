import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import type { Certificate } from '../../../shared/contract/certificates.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { dateWords } from '../../api/moments.ts';
import '../../widgets/Print/print.css';
import './certificate.css';
import { CERTIFICATE_WORDS, SHEET_WORDS as W, statementWords } from './words.ts';

type Line = Certificate['lines'][number];

function timeWords({ startTime, endTime }: Line): string {
  return startTime !== null && endTime !== null ? `${startTime}—${endTime}` : BLANK_MARK;
}

/**
 * 志愿服务记录证明 on A4 upright: who, which services, who states it, number and check code (the four parts of the rules
 * on records and certificates).
 */
export function CertificateSheet({ certificate }: { readonly certificate: Certificate }) {
  const { lines, contact } = certificate;
  const kind = certificate.documentKind;
  const people = [
    { label: W.responsible, name: certificate.responsible },
    { label: W.handler, name: certificate.handler },
  ];
  return (
    <article className="sheet sheet-portrait certificate">
      <style>{'@page { size: A4 portrait; }'}</style>
      <p className="certificate-number">
        <span>{`${CERTIFICATE_WORDS.number}：${certificate.number}`}</span>
        <span>{`${CERTIFICATE_WORDS.checkCode}：${certificate.checkCode}`}</span>
      </p>
      <h1 className="sheet-title certificate-title">{W.title}</h1>
      <h2 className="certificate-part">{W.identity}</h2>
      <table className="sheet-table">
        <tbody>
          <tr>
            <th scope="row">{W.name}</th>
            <td>{certificate.volunteer}</td>
            <th scope="row">{W.documentKind}</th>
            <td>{kind === null ? BLANK_MARK : (codeLabel('document_kind', kind) ?? kind)}</td>
          </tr>
          <tr>
            <th scope="row">{W.document}</th>
            <td>{certificate.document ?? BLANK_MARK}</td>
            <th scope="row">{W.volunteerNumber}</th>
            <td>{certificate.volunteerNumber ?? BLANK_MARK}</td>
          </tr>
        </tbody>
      </table>
      <h2 className="certificate-part">{W.service}</h2>
      <p className="certificate-text">{statementWords(certificate)}</p>
      <table className="sheet-table">
        <colgroup>
          {['7%', '15%', '15%', '27%', '20%', '16%'].map((width, place) => (
            <col key={place} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {[W.number, W.date, W.time, W.content, W.place, W.duration].map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <tr key={line.recordId}>
              <td className="certificate-centre">{place + 1}</td>
              <td className="certificate-centre">{line.servedOn}</td>
              <td className="certificate-centre">{timeWords(line)}</td>
              <td>{line.content ?? BLANK_MARK}</td>
              <td>{line.place ?? BLANK_MARK}</td>
              <td className="certificate-right">{durationText(line.minutes)}</td>
            </tr>
          ))}
          <tr className="certificate-total">
            <td colSpan={5}>{W.total}</td>
            <td className="certificate-right">{durationText(certificate.minutes)}</td>
          </tr>
        </tbody>
      </table>
      <div className="certificate-end">
        <div className="certificate-signs">
          <dl>
            {people.map(({ label, name }) => (
              <div key={label}>
                <dt>{`${label}：`}</dt>
                <dd>
                  {name}
                  <span className="certificate-signature">{`${W.signature}：`}</span>
                </dd>
              </div>
            ))}
            <div>
              <dt>{`${W.contact}：`}</dt>
              <dd>{contact}</dd>
            </div>
          </dl>
          <div className="certificate-seal">
            <p>{certificate.organization}</p>
            <p>{W.issuer}</p>
            <p>{dateWords(certificate.issuedOn)}</p>
          </div>
        </div>
        <div className="certificate-remarks">
          <span>{W.remarks}：</span>
          <div>
            <p>{W.first}</p>
            <p>{W.second(contact)}</p>
            <p>{W.third}</p>
          </div>
        </div>
      </div>
    </article>
  );
}
