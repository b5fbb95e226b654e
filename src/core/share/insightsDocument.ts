import type { Figure } from '../insights';
import { type Group, groups, type Unit, valueWords } from '../insights/figure';
import { type Block, type Doc, heading, paragraph, text } from './document';
import { visibleValue } from './readNote';

export interface InsightsDocumentWords {
  /** Words of ours that stand in constants, in English. */
  of(english: string): string;
  value(value: number, unit: Unit): string;
}

/** Figures as a document: a heading for each question, a paragraph for each figure, and its rows as a table. */
export function insightsDocument(title: string, figures: readonly Figure[], words: InsightsDocumentWords): Doc {
  const cell = (value: number | string | null, isOurs = false) => {
    if (value === null) return [];
    if (typeof value === 'number') return text(String(value));
    return text(isOurs || (valueWords as readonly string[]).includes(value) ? words.of(value) : visibleValue(value));
  };
  const blocksOf = ({ of, value, rows = [] }: Figure): Block[] => [
    heading(3, `${words.of(of.title)}: ${value === null ? '–' : words.value(value, of.unit)}`),
    paragraph(words.of(of.definition)),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            header: (of.columns ?? []).map((column) => text(words.of(column))),
            rows: rows.map(({ label, isOurs, values }) => [cell(label, isOurs), ...values.map((one) => cell(one))]),
          },
        ]),
  ];
  const blocks = (Object.keys(groups) as Group[]).flatMap((group) => [
    heading(2, words.of(groups[group])),
    ...figures.filter(({ of }) => of.id.startsWith(`${group}/`)).flatMap(blocksOf),
  ]);
  return { title, blocks };
}
