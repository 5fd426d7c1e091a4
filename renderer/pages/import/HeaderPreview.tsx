import type { KeyboardEvent } from 'react';
import type { SheetPreview } from '../../../shared/contract/imports.ts';
import { shownCell, shownSample } from './sample-text.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import { IMPORT_WORDS } from './words.ts';

interface HeaderPreviewProps {
  readonly sheet: SheetPreview;
  readonly headerRow: number | null;
  /** The field that a column feeds; undefined = none yet. */
  readonly fieldAt: (index: number) => FieldDef | undefined;
  readonly onChoose: (row: number) => void;
}

const COLUMNS_AT_MOST = 24;

/** The first rows as they stand, with the sheet's own numbers; a click says which one is the header. */
export function HeaderPreview({ sheet, headerRow, fieldAt, onChoose }: HeaderPreviewProps) {
  const width = Math.min(COLUMNS_AT_MOST, Math.max(0, ...sheet.preview.map(({ cells }) => cells.length)));
  const shown = (row: number, place: number, text: string): string =>
    headerRow !== null && row > headerRow ? shownSample(fieldAt(place), text) : shownCell(text);
  const onKeyDown = (event: KeyboardEvent, row: number): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(row);
  };
  return (
    <table className="header-preview" aria-label={IMPORT_WORDS.columns.preview}>
      <tbody>
        {sheet.preview.map(({ row, cells }) => (
          <tr
            key={row}
            tabIndex={0}
            aria-selected={row === headerRow}
            className={row === headerRow ? 'header-preview-chosen' : undefined}
            onClick={() => onChoose(row)}
            onKeyDown={(event) => onKeyDown(event, row)}
          >
            <th scope="row">{row}</th>
            {Array.from({ length: width }, (_, place) => (
              <td key={place} title={shown(row, place, cells[place] ?? '')}>
                {shown(row, place, cells[place] ?? '')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
