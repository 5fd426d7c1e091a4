import { useId } from 'react';
import type { ReactNode } from 'react';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import { FieldInput } from './FieldInput.tsx';
import { FormGrid, FormItem, FormSection } from './FormItem.tsx';
import type { FieldSources } from './types.ts';
import type { DraftState } from './use-draft.ts';

/** What one form does differently with one field. */
export interface FieldOverride {
  readonly readOnly?: boolean;
  /** Inside the grey field: 由证件号码得出. */
  readonly note?: string;
  readonly hidden?: boolean;
  readonly required?: boolean;
  readonly wide?: boolean;
  /** After the field across both columns: the duplicate found, a warning. */
  readonly after?: ReactNode;
}

export interface FormFieldsProps {
  /** Fields of the entity; those without a section are left out. */
  readonly fields: readonly FieldDef[];
  readonly draft: DraftState;
  readonly sources: FieldSources;
  readonly overrides?: Readonly<Record<string, FieldOverride>>;
  /** true = a stored record: `createOnly` fields are read-only. */
  readonly editing?: boolean;
  /** Pushpins on `keepable` fields. */
  readonly keeps?: boolean;
}

function sections(fields: readonly FieldDef[]): readonly (readonly [string, readonly FieldDef[]])[] {
  const out = new Map<string, FieldDef[]>();
  for (const field of fields) {
    if (field.section === undefined) continue;
    const list = out.get(field.section);
    if (list) list.push(field);
    else out.set(field.section, [field]);
  }
  return [...out];
}

/** A form drawn from field definitions: sections as plain headings, in the order of the definitions. */
export function FormFields(props: FormFieldsProps) {
  const { fields, draft, sources, overrides = {}, editing = false, keeps = false } = props;
  const base = useId();
  return sections(fields).map(([title, members]) => (
    <FormSection key={title} title={title}>
      <FormGrid>
        {members.map((field) => {
          const own = overrides[field.key] ?? {};
          if (own.hidden) return null;
          const id = `${base}-${field.key}`;
          const error = draft.errors[field.key];
          const kept = draft.kept.has(field.key);
          return [
            <FormItem
              key={field.key}
              name={field.key}
              label={field.label}
              htmlFor={id}
              required={own.required ?? field.required ?? false}
              error={error}
              wide={own.wide ?? field.type === 'longText'}
              kept={keeps && field.keepable ? kept : undefined}
              onKeep={() => draft.toggleKept(field.key)}
            >
              <FieldInput
                field={field}
                id={id}
                value={draft.values[field.key] ?? null}
                onChange={(value) => draft.set(field.key, value)}
                onLeave={() => draft.leave(field.key)}
                sources={sources}
                readOnly={own.readOnly ?? (editing && field.createOnly === true)}
                {...(own.note === undefined ? {} : { note: own.note })}
                kept={keeps && kept}
                invalid={error !== undefined}
                {...(error === undefined ? {} : { describedBy: `${id}-error` })}
              />
            </FormItem>,
            own.after ? (
              <div key={`${field.key}-after`} className="form-after">
                {own.after}
              </div>
            ) : null,
          ];
        })}
      </FormGrid>
    </FormSection>
  ));
}
