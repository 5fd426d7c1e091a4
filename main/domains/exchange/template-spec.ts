import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { codeTable, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import { offeredFields } from '../../../shared/kernel/field.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

const STREET_TYPES: ReadonlySet<string> = new Set(['street', 'town', 'township']);
/** Long tables (countries) are looked up by the reader, not offered as a list of 249 lines. */
const MAX_OPTIONS = 60;

interface UnitRow {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly parentId: number | null;
}

/** What a template of an entity is written from: fields, code lists, and the units in use. */
export function templateSpec(context: ReadContext, input: { entity: EntityKey; unitId: number | null }) {
  const entity = entityOf(input.entity);
  const units = statement(
    context.db,
    'SELECT id, name, type, parent_id AS parentId FROM unit WHERE valid_to IS NULL OR valid_to >= ? ORDER BY id',
  ).all(context.today) as UnitRow[];
  const streets = units.filter(({ type }) => STREET_TYPES.has(type));
  const issuedFor = units.find(({ id }) => id === input.unitId)?.name;
  return {
    entity: input.entity,
    entityLabel: entity.label,
    templateVersion: 1,
    fields: offeredFields(entity).map((field) => {
      const table = field.codeTable ?? '';
      const entries = isCodeTableKey(table) ? codeTable(table).entries : [];
      const isListed = field.type === 'code' && entries.length > 0 && entries.length <= MAX_OPTIONS;
      return {
        key: field.key,
        label: field.label,
        required: field.required ?? false,
        type: field.type,
        ...(isListed ? { options: entries.map(({ label }) => label) } : {}),
        ...(field.key === 'street' ? { units: 'streets' as const } : {}),
        ...(field.key === 'community' ? { units: 'communities' as const } : {}),
        ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
        ...(field.help === undefined ? {} : { help: field.help }),
        ...(field.sample === undefined ? {} : { sample: field.sample }),
        ...(field.width === undefined ? {} : { width: field.width }),
      };
    }),
    unitOptions: {
      streets: streets.map(({ name }) => name),
      communities: Object.fromEntries(
        streets.map(({ id, name }) => [
          name,
          units.filter(({ parentId }) => parentId === id).map((unit) => unit.name),
        ]),
      ),
    },
    matchKeys: [...entity.matchKeys],
    ...(issuedFor === undefined ? {} : { issuedFor }),
  };
}
