import { Fragment } from 'react';
import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** Columns as wide as what stands in them; those of a person's page where absent. */
  readonly even?: boolean;
}

/** Facts of a record in lines of label and value, four to a line. */
export function Facts({ facts, even = false }: FactsProps) {
  return (
    <dl className={even ? 'facts facts-even' : 'facts'}>
      {facts.map((fact) => (
        <div key={fact.label} className="fact">
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface DetailSection {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** All values of a record under plain headings, two columns. */
export function Details({ sections }: { readonly sections: readonly DetailSection[] }) {
  return sections.map((section) => (
    <section key={section.title} className="details">
      <h3 className="form-heading">{section.title}</h3>
      <dl className="details-grid">
        {section.facts.map((fact) => (
          <Fragment key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  ));
}
