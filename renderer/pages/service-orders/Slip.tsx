import type { RecordView } from '../../../shared/contract/entity.ts';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { valueText } from '../../api/display.ts';
import { ORDER_WORDS as W } from './words.ts';
import './service-orders.css';

interface SlipProps {
  readonly record: RecordView;
  readonly phone: string | null;
  readonly address: string | null;
}

/** Pairs of a line; a single field takes the whole line. */
const LINES: readonly (readonly string[])[] = [
  ['number', 'orderedOn'],
  ['title'],
  ['channel', 'urgency'],
  ['applicant', 'phone'],
  ['targetGroup', 'people'],
  ['street', 'community'],
  ['address'],
  ['wishDate', 'wishTime'],
  ['content'],
  ['risk'],
  ['team', 'mode'],
  ['dispatchedOn', 'finishDue'],
  ['leader', 'plannedOn'],
];

/** 派单单: half a page of what the team must know, half a page for what it writes. */
export function Slip({ record, phone, address }: SlipProps) {
  const full: Readonly<Record<string, string | null>> = { phone, address };
  const words = (key: string): string => {
    const value = key in full ? full[key] : record.values[key];
    return valueText(fieldOf(serviceOrderEntity, key), value);
  };
  return (
    <>
      <table className="sheet-table slip-table">
        <tbody>
          {LINES.map((keys) => (
            <tr key={keys[0]}>
              {keys.map((key) => [
                <th key={`${key}-label`} scope="row" style={{ width: '18%' }}>
                  {fieldOf(serviceOrderEntity, key).label}
                </th>,
                <td key={key} {...(keys.length === 1 ? { colSpan: 3 } : { style: { width: '32%' } })}>
                  {words(key)}
                </td>,
              ])}
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={4}>
              {W.slipService}
            </th>
          </tr>
          {[W.slipBlanks.slice(0, 2), W.slipBlanks.slice(2)].map((pair) => (
            <tr key={pair[0]} className="slip-blank">
              {pair.map((label) => [
                <th key={label} scope="row">
                  {label}
                </th>,
                <td key={`${label}-blank`} />,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sheet-line slip-sign">
        {W.slipPeople.map((who) => (
          <span key={who}>{who}：________________</span>
        ))}
      </p>
    </>
  );
}
