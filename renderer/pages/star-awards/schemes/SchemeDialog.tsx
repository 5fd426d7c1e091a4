import { Input, Radio } from 'antd';
import { Fragment, useState } from 'react';
import type { StarSchemeView } from '../../../../shared/contract/star-awards.ts';
import { codeLabel } from '../../../../shared/domain/codes/index.ts';
import {
  type Grantor,
  GRANTORS,
  type LevelRule,
  STAR_LEVELS,
  wrongLevel,
} from '../../../../shared/domain/star-awards/scheme.ts';
import { hoursOf, parseHours } from '../../../../shared/domain/values/parse-hours.ts';
import { isDateOnly } from '../../../../shared/kernel/date-only.ts';
import { today } from '../../../api/moments.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Dialog } from '../../../widgets/Dialog/Dialog.tsx';
import { DateInput } from '../../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../../widgets/Notice/Banner.tsx';
import { notify } from '../../../widgets/Notice/notice-store.ts';
import { SCHEME_WORDS as W, schemeTitle, STAR_WORDS } from '../words.ts';
import '../star-awards.css';

interface TypedLevel {
  readonly hours: string;
  readonly grantor: Grantor;
}

/** Levels as typed, from the first to the last that is filled; undefined where they are out of order. */
function readLevels(typed: readonly TypedLevel[]): LevelRule[] | undefined {
  const rules = typed.flatMap(({ hours, grantor }, place): LevelRule[] => {
    if (hours.trim() === '') return [];
    const { value = 0 } = parseHours(hours);
    return [{ level: STAR_LEVELS[place] ?? 1, minutes: value, grantor }];
  });
  return wrongLevel(rules) === undefined ? rules : undefined;
}

interface SchemeDialogProps {
  /** null = a new version. */
  readonly scheme: StarSchemeView | null;
  /** Whose levels the form begins with: a new version mostly differs from the last one in a few. */
  readonly like: StarSchemeView | undefined;
  readonly onClose: () => void;
}

/** One version of the thresholds: name, day, source, and five levels with who grants them. */
export function SchemeDialog({ scheme, like, onClose }: SchemeDialogProps) {
  const add = useCommand('starAwards.addScheme');
  const update = useCommand('starAwards.updateScheme');
  const [name, setName] = useState(scheme?.name ?? '');
  const [effectiveFrom, setEffectiveFrom] = useState(scheme?.effectiveFrom ?? today());
  const [basis, setBasis] = useState(scheme?.basis ?? '');
  const [typed, setTyped] = useState<readonly TypedLevel[]>(
    STAR_LEVELS.map((level) => {
      const rule = like?.levels.find((each) => each.level === level);
      return { hours: rule ? String(hoursOf(rule.minutes)) : '', grantor: rule?.grantor ?? 'local' };
    }),
  );
  const levels = readLevels(typed);
  const blocked =
    name.trim() === ''
      ? W.nameMissing
      : !isDateOnly(effectiveFrom)
        ? STAR_WORDS.dateMissing
        : levels === undefined
          ? W.hoursWrong
          : undefined;
  const change = (place: number, next: Partial<TypedLevel>): void =>
    setTyped(typed.map((level, at) => (at === place ? { ...level, ...next } : level)));

  const save = async (): Promise<void> => {
    if (levels === undefined) return;
    const input = { name: name.trim(), effectiveFrom, basis: basis.trim(), levels };
    const saved =
      scheme === null
        ? await add.run(input)
        : await update.run({ id: scheme.id, version: scheme.version, ...input });
    if (!saved.ok) return;
    notify.success(`${W.saved} ${input.name}`);
    onClose();
  };
  const sentence = add.sentence ?? update.sentence;
  return (
    <Dialog
      open
      title={schemeTitle(scheme?.name)}
      verb={STAR_WORDS.save}
      onVerb={() => void save()}
      onCancel={onClose}
      busy={add.pending || update.pending}
      blockedBy={blocked}
    >
      <label className="dialog-field">
        <span className="dialog-label">
          {W.name}
          <span className="form-star"> *</span>
        </span>
        <Input value={name} maxLength={50} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">
          {W.effectiveFrom}
          <span className="form-star"> *</span>
        </span>
        <DateInput value={effectiveFrom} onChange={setEffectiveFrom} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.basis}</span>
        <Input value={basis} maxLength={200} onChange={(event) => setBasis(event.target.value)} />
      </label>
      <fieldset className="dialog-field">
        <legend>{W.levels}</legend>
        <div className="star-levels">
          {typed.map(({ hours, grantor }, place) => {
            const label = codeLabel('star_level', String(place + 1)) ?? '';
            return (
              <Fragment key={label}>
                <span>{label}</span>
                <Input
                  value={hours}
                  aria-label={`${label}${W.hours}`}
                  onChange={(event) => change(place, { hours: event.target.value })}
                />
                <span>{W.hours}</span>
                <Radio.Group
                  value={grantor}
                  aria-label={`${label}${STAR_WORDS.grantor}`}
                  options={GRANTORS.map((value) => ({ value, label: W[value] }))}
                  onChange={(event) => change(place, { grantor: event.target.value as Grantor })}
                />
              </Fragment>
            );
          })}
        </div>
      </fieldset>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}
