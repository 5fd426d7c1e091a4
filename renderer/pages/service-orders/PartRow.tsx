import { Button } from 'antd';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { FieldInput } from '../../widgets/Form/FieldInput.tsx';
import { TextInput } from '../../widgets/Form/inputs/TextInput.tsx';
import type { FieldSources, FieldValue } from '../../widgets/Form/types.ts';
import { ORDER_WORDS as W } from './words.ts';

/** One part as it is being typed. */
export interface PartEntry {
  readonly key: number;
  readonly title: string;
  readonly menuItem: number | null;
  readonly content: string;
}

interface PartRowProps {
  readonly part: PartEntry;
  readonly place: number;
  readonly sources: FieldSources;
  readonly error: string | undefined;
  readonly onChange: (part: PartEntry) => void;
  /** Absent where no fewer parts are possible. */
  readonly onRemove: (() => void) | undefined;
}

const TITLE = fieldOf(serviceOrderEntity, 'title');
const ITEM = fieldOf(serviceOrderEntity, 'menuItem');
/** Between the name of a choice and its note. */
const NOTE = '　';

/** 服务事项, 菜单项 and 具体需求 of one part; an item chosen first gives the matter its name. */
export function PartRow({ part, place, sources, error, onChange, onRemove }: PartRowProps) {
  const id = (field: string): string => `part-${String(part.key)}-${field}`;
  const name = W.splitPart(place + 1);
  const choose = (value: FieldValue): void => {
    const menuItem = value === null || value === '' ? null : Number(value);
    const [label = ''] = (menuItem === null ? '' : (sources.nameOf?.(ITEM, value) ?? '')).split(NOTE);
    onChange({ ...part, menuItem, title: part.title.trim() === '' ? label : part.title });
  };
  return (
    <fieldset className="split-part">
      <legend className="dialog-label">{name}</legend>
      <div>
        <label htmlFor={id('title')} className="dialog-label">
          {W.partTitle}
          <span className="form-star"> *</span>
        </label>
        <FieldInput
          field={TITLE}
          id={id('title')}
          value={part.title}
          onChange={(value) => onChange({ ...part, title: String(value ?? '') })}
          sources={sources}
          invalid={error !== undefined}
          {...(error === undefined ? {} : { describedBy: id('error') })}
        />
      </div>
      <div>
        <label htmlFor={id('item')} className="dialog-label">
          {W.splitItem}
        </label>
        <FieldInput
          field={ITEM}
          id={id('item')}
          value={part.menuItem === null ? null : String(part.menuItem)}
          onChange={choose}
          sources={sources}
        />
      </div>
      <div>
        <label htmlFor={id('content')} className="dialog-label">
          {W.splitContent}
        </label>
        <TextInput
          id={id('content')}
          value={part.content}
          placeholder={W.splitContentHint}
          onChange={(content) => onChange({ ...part, content })}
        />
      </div>
      <div className="split-remove">
        {onRemove && (
          <Button type="text" aria-label={`${W.splitLess}${name}`} onClick={onRemove}>
            {W.splitLess}
          </Button>
        )}
      </div>
      {error !== undefined && (
        <div id={id('error')} className="form-error split-error" role="alert">
          {error}
        </div>
      )}
    </fieldset>
  );
}
