import { useState } from 'react';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import type { PickedFile } from '../../../shared/kernel/host.ts';
import { useWork } from '../../api/hooks.ts';
import { today } from '../../api/moments.ts';
import type { OutputOf } from '../../api/procedures.ts';
import type { Outcome } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useFiles } from '../../api/use-files.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { FILL_WORDS as WORDS } from './words.ts';

export type Look = OutputOf<'figures.look'>;

function dateProblem(text: string): string | undefined {
  if (!isDateOnly(text)) return WORDS.wrongDate;
  return text > today() ? WORDS.future : undefined;
}

/** The task of filling one document: pick, look, make, save. */
export function useFill() {
  const files = useFiles();
  const looking = useWork('figures.look');
  const filling = useWork('figures.fill');
  const [asOf, setAsOf] = useState(today());
  const [file, setFile] = useState<PickedFile | undefined>(undefined);
  const [look, setLook] = useState<Look | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [sending, setSending] = useState(false);
  const wrongDate = dateProblem(asOf);

  const read = async (picked: PickedFile, day: string): Promise<void> => {
    const seen = await looking.start({ token: picked.token, asOf: day });
    if (seen.ok) setLook(seen.value);
  };

  const take = async (answer: Promise<Outcome<PickedFile | null>>): Promise<void> => {
    setProblem(undefined);
    looking.reset();
    filling.reset();
    setSending(true);
    const picked = await answer;
    setSending(false);
    if (!picked.ok) {
      setProblem(refusalSentence(picked.refusal));
      return;
    }
    if (!picked.value) return;
    setFile(picked.value);
    await read(picked.value, wrongDate === undefined ? asOf : today());
  };

  const give = (dropped: File): void => {
    if (dropped.name.toLowerCase().endsWith('.docx')) void take(files.give('fill', dropped));
    else setProblem(WORDS.notWord);
  };

  const changeDay = (day: string): void => {
    setAsOf(day);
    if (file && dateProblem(day) === undefined) void read(file, day);
  };

  const make = async (): Promise<void> => {
    if (!file || wrongDate !== undefined) return;
    setProblem(undefined);
    const made = await filling.start({ token: file.token, asOf });
    if (!made.ok) return;
    const saved = await files.save(made.value.file);
    if (!saved.ok) setProblem(refusalSentence(saved.refusal));
    else if (saved.value) notify.result(WORDS.saved(made.value.file.name));
  };

  return {
    asOf,
    setAsOf: changeDay,
    dateProblem: wrongDate,
    look,
    pick: () => void take(files.pick('fill')),
    give,
    takesDrops: files.takesDrops,
    make: () => void make(),
    busy: sending || looking.running || filling.running,
    progress: looking.progress ?? filling.progress,
    cancel: () => {
      looking.cancel();
      filling.cancel();
    },
    sentence: problem ?? looking.sentence ?? filling.sentence,
  };
}
