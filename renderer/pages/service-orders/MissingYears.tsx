import { useNavigate } from 'react-router';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { ORDER_WORDS as W } from './words.ts';

/** Says which years the terms run through without their holidays being entered. */
export function MissingYears({ years = [] }: { readonly years?: readonly string[] | undefined }) {
  const navigate = useNavigate();
  if (years.length === 0) return null;
  return (
    <Banner
      kind="warning"
      title={W.missing(years)}
      actions={[{ label: W.openCalendar, onChoose: () => void navigate('/workdays') }]}
    />
  );
}
