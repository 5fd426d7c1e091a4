import { useState } from 'react';
import type { UnknownValue } from '../../../shared/contract/imports.ts';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { IMPORT_WORDS } from './words.ts';

interface MappingDialogProps {
  readonly entityKey: EntityKey;
  readonly unknown: readonly UnknownValue[];
  readonly onTaught: () => void;
  readonly onClose: () => void;
}

const W = IMPORT_WORDS.mapping;

function keyOf(item: Pick<UnknownValue, 'field' | 'text'>): string {
  return `${item.field} ${item.text}`;
}

/** Says once what unknown texts mean: this batch is checked again, later files know it. */
export function MappingDialog({ entityKey, unknown, onTaught, onClose }: MappingDialogProps) {
  const entity = entityOf(entityKey);
  const sources = useFieldSources();
  const { run, pending, sentence } = useCommand('imports.teach');
  const [meanings, setMeanings] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(unknown.map((item) => [keyOf(item), item.suggestion?.value ?? ''])),
  );
  const items = unknown.flatMap((item) => {
    const value = meanings[keyOf(item)] ?? '';
    return value === '' ? [] : [{ field: item.field, text: item.text, value }];
  });
  const set = (item: UnknownValue, value: string): void =>
    setMeanings((before) => ({ ...before, [keyOf(item)]: value }));

  const teach = async (): Promise<void> => {
    const taught = await run({ entity: entityKey, items });
    if (taught.ok) onTaught();
  };
  const input = (item: UnknownValue) => {
    const field: FieldDef | undefined = entity.fields.find(({ key }) => key === item.field);
    if (!field) return null;
    const value = meanings[keyOf(item)] ?? '';
    if (field.codeTable || field.type === 'unit') {
      const choices = field.codeTable ? sources.codes(field.codeTable) : sources.units(field);
      return (
        <ChoiceInput
          className="dialog-wide"
          value={value}
          onChange={(next) => set(item, next)}
          choices={choices}
        />
      );
    }
    return (
      <ReferenceInput
        className="dialog-wide"
        value={value}
        name={value === item.suggestion?.value ? item.suggestion.label : undefined}
        onChange={(next) => set(item, next)}
        find={(text) => sources.find(field, text)}
      />
    );
  };
  return (
    <Dialog
      open
      width={640}
      title={W.title}
      verb={W.save}
      onVerb={() => void teach()}
      onCancel={onClose}
      busy={pending}
      blockedBy={items.length === 0 ? W.none : undefined}
    >
      <p className="weak">{W.note}</p>
      <div className="mapping-rows">
        <PlainTable
          label={W.title}
          columns={[
            {
              key: 'field',
              title: IMPORT_WORDS.review.item,
              width: 110,
              render: (item) => entity.fields.find(({ key }) => key === item.field)?.label ?? item.field,
            },
            { key: 'text', title: W.text, width: 170, render: (item) => item.text },
            { key: 'count', title: W.rows, width: 64, align: 'right', render: (item) => item.count },
            { key: 'meaning', title: W.meaning, render: input },
          ]}
          rows={unknown}
          rowKey={keyOf}
        />
      </div>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}
