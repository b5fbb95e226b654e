import { type CalendarDate, parseDate } from '../../date/date';
import { figuresIn } from '../../plans/figures';
import { dated } from '../../plans/readWins';
import { behindLabel } from '../behindLabel';
import { compareTexts } from '../../text/compareTexts';
import { heading, isEmptyLine, type Item, wordsOfLine } from '../document';
import type { PacketFacts, PacketWords, Part } from './facts';
import { gap, gapOf, hasTag, keyOf, listOf, part, placedItems, said, stamped } from './items';
import type { PacketNotes } from './read';

interface PacketWin {
  readonly date?: CalendarDate | undefined;
  readonly item: Item;
  readonly stamp: string;
}

/** Wins by month, the latest first: those of the log, and those of meetings that the log does not have. */
export function winsPart(notes: PacketNotes, { from, to, today }: PacketFacts, words: PacketWords): Part {
  const wins = [...logged(notes, words), ...told(notes, words)].filter(({ date }) => date === undefined || (from <= date && date <= to));
  const byMonth = new Map<string, PacketWin[]>();
  for (const win of wins) {
    const month = win.date?.slice(0, 7) ?? '';
    const own = byMonth.get(month);
    if (own === undefined) byMonth.set(month, [win]);
    else own.push(win);
  }
  const months = [...byMonth.keys()].sort((a, b) => compareTexts(b, a));
  const blocks = months.flatMap((month) => [
    heading(3, month === '' ? words.undated : words.month(month)),
    ...listOf(
      byMonth
        .get(month)!
        .sort((a, b) => compareTexts(b.date ?? '', a.date ?? ''))
        .map(({ item, stamp }) => stamped(said(item, words), stamp)),
    ),
  ]);
  const without = monthsBetween(from, to < today ? to : today).filter((month) => !byMonth.has(month));
  const bare = wins.map(({ item }) => item.text).filter((line) => figuresIn(wordsOfLine(line)).length === 0);
  return {
    blocks: part(words.wins, blocks),
    gaps: [
      ...(wins.length === 0
        ? gap(words.gap.noWins)
        : without.length === 0
          ? []
          : gap(words.gap.months(without.map((month) => words.month(month)).join(', ')))),
      ...gapOf(words.gap.noFigure, bare),
    ],
  };
}

function logged(notes: PacketNotes, words: PacketWords): PacketWin[] {
  return notes.of('wins').flatMap(({ blocks }) =>
    placedItems(blocks).flatMap(({ item, depth }): PacketWin[] => {
      if (depth > 0) return [];
      const [, start = ''] = dated.exec(wordsOfLine(item.text)) ?? [];
      const own = parseDate(start);
      const date = own ?? item.task?.done;
      const line = own === undefined ? item.text : behindLabel(item.text, dated);
      if (isEmptyLine(line)) return [];
      return [{ date, item: { text: line, below: item.below }, stamp: date === undefined ? '' : words.stamp(words.date(date)) }];
    }),
  );
}

/** Each once. */
function told(notes: PacketNotes, words: PacketWords): PacketWin[] {
  const known = new Set(logged(notes, words).map(({ item }) => keyOf(item.text)));
  return notes.of('meeting').flatMap((note) =>
    placedItems(note.blocks).flatMap(({ item, section, depth }): PacketWin[] => {
      const isWin = (section === 'wins' && depth === 0) || hasTag(item, '#win');
      const key = keyOf(item.text);
      if (!isWin || key === '' || known.has(key) || item.task?.status === 'cancelled' || item.task?.status === 'moved') return [];
      known.add(key);
      return [{ date: note.date, item: { text: item.text, below: item.below }, stamp: notes.stamp(note, words) }];
    }),
  );
}

/** `YYYY-MM`, both ends too; at most two hundred. */
function monthsBetween(from: CalendarDate, to: CalendarDate): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (; months.length < 200; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const next = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (next > to.slice(0, 7)) break;
    months.push(next);
  }
  return months;
}
