import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { FRAME_WORDS } from '../text/frame.ts';
import { useFocusBack } from '../widgets/Dialog/use-focus-back.ts';
import { classList } from '../widgets/class-list.ts';
import { isComposingKey } from '../widgets/Keys/key-name.ts';
import { useKeys } from '../widgets/Keys/use-keys.ts';
import type { NavGroup } from './nav-plan.tsx';

/** One record found: `path` opens it. */
export interface FoundRecord {
  readonly key: string;
  readonly label: string;
  /** 志愿者，望溪街道 */
  readonly note: string;
  readonly path: string;
}

/** Finds people, teams, sites by name, initials or last digits; a few of each. */
export type FindEverything = (text: string) => Promise<readonly FoundRecord[]>;

export interface GoToProps {
  readonly groups: readonly NavGroup[];
  readonly find?: FindEverything;
  readonly onClose: () => void;
}

const DELAY = 200;

/** Ctrl+K: type a few signs, choose a page or a record with the arrows, Enter goes there. */
export function GoTo({ groups, find, onClose }: GoToProps) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [records, setRecords] = useState<readonly FoundRecord[]>([]);
  const turn = useRef(0);
  const box = useRef<InputRef>(null);
  useEffect(() => {
    // After the dialog has put its own focus.
    const timer = setTimeout(() => box.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  useFocusBack(true);
  useKeys({ esc: onClose }, { blocks: true });

  useEffect(() => {
    const now = (turn.current += 1);
    const wanted = text.trim();
    if (!find || wanted === '') return undefined;
    const timer = setTimeout(() => {
      find(wanted)
        .then((found) => now === turn.current && setRecords(found))
        .catch(() => now === turn.current && setRecords([]));
    }, DELAY);
    return () => clearTimeout(timer);
  }, [text, find]);

  const pages: readonly FoundRecord[] = groups
    .flatMap((group) =>
      group.pages.map((page) => ({ key: page.path, label: page.title, note: group.label, path: page.path })),
    )
    .filter((page) => page.label.includes(text.trim()));
  const shown = text.trim() === '' ? [] : records;
  const items = [...shown, ...pages];
  const go = (item: FoundRecord | undefined): void => {
    if (!item) return;
    onClose();
    void navigate(item.path);
  };

  useEffect(() => {
    document.querySelector('.go-to-active')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'ArrowDown') setActive((at) => Math.min(items.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(0, at - 1));
    else if (event.key === 'Enter') go(items[active]);
    else return;
    event.preventDefault();
  };

  const line = (item: FoundRecord, place: number) => (
    <div
      key={item.key}
      role="option"
      aria-selected={place === active}
      className={classList('go-to-item', place === active && 'go-to-active')}
      onPointerMove={() => setActive(place)}
      onClick={() => go(item)}
    >
      <span>{item.label}</span>
      <span className="weak">{item.note}</span>
    </div>
  );

  return (
    <Modal
      open
      width={560}
      style={{ top: 60 }}
      title={FRAME_WORDS.findTitle}
      footer={null}
      closable={false}
      keyboard={false}
      onCancel={onClose}
    >
      <Input
        ref={box}
        prefix={<SearchOutlined />}
        value={text}
        placeholder={FRAME_WORDS.find}
        aria-label={FRAME_WORDS.find}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
      />
      <div className="go-to-list" role="listbox" aria-label={FRAME_WORDS.findTitle}>
        {shown.length > 0 && <div className="go-to-heading">{FRAME_WORDS.people}</div>}
        {shown.map(line)}
        {pages.length > 0 && <div className="go-to-heading">{FRAME_WORDS.pages}</div>}
        {pages.map((item, place) => line(item, shown.length + place))}
        {items.length === 0 && <div className="go-to-heading">{FRAME_WORDS.nothingFound}</div>}
      </div>
      <p className="key-hint go-to-hint">{FRAME_WORDS.findHint}</p>
    </Modal>
  );
}
