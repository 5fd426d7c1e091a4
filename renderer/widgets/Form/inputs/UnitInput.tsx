import { Cascader } from 'antd';
import { FORM_WORDS } from '../../../text/form.ts';
import { choiceMatches } from '../../List/choice-search.ts';
import type { TreeChoice } from '../types.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useAltOpen } from './use-alt-open.ts';

export interface UnitInputProps {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly units: readonly TreeChoice[];
  readonly onLeave?: (() => void) | undefined;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

interface CascadeNode {
  value: string;
  label: string;
  initials: string;
  children?: CascadeNode[];
}

function toNode(unit: TreeChoice): CascadeNode {
  const node = { value: unit.value, label: unit.label, initials: unit.initials ?? '' };
  return unit.children ? { ...node, children: unit.children.map(toNode) } : node;
}

/** Values from the root to the unit; empty where the tree has no such unit. */
function pathTo(units: readonly TreeChoice[], value: string): readonly string[] {
  for (const unit of units) {
    if (unit.value === value) return [value];
    const below = unit.children ? pathTo(unit.children, value) : [];
    if (below.length > 0) return [unit.value, ...below];
  }
  return [];
}

/** A unit: one list where the choices are flat, a cascade 街镇 → 社区 where they are a tree. */
export function UnitInput(props: UnitInputProps) {
  const { units, value, onChange, invalid = false } = props;
  const drop = useAltOpen();
  if (!units.some((unit) => unit.children)) return <ChoiceInput {...props} choices={units} />;
  return (
    <Cascader<CascadeNode>
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.onLeave ? { onBlur: props.onLeave } : {})}
      aria-describedby={props.describedBy}
      status={invalid ? 'error' : ''}
      autoFocus={props.autoFocus ?? false}
      {...drop}
      changeOnSelect
      placeholder={FORM_WORDS.choose}
      value={[...pathTo(units, value)]}
      options={units.map(toNode)}
      displayRender={(labels) => labels.at(-1)}
      showSearch={{
        filter: (text, path) => path.some((node) => choiceMatches(text, node)),
        render: (_, path) => path.map((node) => node.label).join(' '),
      }}
      onChange={(path) => onChange(String(path?.at(-1) ?? ''))}
    />
  );
}
