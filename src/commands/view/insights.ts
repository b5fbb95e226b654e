import { nobody } from '../../core/folder/notePath';
import type { FigureId, Figure } from '../../core/insights';
import type { Row, Source, Unit } from '../../core/insights/figure';
import type { InsightStep } from '../../platform/insights/insights';
import { defineCommand } from '../define';
import { insightScope } from './insightScope';

/** What `oneOnOne.insights` returns: plain data, in English. Dates are `YYYY-MM-DD`; lines count from 0. */
export interface InsightsData {
  /** Id; absent: everybody. */
  readonly manager?: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  /** The period, both days included. */
  readonly from: string;
  readonly to: string;
  readonly figures: Readonly<Record<FigureId, FigureData>>;
  /** What to do next, at most three: each with the command to do it. */
  readonly next: readonly InsightStep[];
  /** URIs of notes of held meetings, and of plans, whose text counts nowhere. */
  readonly unread: readonly string[];
}

export interface FigureData {
  readonly title: string;
  /** One sentence. */
  readonly definition: string;
  readonly unit: Unit;
  /** Null: there is nothing to tell it from. */
  readonly value: number | null;
  /** What the labels of the rows are, then what each of their values is. */
  readonly columns?: readonly string[];
  readonly rows?: readonly Row[];
  /** The notes behind it. */
  readonly notes: readonly Source[];
}

/** The figures of the insights page as plain data; `{manager?, from?, to?}`: of everybody over the last twelve months, where nothing is said. */
export const insights = defineCommand<InsightsData>({
  id: 'insights',
  title: 'Get Insights',
  asks: false,
  palette: false,
  async run(context, given) {
    const { index } = context;
    await index.rescan();
    const scope = await insightScope(context, given);
    const reckoner = await context.insights();
    reckoner.everythingChanged();
    const [{ facts, figures, unread }, next] = await Promise.all([reckoner.of(scope), reckoner.next(scope.managers)]);
    const { today, from, to, people } = facts;
    return {
      ...(scope.manager !== undefined && { manager: scope.manager.id }),
      people: people.filter(({ id }) => id !== nobody).map(({ id, name }) => ({ id, name })),
      today,
      from,
      to,
      figures: Object.fromEntries(figures.map((figure) => [figure.of.id, figureData(figure)])) as Record<FigureId, FigureData>,
      next,
      unread,
    };
  },
});

function figureData({ of: { title, definition, unit, columns }, value, rows, notes }: Figure): FigureData {
  return { title, definition, unit, value, ...(columns !== undefined && { columns }), ...(rows !== undefined && { rows }), notes };
}
