import { type RawBuilder, sql } from 'kysely';
import type { DOCUMENT_FIGURES } from '../../../shared/domain/figures/document-definitions.ts';

type DocumentFigure = (typeof DOCUMENT_FIGURES)[number]['key'];

/** The rows behind the figures of documents and reports: both always have their day. */
export const DOCUMENT_ROWS: Readonly<Record<DocumentFigure, (asOf: string) => RawBuilder<unknown>>> = {
  D1: (asOf) => sql`t.issued_on <= ${asOf}`,
  D2: (asOf) => sql`t.published_on <= ${asOf}`,
};
