import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';

/** ✓ green, ! red, ! amber: always beside words. */
export function StateIcon({ state }: { readonly state: 'good' | 'bad' | 'look' }) {
  if (state === 'good') return <CheckCircleFilled className="tone-success" />;
  if (state === 'bad') return <ExclamationCircleFilled className="tone-error" />;
  return <WarningFilled className="tone-warning" />;
}
