import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordView } from '../../shared/contract/entity.ts';
import { entityOf } from '../../shared/domain/entities.ts';
import { today } from '../api/moments.ts';
import { errorSentence } from '../../shared/text/zh-CN/errors.ts';
import { focusField } from '../widgets/Form/field-walk.ts';
import { FormDrawer } from '../widgets/Form/FormDrawer.tsx';
import { FormFields } from '../widgets/Form/FormFields.tsx';
import type { Draft } from '../widgets/Form/types.ts';
import { type DraftErrors, type DraftState, useDraft } from '../widgets/Form/use-draft.ts';
import { notify } from '../widgets/Notice/notice-store.ts';
import { EntityFormRail, type SavedEntry } from './EntityFormRail.tsx';
import type { EntityFormProps } from './EntityForm.tsx';
import { draftIssues } from './form-check.ts';
import { changedValues, formFields } from './form-model.ts';
import { ENTRY_WORDS, entryNote, formTitle } from './form-words.ts';
import { formOverrides } from './form-overrides.tsx';
import { StaleBanner } from './StaleBanner.tsx';
import { useDocumentCheck } from './use-document-check.ts';
import { useFormSources } from './use-form-sources.ts';
import { useSaveRecord } from './use-save-record.ts';
import { savedWords } from './words.ts';

interface EntityFormBodyProps extends EntityFormProps {
  readonly record: RecordView | null;
  /** What is stored. */
  readonly start: Draft;
  /** What was typed over it before it was loaded (again). */
  readonly overlay: Draft;
  readonly onSupplement: (id: number, typed: Draft) => void;
  readonly onReload: (typed: Draft) => void;
}

const NO_NAMES = {};

