import type { RecordView } from '../../shared/contract/entity.ts';
import { type EntityKey, entityOf } from '../../shared/domain/entities.ts';
import { displayValue, valueText } from '../api/display.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { ENTRY_WORDS, staleLine } from './form-words.ts';
import { useRecordOnce } from './use-record-once.ts';

interface StaleBannerProps {
  readonly entityKey: EntityKey;
  /** As the form saw it. */
  readonly record: RecordView;
  readonly onReload: () => void;
}

/** Someone else saved first: says what changed and offers to go on from there. Nothing typed is lost. */
export function StaleBanner({ entityKey, record, onReload }: StaleBannerProps) {
  const { record: now } = useRecordOnce(entityKey, record.id, 0);
  const changed = now
    ? entityOf(entityKey).fields.filter(
        (field) => valueText(field, record.values[field.key]) !== valueText(field, now.values[field.key]),
      )
    : [];
  return (
    <Banner
      kind="warning"
      title={ENTRY_WORDS.stale}
      actions={[{ label: ENTRY_WORDS.reload, onChoose: onReload }]}
    >
      {now && (
        <>
          {changed.map((field) => (
            <div key={field.key}>
              {staleLine(
                field.label,
                displayValue(field, record.values[field.key]),
                displayValue(field, now.values[field.key]),
              )}
            </div>
          ))}
          {changed.length === 0 && <div>{ENTRY_WORDS.staleSame}</div>}
        </>
      )}
      <div>{ENTRY_WORDS.staleLost}</div>
    </Banner>
  );
}
