import type { InsightFacts } from './facts';

/** What a value counts. `percent`: of 100. */
export type Unit = 'count' | 'days' | 'minutes' | 'percent';

export const groups = {
  meetings: 'Do the 1:1s happen?',
  agenda: 'Are they about the career, or about status?',
  topics: 'Is anything left unsaid?',
  actions: 'Is what was promised kept?',
  issues: 'Do issues get answers?',
  growth: 'Wins, feedback, and training',
} as const;
export type Group = keyof typeof groups;

/** One figure: what it is called, what it is, and how it is reckoned. A constant, and one line in `index.ts`. */
export interface FigureDefinition {
  /** `group/name`. */
  readonly id: `${Group}/${string}`;
  /** In English, sentence case. */
  readonly title: string;
  /** One sentence, in English: what is counted. */
  readonly definition: string;
  /** Of its value, and of the numbers in its rows unless `units` says otherwise. */
  readonly unit: Unit;
  /** In English: what its rows are, then what each of their values is. Absent: it has no rows. */
  readonly columns?: readonly string[];
  /** Units of the values of a row, where they differ from `unit`. */
  readonly units?: readonly Unit[];
  /** The values of a row that are drawn as its bar, by index; one after the other where there are several. */
  readonly bars?: readonly number[];
  /** Pure: no clock, no host. */
  readonly of: (facts: InsightFacts) => Reckoned;
}

export interface Reckoned {
  /** Null: there is nothing to tell it from. */
  readonly value: number | null;
  readonly rows?: readonly Row[];
  /** Where it comes from. */
  readonly notes: readonly Source[];
}

export interface Row {
  /** A date, a month as `YYYY-MM`, somebody's own words, or one of ours in English: then `isOurs`. */
  readonly label: string;
  readonly isOurs?: true;
  /** In the order of the columns behind the first: numbers, dates, words; null: nothing. */
  readonly values: readonly (number | string | null)[];
  readonly notes: readonly Source[];
}

/** Words of ours that a value can be, in English. */
export const valueWords = ['Mine', 'Theirs', 'Added', 'Done', 'Cancelled', 'Yes'] as const;

/** A note, or a line of it. */
export interface Source {
  readonly uri: string;
  /** From 0. */
  readonly line?: number;
}

export function defineFigure<const F extends FigureDefinition>(figure: F): F {
  return figure;
}
