import type { ReactNode } from 'react';
import type { RecordView } from '../../shared/contract/entity.ts';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { displayValue } from '../api/display.ts';
import { momentText } from '../api/moments.ts';
import { type DetailSection, Details } from '../widgets/Page/Facts.tsx';
import { RECORD_WORDS } from './record-words.ts';

interface RecordDetailsProps {
  readonly entity: EntityDef;
  readonly record: RecordView;
  readonly renderValue?: (fieldKey: string, words: string) => ReactNode;
}

/** Sections of a record as the definition orders them, with the moments of the record itself at the end. */
function detailSections(
  entity: EntityDef,
  record: RecordView,
  renderValue: (fieldKey: string, words: string) => ReactNode = (_, words) => words,
): readonly DetailSection[] {
  const titles = [...new Set(entity.fields.flatMap(({ section }) => (section ? [section] : [])))];
  const sections = titles.map((title) => ({
    title,
    facts: entity.fields
      .filter(({ section }) => section === title)
      .map((field) => ({
        label: field.label,
        value: renderValue(field.key, displayValue(field, record.values[field.key])),
      })),
  }));
  const kept = {
    title: RECORD_WORDS.history,
    facts: [
      { label: RECORD_WORDS.created, value: momentText(record.createdAt) },
      { label: RECORD_WORDS.updated, value: momentText(record.updatedAt) },
    ],
  };
  return [...sections, kept];
}

/** 基本信息: every field of the record under the headings of its form. */
export function RecordDetails({ entity, record, renderValue }: RecordDetailsProps) {
  return <Details sections={detailSections(entity, record, renderValue)} />;
}
