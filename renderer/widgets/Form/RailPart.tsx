import type { ReactNode } from 'react';
import { StateIcon } from '../Page/StateIcon.tsx';
import './form.css';

/** A heading with lines in the right rail of a form. */
export function RailPart({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="rail-part">
      <h3 className="rail-title">{title}</h3>
      {children}
    </section>
  );
}

/** One check of the rail: ✓ or ! and its words. */
export function RailCheck({
  state,
  children,
}: {
  readonly state: 'good' | 'bad';
  readonly children: ReactNode;
}) {
  return (
    <div className={`rail-line tone-${state === 'good' ? 'plain' : 'error'}`}>
      <StateIcon state={state} />
      <span>{children}</span>
    </div>
  );
}

/** One line of a list in the rail: words left, words right. */
export function RailRow({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <div className="rail-row">
      <span>{left}</span>
      <span className="weak">{right}</span>
    </div>
  );
}
