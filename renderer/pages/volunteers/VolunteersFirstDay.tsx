import { useNavigate } from 'react-router';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useTemplate } from '../../ledger/use-template.ts';
import { EmptySteps } from '../../widgets/Page/EmptySteps.tsx';
import { unitCounts, VOLUNTEER_WORDS as W } from './words.ts';

interface FirstDayProps {
  readonly add: () => void;
  readonly import: () => void;
}

const STREETS: ReadonlySet<string> = new Set(['street', 'town', 'township']);
const COMMUNITIES: ReadonlySet<string> = new Set(['community', 'village']);

/** 志愿者 on the first day: units, template, import, single entries. */
export function VolunteersFirstDay({ add, import: importFile }: FirstDayProps) {
  const navigate = useNavigate();
  const { may } = useSession();
  const tree = useLedgerQuery('units.tree', {});
  const template = useTemplate();
  const units = tree.data?.units ?? [];
  const streets = units.filter(({ type }) => STREETS.has(type)).length;
  const communities = units.filter(({ type }) => COMMUNITIES.has(type)).length;
  const others = units.filter(({ type }) => type !== 'district').length - streets - communities;
  const unitsDone = streets > 0;

  return (
    <EmptySteps
      title={W.emptyTitle}
      note={W.emptyNote}
      steps={[
        {
          title: unitsDone ? W.unitsDone : W.unitsMissing,
          note: unitsDone ? unitCounts(streets, communities, others) : W.unitsMissingNote,
          action: unitsDone ? W.seeUnits : W.importUnits,
          onAction: () => void navigate(unitsDone ? '/units' : '/import?entity=units'),
          done: unitsDone,
          primary: !unitsDone && tree.data !== undefined,
        },
        {
          title: W.templateTitle,
          note: W.templateNote,
          action: W.template,
          onAction: () => void template.download('volunteers', null),
        },
        ...(may('import')
          ? [
              {
                title: W.importTitle,
                note: W.importNote,
                action: W.importAction,
                onAction: importFile,
                shortcut: 'ctrl+i',
                primary: unitsDone,
              },
            ]
          : []),
        ...(may('edit')
          ? [{ title: W.addTitle, note: W.addNote, action: W.add, onAction: add, shortcut: 'alt+n' }]
          : []),
      ]}
      foot={W.emptyFoot}
    />
  );
}
