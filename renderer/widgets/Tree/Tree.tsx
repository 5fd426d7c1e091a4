import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { classList } from '../class-list.ts';
import { moveOfKey, moveRow } from '../DataTable/row-movement.ts';
import { isComposingKey, keyName } from '../Keys/key-name.ts';
import { sideStep, type TreeNode, type TreeRow } from './tree-rows.ts';
import { useTree } from './use-tree.ts';
import './tree.css';

export interface TreeProps {
  readonly label: string;
  /** Parents in any order, the nodes under one in theirs. */
  readonly nodes: readonly TreeNode[];
  /** Key of the node in force. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

interface ItemProps {
  readonly id: string;
  readonly index: number;
  readonly row: TreeRow;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
}

function Item({ id, index, row, isChosen, isCurrent }: ItemProps) {
  const { node, level, open } = row;
  return (
    <li
      id={id}
      role="treeitem"
      data-index={index}
      className={classList('tree-item', isCurrent && 'tree-current', isChosen && 'tree-chosen')}
      style={{ paddingLeft: 4 + (level - 1) * 16 }}
      aria-level={level}
      aria-setsize={row.siblings}
      aria-posinset={row.place}
      aria-expanded={open}
      aria-selected={isChosen}
      aria-label={node.spoken}
    >
      <span
        className={classList('tree-arrow', open !== undefined && (open ? 'tree-opened' : 'tree-closed'))}
      />
      <span className={classList('tree-label', node.mark !== undefined && 'weak')} title={node.label}>
        {node.label}
      </span>
      {node.mark !== undefined && <span className="tree-mark weak">{node.mark}</span>}
      {node.note !== undefined && <span className="tree-note">{node.note}</span>}
    </li>
  );
}

/**
 * A tree to choose one node from: one tab stop, ↑↓ PgUp PgDn Home End move, → ← open and close, Enter or Space
 * chooses. A click chooses and opens; a click on the arrow only opens or closes.
 */
export function Tree({ label, nodes, chosen, onChoose }: TreeProps) {
  const id = useId();
  const box = useRef<HTMLUListElement>(null);
  const { rows, current, stand, setOpen, reach } = useTree(nodes, chosen);
  const currentKey = rows[current]?.node.key;
  const itemId = (index: number): string => `${id}-${String(index)}`;

  useEffect(() => {
    if (current >= 0)
      document.getElementById(`${id}-${String(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current, currentKey]);

  const goTo = (index: number): void => {
    const key = rows[index]?.node.key;
    if (key !== undefined) stand(key);
  };
  const choose = (row: TreeRow | undefined): void => {
    if (!row) return;
    reach(row.node.key);
    onChoose(row.node.key);
  };
  const step = (side: 'left' | 'right'): void => {
    const taken = sideStep(rows, current, side);
    if (taken?.kind === 'go') goTo(taken.index);
    else if (taken) setOpen(taken.key, taken.kind === 'open');
  };
  const moveBy = (key: string): boolean => {
    const move = moveOfKey(key);
    if (!move) return false;
    const rowHeight = box.current?.firstElementChild?.getBoundingClientRect().height ?? 28;
    const fitting = Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1;
    const size = { rowCount: rows.length, step: fitting };
    goTo(moveRow({ current, anchor: current }, move, size, false).place.current);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const name = keyName(event.nativeEvent);
    if (name === 'left' || name === 'right') step(name);
    else if (name === 'enter' || name === 'space') choose(rows[current]);
    else if (event.ctrlKey || event.altKey || event.shiftKey || !moveBy(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const row = rows[Number(event.target.closest<HTMLElement>('li[data-index]')?.dataset['index'] ?? -1)];
    const onArrow = event.target.closest('.tree-arrow') !== null;
    if (row?.open !== undefined && onArrow) setOpen(row.node.key, !row.open);
    else choose(row);
  };

  return (
    <ul
      ref={box}
      role="tree"
      className="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={current >= 0 ? itemId(current) : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {rows.map((row, index) => (
        <Item
          key={row.node.key}
          id={itemId(index)}
          index={index}
          row={row}
          isChosen={row.node.key === chosen}
          isCurrent={index === current}
        />
      ))}
    </ul>
  );
}
