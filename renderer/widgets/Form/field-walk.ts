const CONTROLS = 'input:not([disabled]):not([readonly]), textarea:not([disabled]), [role="combobox"]';

function controls(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-field]')]
    .map((item) => item.querySelector<HTMLElement>(CONTROLS))
    .filter((control): control is HTMLElement => control !== null);
}

/** The field that has the focus: key of its item. */
export function fieldOfTarget(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-field]')?.dataset['field'];
}

/** Puts the focus on a field by its key and shows it. False where the form has no such field. */
export function focusField(root: ParentNode, key: string): boolean {
  const control = root
    .querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`)
    ?.querySelector<HTMLElement>(CONTROLS);
  if (!control) return false;
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Puts the focus on the first field that can be filled. */
export function focusFirstField(root: ParentNode): void {
  controls(root)[0]?.focus();
}

/**
 * Next (1) or previous (-1) field from the one that has the focus. Past the last field the focus goes to the saving
 * button (`[data-form-save]`), which then waits: Enter in a field never saves.
 */
export function walkFields(root: ParentNode, target: EventTarget | null, by: 1 | -1): void {
  const all = controls(root);
  const item = target instanceof Element ? target.closest('[data-field]') : null;
  const at = all.findIndex((control) => item?.contains(control));
  const next = all[at + by];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    if (next instanceof HTMLInputElement && next.type === 'text') next.select();
  } else if (by === 1) {
    root.querySelector<HTMLElement>('[data-form-save]')?.focus();
  }
}

/** Next (1) or previous (-1) field with a sentence of error under it, round the end. */
export function seekWrongField(root: ParentNode, target: EventTarget | null, by: 1 | -1): void {
  const items = [...root.querySelectorAll<HTMLElement>('[data-field]')];
  const wrong = items.filter((item) => item.querySelector('.form-error'));
  const here = items.findIndex((item) => target instanceof Node && item.contains(target));
  const ahead = wrong.filter((item) => (items.indexOf(item) - here) * by > 0);
  const next = by === 1 ? (ahead[0] ?? wrong[0]) : (ahead.at(-1) ?? wrong.at(-1));
  if (next?.dataset['field'] !== undefined) focusField(root, next.dataset['field']);
}

/** True where Enter belongs to the control itself: a button, a multi-line field, an open drop-down. */
export function keepsEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.tagName === 'BUTTON' ||
    target.tagName === 'A' ||
    target.tagName === 'TEXTAREA' ||
    target.getAttribute('aria-expanded') === 'true'
  );
}
