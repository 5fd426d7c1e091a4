import { DownOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { LIST_WORDS } from '../../text/list.ts';
import { isComposingKey } from '../Keys/key-name.ts';
import { useKeys } from '../Keys/use-keys.ts';
import { hasCondition } from './conditions.ts';
import { FilterField } from './FilterField.tsx';
import { popoverFocus } from './popover-focus.ts';
import type { FilterBarProps, FilterValue } from './types.ts';
import './list.css';

const SEARCH_DELAY = 250;

/** Filter row of a list, 44 px: search box first, the filters used most, then 更多条件. `/` and Ctrl+F go to the box. */
export function FilterBar(props: FilterBarProps) {
  const { filters, values, onChange, onSearch, disabled = false } = props;
  const box = useRef<InputRef>(null);
  const moreBox = useRef<HTMLDivElement>(null);
  const moreButton = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState(props.search);
  const [seen, setSeen] = useState(props.search);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const composing = useRef(false);

  // A search changed from outside (清除条件) shows in the box; one's own typing stays as typed.
  if (seen !== props.search) {
    setSeen(props.search);
    if (typed.trim() !== props.search) setTyped(props.search);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const goToBox = (): void => box.current?.focus({ cursor: 'all' });
  useKeys({ '/': goToBox, 'ctrl+f': goToBox }, { enabled: !disabled });

  const searchSoon = (text: string, delay: number): void => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => onSearch(text.trim()), delay);
  };
  // Esc empties the box first and only then belongs to the page; ↓ goes on to what was found.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Escape' && typed !== '') {
      setTyped('');
      searchSoon('', 0);
    } else if (event.key === 'ArrowDown') {
      event.currentTarget.closest('.list-panel')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const change = (key: string, value: FilterValue): void => onChange({ ...values, [key]: value });
  const inRow = filters.filter((filter) => filter.inRow);
  const more = filters.filter((filter) => !filter.inRow && !filter.elsewhere);
  const moreInForce = more.filter((filter) => hasCondition(values[filter.key])).length;

  return (
    <div className="filter-bar" role="search">
      <Input
        ref={box}
        className="filter-search"
        value={typed}
        disabled={disabled}
        placeholder={props.searchHint}
        aria-label={`${LIST_WORDS.search}：${props.searchHint}`}
        prefix={<SearchOutlined />}
        suffix={<kbd className="key-cap">/</kbd>}
        onChange={(event) => {
          setTyped(event.target.value);
          searchSoon(event.target.value, SEARCH_DELAY);
        }}
        onCompositionStart={() => {
          composing.current = true;
          clearTimeout(timer.current);
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          searchSoon(event.currentTarget.value, SEARCH_DELAY);
        }}
        onPressEnter={() => searchSoon(typed, 0)}
        onKeyDown={onKeyDown}
      />
      {inRow.map((filter) => (
        <FilterField
          key={filter.key}
          filter={filter}
          value={values[filter.key]}
          onChange={change}
          disabled={disabled}
        />
      ))}
      {more.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomRight"
          arrow={false}
          afterOpenChange={(open) => popoverFocus(open, moreBox.current, moreButton.current)}
          {...(disabled ? { open: false } : {})}
          content={
            <div ref={moreBox} className="filter-more">
              {more.map((filter) => (
                <FilterField
                  key={filter.key}
                  filter={filter}
                  value={values[filter.key]}
                  onChange={change}
                  wide
                />
              ))}
            </div>
          }
        >
          <Button ref={moreButton} disabled={disabled} className="filter-more-button">
            {LIST_WORDS.moreFilters}
            {moreInForce > 0 ? `（${String(moreInForce)}）` : null}
            <DownOutlined className="small-arrow" />
          </Button>
        </Popover>
      )}
    </div>
  );
}
