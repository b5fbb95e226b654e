import type { Mark } from './marks';
import type { Person } from './person';
import { dateBelow } from './properties';
import { type Context, type Found, nextStart, personIn, type Section } from './section';
import type { Title } from './title';
import type { WrittenDate } from './writtenDate';

/**
 * Items with their dates, or of a day with people, and what is below them. A heading that says 1:1, or an item that has such items below
 * it, says whom these are with.
 */
export function itemSections(
  text: string,
  items: readonly Mark[],
  marks: readonly Mark[],
  { people, person, isTold }: Context,
  day?: WrittenDate,
): Found {
  const sections: Section[] = [];
  const days: { start: number; end: number }[] = [];
  const headings = marks.filter(({ kind, title }) => kind === 'heading' && title.isOneOnOne);
  const named = (title: Title): Person | undefined => personIn(title, people, person, isTold || person !== undefined);
  let above: { readonly person: Person | undefined; readonly end: number; readonly line?: { start: number; end: number } } | undefined;
  let nextHeading = 0;
  let end = 0;
  for (const [at, { start, line, title, itemEnd = text.length, end: lineEnd }] of items.entries()) {
    if (start < end) continue;
    for (; nextHeading < headings.length && headings[nextHeading]!.start < start; nextHeading++)
      above = { person: named(headings[nextHeading]!.title), end: text.length };
    const over = above !== undefined && start < above.end ? above : undefined;
    const own = named(title) ?? over?.person;
    const date = day ?? title.date ?? dateBelow(text, lineEnd, nextStart(text, items, at));
    if (date === undefined) {
      above = { person: own, end: itemEnd, line: { start, end: lineEnd } };
      continue;
    }
    if (over?.line !== undefined) days.push(over.line);
    end = itemEnd;
    sections.push({ line, date, ...(own && { person: own }), start, end, whole: { start, end } });
  }
  return { sections, days };
}
