import type { DateOnly } from '../../kernel/date-only.ts';
import type { EntityKey } from '../entities.ts';

/** Counting rules of the office that a definition names. */
export interface FigureRules {
  readonly youthMinAge: number;
  readonly youthMaxAge: number;
  readonly partyIncludesProbationary: boolean;
  readonly population: number;
  readonly epidemicFrom: DateOnly;
  readonly epidemicTo: DateOnly;
  readonly childrenProject: string;
  readonly carnivalProject: string;
  readonly carnivalYear: number;
  readonly lectureSeries: string;
}

/** A figure (指标): a named, defined number of the ledger as of a day. */
export interface FigureDef {
  /** As it stands in reports and addresses: B6. */
  readonly key: string;
  /** Also the placeholder of a Word text: `{党员志愿者}`. */
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** The list that shows the rows behind it. */
  readonly entity: EntityKey;
  /** What is counted, with the period that the day gives. */
  readonly definition: (rules: FigureRules, asOf: DateOnly) => string;
  readonly scope: string;
  /** What has no dates and therefore uses the present value. */
  readonly caveat: string;
}

/** What 党员 means in the office. */
export function partyWords({ partyIncludesProbationary }: FigureRules): string {
  return partyIncludesProbationary ? '中共党员、中共预备党员' : '中共党员（不含预备党员）';
}
