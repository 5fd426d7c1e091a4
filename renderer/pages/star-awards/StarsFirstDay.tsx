import { useSession } from '../../api/session-context.ts';
import { EmptySteps } from '../../widgets/Page/EmptySteps.tsx';
import { FIRST_DAY_WORDS as W } from './words.ts';

interface StarsFirstDayProps {
  readonly add: () => void;
  readonly import: () => void;
  readonly find: () => void;
}

/** Nobody was rated yet: earlier awards come in by file, this year's begin with the search for candidates. */
export function StarsFirstDay({ add, import: importFile, find }: StarsFirstDayProps) {
  const { may } = useSession();
  return (
    <EmptySteps
      title={W.title}
      note={W.note}
      steps={[
        ...(may('import')
          ? [
              {
                title: W.importTitle,
                note: W.importNote,
                action: W.importAction,
                onAction: importFile,
                shortcut: 'ctrl+i',
              },
            ]
          : []),
        ...(may('edit')
          ? [
              { title: W.findTitle, note: W.findNote, action: W.findAction, onAction: find, primary: true },
              { title: W.addTitle, note: W.addNote, action: W.addAction, onAction: add, shortcut: 'alt+n' },
            ]
          : []),
      ]}
    />
  );
}
