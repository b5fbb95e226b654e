import type { InsightFacts, InsightPerson } from './facts';
import { coveredTopics } from './coverage';
import { type FigureDefinition, type Group, type Reckoned, valueWords } from './figure';
import { byKind, closed, keptOnTime, medianAge, oldest, open, opened } from './figures/actions';
import { careerShare, discussed, minutesBySection, pointsBySection, sectionNames, spanNames, undiscussed } from './figures/agenda';
import { alignment, changed, demonstrated, given, goals, notTold, received, told, trainingDone, winsByArea } from './figures/growth';
import { raised, response, solved, waiting } from './figures/issues';
import { byMonth, cancelled, daysSince, held, inARow, length, missed, moved, notHeldInARow, talkNames } from './figures/meetings';
import { coverage, notComeUp } from './figures/topics';
import { isSamePeriod } from './periods';

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

/** What is known, and what each of them comes to. */
export interface Reckoning {
  readonly facts: InsightFacts;
  readonly figures: readonly Figure[];
}

/** Each of them in turn, of what is known. @param before of which those figures are kept that hang on nothing that is another now. */
export function* reckonInTurn(facts: InsightFacts, before?: Reckoning): Generator<Figure, void> {
  const same = before === undefined ? [] : sameGroups(before.facts, facts);
  for (const [at, figure] of figures.entries()) {
    const isSame = same.some((group) => figure.id.startsWith(`${group}/`));
    yield isSame ? before!.figures[at]! : { of: figure, ...figure.of(facts) };
  }
}

function sameGroups(before: InsightFacts, now: InsightFacts): Group[] {
  const isSame = (own: (person: InsightPerson) => readonly unknown[]): boolean =>
    now.people.every((person, at) => own(person).every((part, index) => part === own(before.people[at]!)[index]));
  if (before.people.length !== now.people.length || !isSamePeriod(before, now)) return [];
  const hangOn: readonly (readonly [Group, (person: InsightPerson) => readonly unknown[]])[] = [
    ['meetings', ({ name, meetings, topics }) => [name, meetings, topics]],
    ['actions', ({ actions }) => [actions]],
  ];
  return hangOn.filter(([, own]) => isSame(own)).map(([group]) => group);
}

/** Those that need neither actions nor what notes say. */
export function reckonEarly(facts: InsightFacts): Figure[] {
  return figures.filter(isEarly).map((figure) => ({ of: figure, ...figure.of(facts) }));
}

function isEarly({ id }: FigureDefinition): boolean {
  return id.startsWith('meetings/');
}
