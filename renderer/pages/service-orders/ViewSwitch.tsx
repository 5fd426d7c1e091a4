import { Radio } from 'antd';
import { useNavigate } from 'react-router';
import { ORDER_WORDS as W } from './words.ts';

const PATHS = {
  list: '/service-orders',
  board: '/service-orders/board',
  kpis: '/service-orders/kpis',
  gap: '/service-orders/gap',
} as const;

/** The four ways to look at the orders. */
export function ViewSwitch({ view }: { readonly view: keyof typeof PATHS }) {
  const navigate = useNavigate();
  return (
    <Radio.Group
      optionType="button"
      aria-label={W.views}
      value={view}
      onChange={(event) => void navigate(PATHS[event.target.value as keyof typeof PATHS])}
      options={[
        { value: 'list', label: W.list },
        { value: 'board', label: W.board },
        { value: 'kpis', label: W.kpis },
        { value: 'gap', label: W.gap },
      ]}
    />
  );
}
