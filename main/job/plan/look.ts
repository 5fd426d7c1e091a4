import { z } from 'zod';
import { cellText, type RawCell } from '../../../shared/kernel/cell.ts';
import { maskDocument, maskPhone } from '../../../shared/domain/masking/mask.ts';
import { compactText } from '../../../shared/domain/values/clean-text.ts';
import { ENTITY_KEYS, type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { findTable, isFound } from '../../../shared/domain/importing/header.ts';
import { isOwnSheet, META_SHEET, readTemplateMeta } from '../../../shared/domain/exchange/template-meta.ts';
import type { SheetPreview } from '../../../shared/contract/imports.ts';
import { openWorkbook } from '../read/open-workbook.ts';
import type { Workbook } from '../read/workbook.ts';
import { headOf, type LearntHeaders } from './choose-table.ts';

const PREVIEW_ROWS = 12;
const PREVIEW_COLUMNS = 30;
const SAMPLES = 3;

const schema = z.object({
  path: z.string(),
  entity: z.string().nullable(),
  /** Taught headers per entity. */
  learnt: z.record(
    z.string(),
    z.custom<LearntHeaders>((value) => Array.isArray(value)),
  ),
});

/** What a file holds, for choosing sheet, header and columns. Values are shown as they stand, numbers of people masked. */
export interface Looked {
  readonly kind: string;
  readonly suggestedEntity: string | null;
  readonly suggestedSheet: string | null;
  readonly suggestedUnit: string | null;
  readonly sheets: readonly SheetPreview[];
}

/** Looks into a file without planning it. Throws file codes. */
export async function lookInto(given: unknown): Promise<Looked> {
  const { path, entity, learnt } = schema.parse(given);
  const workbook = await openWorkbook(path);
  const meta = templateMeta(workbook);
  const candidates = entity === null ? ENTITY_KEYS : [entity as EntityKey];
  const sheets = foreignSheets(workbook);
  const best = bestTable(
    workbook,
    sheets,
    meta && entity === null ? [meta.entity as EntityKey] : candidates,
    learnt,
  );
  const chosen = (entity ?? best?.entity ?? null) as EntityKey | null;
  return {
    kind: workbook.kind,
    suggestedEntity: chosen,
    suggestedSheet: best?.sheet ?? sheets.find(({ visible, rows }) => visible && rows > 0)?.name ?? null,
    suggestedUnit: meta?.issuedFor ?? null,
    sheets: workbook.sheets
      .filter(({ visible }) => visible)
      .map(({ name }) => preview(workbook, name, chosen, learnt)),
  };
}

function templateMeta(workbook: Workbook) {
  if (!workbook.sheets.some(({ name }) => name === META_SHEET)) return undefined;
  const rows = headOf(workbook, META_SHEET).map(({ cells }) => cells.map((cell) => cellText(cell)));
  const meta = readTemplateMeta(rows);
  return meta && ENTITY_KEYS.some((key) => key === meta.entity) ? meta : undefined;
}

function learntMap(
  learnt: Readonly<Record<string, LearntHeaders>>,
  entity: string,
): ReadonlyMap<string, string> {
  return new Map(
    (learnt[entity] ?? []).flatMap(([header, field]) => (field === null ? [] : [[header, field] as const])),
  );
}

/** The sheets that may hold records; the instructions of our own templates only where nothing else is there. */
function foreignSheets(workbook: Workbook): Workbook['sheets'] {
  const foreign = workbook.sheets.filter(({ name }) => !isOwnSheet(name));
  return foreign.length > 0 ? foreign : workbook.sheets;
}

/** The surest table among sheets and entities. */
function bestTable(
  workbook: Workbook,
  sheets: Workbook['sheets'],
  keys: readonly EntityKey[],
  learnt: Readonly<Record<string, LearntHeaders>>,
) {
  let best: { entity: EntityKey; sheet: string; confidence: number } | undefined;
  for (const { name, visible, rows } of sheets) {
    if (!visible || rows === 0) continue;
    const head = headOf(workbook, name);
    for (const key of keys) {
      const found = findTable(head, workbook.reader(name).merges, entityOf(key), learntMap(learnt, key));
      if (isFound(found) && (!best || found.confidence > best.confidence)) {
        best = { entity: key, sheet: name, confidence: found.confidence };
      }
    }
  }
  return best;
}

/** Numbers of people leave the job masked, whatever column they stand in. */
const PERSONAL_ID = /^\d{15}$|^\d{17}[\dXx]$/;
const MOBILE = /^1\d{10}$/;

function shown(cell: RawCell): string {
  const text = cellText(cell).slice(0, 40);
  const compact = compactText(text);
  if (PERSONAL_ID.test(compact)) return maskDocument(compact);
  return MOBILE.test(compact) ? maskPhone(compact) : text;
}

function preview(
  workbook: Workbook,
  sheet: string,
  entity: EntityKey | null,
  learnt: Readonly<Record<string, LearntHeaders>>,
): SheetPreview {
  const info = workbook.sheets.find(({ name }) => name === sheet);
  const head = headOf(workbook, sheet);
  const table =
    entity === null
      ? undefined
      : findTable(head, workbook.reader(sheet).merges, entityOf(entity), learntMap(learnt, entity));
  const found = table && isFound(table) ? table : undefined;
  const data = found ? head.filter(({ row }) => row > found.headerRow) : [];
  return {
    name: sheet,
    rows: info?.rows ?? 0,
    hiddenRows: info?.hiddenRows.length ?? 0,
    headerRow: found?.headerRow ?? null,
    columns: (found?.columns ?? []).map(({ index, header, field }) => ({
      index,
      header,
      field: field ?? null,
      samples: data
        .map(({ cells }) => shown(cells[index] ?? null))
        .filter(Boolean)
        .slice(0, SAMPLES),
    })),
    preview: head.slice(0, PREVIEW_ROWS).map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, PREVIEW_COLUMNS).map(shown),
    })),
  };
}
