import { HolderOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent, RefObject } from 'react';
import { LIST_WORDS } from '../../text/list.ts';
import { chooserColumns, withMoved, withShown } from '../DataTable/columns.ts';
import { NO_LAYOUT } from '../DataTable/types.ts';
import type { Column, ColumnLayout } from '../DataTable/types.ts';
import { popoverFocus } from './popover-focus.ts';
import './list.css';

export interface ColumnChooserProps<T> {
  readonly columns: readonly Column<T>[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
}

interface ChooserListProps<T> extends ColumnChooserProps<T> {
  readonly rootRef: RefObject<HTMLDivElement | null>;
}

function ChooserList<T>({ columns, layout, onLayout, rootRef }: ChooserListProps<T>) {
  const [dragged, setDragged] = useState<string | null>(null);
  const { shown, hidden } = chooserColumns(columns, layout);
  const move = (key: string, target: string | undefined): void => {
    if (target !== undefined) onLayout(withMoved(layout, columns, key, target));
  };
  const onKeyDown = (event: KeyboardEvent, place: number, key: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(key, shown[place + (event.key === 'ArrowUp' ? -1 : 1)]?.key);
  };
  const box = (column: Column<T>, ticked: boolean) => (
    <Checkbox
      checked={ticked}
      disabled={column.frozen ?? false}
      onChange={(event) => onLayout(withShown(layout, columns, column.key, event.target.checked))}
    >
      {column.chooserTitle ?? column.title}
    </Checkbox>
  );
  return (
    <div ref={rootRef} className="chooser">
      <div className="chooser-head">
        <strong>{LIST_WORDS.columnSettings}</strong>
        <button type="button" className="link" onClick={() => onLayout(NO_LAYOUT)}>
          {LIST_WORDS.restoreDefault}
        </button>
      </div>
      <ul className="chooser-list">
        {shown.map((column, place) => (
          <li
            key={column.key}
            className="chooser-item"
            title={column.frozen ? LIST_WORDS.frozenColumn : undefined}
            draggable={!column.frozen}
            onDragStart={() => setDragged(column.key)}
            onDragOver={(event: DragEvent) => {
              if (!column.frozen) event.preventDefault();
            }}
            onDrop={() => dragged !== null && move(dragged, column.key)}
            onKeyDown={(event) => !column.frozen && onKeyDown(event, place, column.key)}
          >
            {box(column, true)}
            {!column.frozen && <HolderOutlined className="chooser-handle" title={LIST_WORDS.dragColumn} />}
          </li>
        ))}
        {hidden.length > 0 && <li className="chooser-rule" role="separator" />}
        {hidden.map((column) => (
          <li key={column.key} className="chooser-item">
            {box(column, false)}
          </li>
        ))}
      </ul>
      <p className="chooser-foot">{LIST_WORDS.columnsHint}</p>
    </div>
  );
}

/** The button 列设置 of a page head with its popover: tick, drag (or Alt+↑↓), 恢复默认. */
export function ColumnChooser<T>(props: ColumnChooserProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      align={{ offset: [0, 7] }}
      classNames={{ root: 'chooser-popover' }}
      afterOpenChange={(open) => popoverFocus(open, list.current, button.current)}
      content={<ChooserList {...props} rootRef={list} />}
    >
      <Button ref={button} icon={<SettingOutlined />}>
        {LIST_WORDS.columnSettings}
      </Button>
    </Popover>
  );
}
