import { type EntityKey, entityOf } from '../../shared/domain/entities.ts';
import { useSession } from '../api/session-context.ts';
import { EmptySteps } from '../widgets/Page/EmptySteps.tsx';
import { FIRST_DAY_WORDS as W } from './first-day-words.ts';
import { useTemplate } from './use-template.ts';

interface FirstDayProps {
  readonly entityKey: EntityKey;
  readonly add: () => void;
  readonly import: () => void;
}

/** An empty list of any entity: template, import, single entries. */
export function FirstDay({ entityKey, add, import: importFile }: FirstDayProps) {
  const { label } = entityOf(entityKey);
  const { may } = useSession();
  const template = useTemplate();
  return (
    <EmptySteps
      title={W.title(label)}
      note={W.note}
      steps={[
        {
          title: W.templateTitle,
          note: W.templateNote,
          action: W.template(label),
          onAction: () => void template.download(entityKey, null),
        },
        ...(may('import')
          ? [
              {
                title: W.importTitle,
                note: W.importNote,
                action: W.import(label),
                onAction: importFile,
                shortcut: 'ctrl+i',
                primary: true,
              },
            ]
          : []),
        ...(may('edit')
          ? [{ title: W.addTitle, note: W.addNote, action: W.add(label), onAction: add, shortcut: 'alt+n' }]
          : []),
      ]}
      foot={W.foot}
    />
  );
}
