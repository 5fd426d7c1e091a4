import type { InputRef } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attendee, AttendanceSheet } from '../../../../shared/contract/attendance.ts';
import { changesOf, hasChanges } from '../../../../shared/domain/attendance/sheet-changes.ts';
import { sheetTotals } from '../../../../shared/domain/attendance/sheet-row.ts';
import { typedMinutes, typedTime } from '../../../../shared/domain/attendance/typed-time.ts';
import { usePastedCells } from '../../../ledger/use-paste.ts';
import { useKeys } from '../../../widgets/Keys/use-keys.ts';
import { Banner } from '../../../widgets/Notice/Banner.tsx';
import { notify } from '../../../widgets/Notice/notice-store.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { AttendanceRail } from './AttendanceRail.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import type { CellKey } from './grid-columns.ts';
import { ProblemItem } from './ProblemItem.tsx';
import { SearchTick } from './SearchTick.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { type GridPlace, SheetGrid } from './SheetGrid.tsx';
import { UniformBar } from './UniformBar.tsx';
import { useLeaveQuestion } from './use-leave-question.ts';
import { usePastedPeople } from './use-pasted-people.ts';
import { problemsOf, useSheet } from './use-sheet.ts';
import { useSaveSheet } from './use-save-sheet.ts';
import { useSheetPrint } from './use-sheet-print.tsx';
import { ATTENDANCE_WORDS as W, more, wrongTime } from './words.ts';

interface AttendanceSheetViewProps {
  readonly sheet: AttendanceSheet;
  /** Why nothing can be ticked; undefined where it can. */
  readonly lockedBy: { readonly title: string; readonly note?: string } | undefined;
}

/** The roll of one session with everything around it. */
export function AttendanceSheetView({ sheet, lockedBy }: AttendanceSheetViewProps) {
  const { state, act, latest, isNewer, touched } = useSheet(sheet);
  const [place, setPlace] = useState<GridPlace>({ at: 0 });
  const [open, setOpen] = useState<'add' | 'correct'>();
  const search = useRef<InputRef>(null);
  const locked = lockedBy !== undefined;
  const { people, rows, uniform, base } = state;
  const problems = problemsOf(state);
  const waiting = problems.flatMap((problem, at) => (problem && !problem.settled ? [{ problem, at }] : []));

  // The ledger's newer answer, where nothing typed is lost by it.
  useEffect(() => {
    if (isNewer && !touched) act({ do: 'load', sheet });
  }, [isNewer, touched, act, sheet]);

  const addPeople = useCallback((added: readonly Attendee[]) => act({ do: 'add', people: added }), [act]);
  const pasted = usePastedPeople(base.session.id, people, addPeople);
  const { paste } = pasted;
  usePastedCells(
    useCallback((text: string) => void paste(text), [paste]),
    !locked,
  );
  const save = useSaveSheet(latest, act, {
    onProblem: (at) => setPlace({ at }),
    onCorrection: () => setOpen('correct'),
  });
  const print = useSheetPrint(base);
  useLeaveQuestion(touched);

  const tick = useCallback((at: number, present: boolean) => act({ do: 'tick', at, present }), [act]);
  const take = useCallback(
    (at: number, key: CellKey, typed: string): boolean => {
      const row = latest().rows[at];
      if (!row) return true;
      if (key === 'note') {
        act({ do: 'note', at, note: typed.trim() });
        return true;
      }
      const value = key === 'deducted' ? typedMinutes(typed) : typedTime(typed);
      if (value === undefined) {
        notify.error(wrongTime(typed.trim(), W.columns[key]));
        return false;
      }
      // Walking over an empty cell of somebody who is away does not make them present.
      const isSame = row.present ? row[key] === value : typed.trim() === '';
      if (!isSame) act({ do: 'time', at, key, value });
      return true;
    },
    [act, latest],
  );
  const discard = (): void => {
    act({ do: 'load', sheet });
    save.reset();
  };
  useKeys(
    {
      'alt+a': () => act({ do: 'tickAll' }),
      'ctrl+s': () => save.ask(),
      '/': () => search.current?.focus(),
      'ctrl+f': () => search.current?.focus(),
    },
    { enabled: !locked, help: { does: { 'alt+a': W.keys[3][1], 'ctrl+s': W.save } } },
  );

  const changes = changesOf(rows);
  const totals = sheetTotals(rows);
  const members = people.filter(({ team }) => team !== null).length;
  return (
    <div className="roll">
      {lockedBy && (
        <Banner kind="warning" title={lockedBy.title}>
          {lockedBy.note}
        </Banner>
      )}
      {isNewer && touched && (
        <Banner kind="warning" title={W.stale} actions={[{ label: W.loadNewest, onChoose: discard }]} />
      )}
      {base.more > 0 && <Banner kind="warning" title={more(base.more)} />}
      <div className="roll-columns">
        <div className="roll-main">
          <div className="roll-bar">
            <SearchTick
              box={search}
              people={people}
              disabled={locked}
              onMeant={(at) => setPlace({ at })}
              onTick={(at) => tick(at, true)}
              onPasted={(text) => void paste(text)}
            />
            <UniformBar
              times={uniform}
              disabled={locked}
              onTimes={(times) => act({ do: 'uniform', times })}
              onApply={() => act({ do: 'apply' })}
            />
          </div>
          {people.length === 0 ? (
            <div className="roll-empty">
              <strong>{W.emptyTitle}</strong>
              <p className="weak">{base.session.teams.length === 0 ? W.emptyNoTeam : W.emptyTeam}</p>
            </div>
          ) : (
            <SheetGrid
              people={people}
              rows={rows}
              problems={problems}
              place={place}
              onPlace={setPlace}
              onTick={tick}
              onTake={take}
              locked={locked}
            />
          )}
        </div>
        <AttendanceRail
          members={members}
          present={totals.present}
          minutes={totals.minutes}
          problems={waiting.map(({ problem, at }) => (
            <ProblemItem
              key={rows[at]?.volunteerId}
              name={people[at]?.name ?? ''}
              problem={problem}
              heldOn={base.session.heldOn}
              onGo={() => setPlace({ at })}
              onInstead={(key, value) => act({ do: 'time', at, key, value })}
              onKeep={(reason) => act({ do: 'reason', at, reason })}
            />
          ))}
          locked={locked}
          onAdd={() => setOpen('add')}
          pasting={pasted.busy}
          pasted={pasted.result}
          onChoose={pasted.choose}
          onClosePasted={pasted.close}
        />
      </div>
      <SheetFoot
        locked={locked}
        waiting={save.asked ? waiting.length : 0}
        sentence={save.sentence}
        busy={save.pending}
        onPrint={print}
        onDiscard={discard}
        onSave={save.ask}
      />
      {open === 'add' && (
        <AddPersonDialog
          sessionId={base.session.id}
          onAdd={(added) => {
            addPeople(added);
            const id = added[0]?.id;
            setPlace({ at: latest().people.findIndex((person) => person.id === id) });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'correct' && hasChanges(changes) && (
        <CorrectionDialog
          changed={changes.changed.length}
          removed={changes.removed.length}
          onReason={(reason) => {
            setOpen(undefined);
            save.send(reason);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
