import type { InsightFacts } from './facts';
import { coveredTopics } from './coverage';
import { type FigureDefinition, type Reckoned, valueWords } from './figure';
import { byKind, closed, keptOnTime, medianAge, oldest, open, opened } from './figures/actions';
import { careerShare, discussed, minutesBySection, pointsBySection, sectionNames, spanNames, undiscussed } from './figures/agenda';
import { alignment, changed, demonstrated, given, goals, notTold, received, told, trainingDone, winsByArea } from './figures/growth';
import { raised, response, solved, waiting } from './figures/issues';
import { byMonth, cancelled, daysSince, held, inARow, length, missed, moved, notHeldInARow, talkNames } from './figures/meetings';
import { coverage, notComeUp } from './figures/topics';

/** Every figure that there is, in the order of the page. */
export const figures = [
  held,
  moved,
  cancelled,
  missed,
  inARow,
  notHeldInARow,
  length,
  byMonth,
  daysSince,
  careerShare,
  discussed,
  minutesBySection,
  pointsBySection,
  undiscussed,
  notComeUp,
  coverage,
  opened,
  closed,
  keptOnTime,
  open,
  medianAge,
  oldest,
  byKind,
  raised,
  solved,
  response,
  waiting,
  told,
  notTold,
  received,
  given,
  trainingDone,
  demonstrated,
  goals,
  changed,
  winsByArea,
  alignment,
] as const satisfies readonly FigureDefinition[];

/** Labels and values that are words of ours, in English. */
export const figureLabels: readonly string[] = [
  ...Object.values(talkNames),
  ...Object.values(spanNames),
  ...Object.values(sectionNames),
  ...coveredTopics.map(({ title }) => title),
  ...valueWords,
];

export type FigureId = (typeof figures)[number]['id'];

/** A figure with what it comes to. */
export interface Figure extends Reckoned {
  readonly of: FigureDefinition;
}

/** Each of them, of what is known. */
export function reckon(facts: InsightFacts): Figure[] {
  return figures.map((figure) => ({ of: figure, ...figure.of(facts) }));
}
