import { Radio } from 'antd';
import { useNavigate } from 'react-router';
import { SESSION_ACT_WORDS as W } from './words.ts';

const VIEWS = [
  { value: '/sessions', label: W.list },
  { value: '/activities', label: W.activities },
  { value: '/sessions/calendar', label: W.calendar },
];

interface SessionViewsProps {
  /** Path of the view that is open. */
  readonly current: string;
}

/** 场次, 活动, 日历: three views under one menu word. */
export function SessionViews({ current }: SessionViewsProps) {
  const navigate = useNavigate();
  return (
    <Radio.Group
      optionType="button"
      aria-label={W.views}
      value={current}
      onChange={(event) => void navigate(String(event.target.value))}
      options={VIEWS}
    />
  );
}