/** Entry and change of one record: live checks, the duplicate found, kept fields, saving. */
export function EntityFormBody(props: EntityFormBodyProps) {
  const { entityKey, record, start, overlay, presetNames, onClose } = props;
  const entity = entityOf(entityKey);
  const isNew = record === null;
  const fields = useMemo(() => formFields(entity), [entity]);
  const keys = useMemo(() => fields.map(({ key }) => key), [fields]);
  const root = useRef<HTMLDivElement>(null);
  const [saved, setSaved] = useState<readonly SavedEntry[]>([]);
  const hasDocument = entityKey === 'volunteers';
  const { ask, of: documentOf, forget } = useDocumentCheck(record?.id ?? null);

  const check = useCallback(
    (draft: Draft): DraftErrors => {
      const issues = draftIssues(entity, draft, { today: today(), isNew });
      const errors = Object.fromEntries(
        Object.entries(issues).map(([key, issue]) => [key, errorSentence(issue.code, issue.params ?? {})]),
      );
      const known = hasDocument ? documentOf(draft) : null;
      if (known?.issue) errors['documentNumber'] = errorSentence(known.issue.code, known.issue.params);
      else if (known?.known) errors['documentNumber'] = ENTRY_WORDS.duplicateHere;
      return errors;
    },
    [entity, isNew, hasDocument, documentOf],
  );
  const draft = useDraft({ initial: start, check });
  const sources = useFormSources(record, draft.values, { preset: start, names: presetNames ?? NO_NAMES });
  const saving = useSaveRecord(entityKey, record);

  // Typed before the record was (re)loaded: it stands over what is stored, as unsaved.
  const overlaid = useRef(false);
  useEffect(() => {
    if (overlaid.current) return;
    overlaid.current = true;
    for (const [key, value] of Object.entries(overlay)) draft.set(key, value ?? null);
  }, [overlay, draft]);

  const goTo = (key: string | undefined): void => {
    if (key !== undefined) focusField(root.current?.closest('.form-drawer') ?? document, key);
  };

  /** true = nothing stands against the number. */
  const askDocument = async (): Promise<boolean> => {
    const found = await ask(draft.values);
    if (!found) return true;
    if (found.issue) return false;
    if (found.sex !== null) draft.set('sex', found.sex);
    if (found.birthDate !== null) draft.set('birthDate', found.birthDate);
    return found.known === null;
  };
  // The answer of the ledger comes after the field was left: its errors are shown when it is there.
  const { leave } = draft;
  useEffect(() => {
    if (documentOf(draft.values)) leave('documentNumber');
    // oxlint-disable-next-line react/exhaustive-deps -- only a new answer shows the field's state again
  }, [documentOf, leave]);

  const checked: DraftState = {
    ...draft,
    leave: (key) => {
      draft.leave(key);
      if (hasDocument && (key === 'documentNumber' || key === 'documentKind')) void askDocument();
    },
  };

  const save = async (andNext: boolean): Promise<void> => {
    if (saving.pending) return;
    const numberRight = !hasDocument || documentOf(draft.values) !== null || (await askDocument());
    const wrong = draft.checkAll(keys);
    if (wrong.length > 0 || !numberRight) {
      goTo(wrong[0] ?? 'documentNumber');
      return;
    }
    const name = String(draft.values[entity.nameField] ?? '');
    const outcome = await saving.save(start, draft.values);
    if (outcome.kind === 'saved') {
      const shown =
        fieldNamed().kind === 'ref' ? (sources.nameOf?.(fieldNamed(), name) ?? entity.label) : name;
      notify.success(savedWords(shown));
      if (!andNext) {
        onClose();
        return;
      }
      setSaved((before) => [{ id: outcome.id, name: shown, at: new Date().toISOString() }, ...before]);
      forget();
      draft.next();
      goTo(keys.find((key) => !draft.kept.has(key) && key !== 'documentKind'));
    } else if (outcome.kind === 'field') {
      draft.setErrors({ ...draft.errors, [outcome.field]: outcome.sentence });
      goTo(outcome.field);
    } else if (outcome.kind === 'refused') notify.error(outcome.sentence);
  };
  function fieldNamed() {
    const found = fields.find(({ key }) => key === entity.nameField) ?? fields[0];
    if (!found) throw new Error(`${entity.key} has no form`);
    return found;
  }

  const answer = hasDocument ? documentOf(draft.values) : null;
  const overrides = formOverrides({
    entity,
    isNew,
    record,
    draft: draft.values,
    answer,
    onOpenKnown: props.onOpenRecord,
    onSupplement: (id) => props.onSupplement(id, draft.values),
    onRetype: () => {
      draft.set('documentNumber', null);
      goTo('documentNumber');
    },
  });
  const changed = isNew ? draft.dirty : Object.keys(changedValues(entity, start, draft.values)).length > 0;
  const shownName = record ? String(record.values[entity.nameField] ?? '') : null;

  return (
    <FormDrawer
      open
      title={formTitle(entity.label, shownName)}
      note={saved.length > 0 ? entryNote(saved.length, entity.counter) : undefined}
      dirty={changed}
      onClose={onClose}
      onSave={() => void save(false)}
      {...(isNew
        ? {
            onSaveNext: () => void save(true),
            saveNextLabel: hasDocument ? ENTRY_WORDS.saveNext : ENTRY_WORDS.saveNextOther,
            onKeep: draft.toggleKept,
          }
        : {})}
      saving={saving.pending}
      rail={
        <EntityFormRail
          entity={entity}
          draft={checked}
          answer={answer}
          saved={saved}
          keeps={isNew}
          onOpen={props.onOpenRecord}
          onGoTo={goTo}
        />
      }
    >
      <div ref={root}>
        {saving.stale && record && (
          <StaleBanner
            entityKey={entityKey}
            record={record}
            onReload={() => props.onReload(changedValuesAsTyped(start, draft.values))}
          />
        )}
        <FormFields
          fields={fields}
          draft={checked}
          sources={sources}
          overrides={overrides}
          editing={!isNew}
          keeps={isNew}
        />
      </div>
    </FormDrawer>
  );
}

/** What the user changed, as it stands in the draft. */
function changedValuesAsTyped(start: Draft, values: Draft): Draft {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => (start[key] ?? null) !== value));
}
