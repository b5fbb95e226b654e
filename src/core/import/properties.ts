import { frontMatterOf } from '../note/frontMatterOf';
import type { MarkedText } from './marks';
import type { People, Person } from './person';
import { readTitle } from './title';
import { findDate, type WrittenDate } from './writtenDate';

/** What a note says of itself: in its front matter, or in lines of `Date: …` below its title, as Notion exports them. */
export interface Properties {
  readonly date?: WrittenDate;
  readonly person?: Person;
}

const dateKey = /^(?:date|day|when|meeting date|datum|fecha)$/i;
const createdKey = /^(?:created|created time|creation date)$/i;
const personKey = /^(?:person|people|with|who|attendees?|participants?|manager|name|1[:-]?1(?: with)?)$/i;
const property = /^[ \t]*(?:[-*+][ \t]+)?(?:#\+|:)?\**([\p{L}\d][\p{L}\d :-]{1,20}?)\**::?\**[ \t]+(\S.*)$/u;
/** Lines at the top that may be properties, titles and blank ones between. */
const topLines = 15;

export async function readProperties(text: string, { frontMatter, marks }: MarkedText, people: People): Promise<Properties> {
  const found: [key: string, value: string][] = [];
  if (frontMatter !== undefined) {
    const { entries } = await frontMatterOf(text.slice(frontMatter.start, frontMatter.end));
    for (const [key, { value }] of entries)
      found.push([key, typeof value === 'string' ? value : (value ?? []).map((one) => one.value).join(', ')]);
  }
  const start = frontMatter?.bodyStart ?? 0;
  found.push(...topProperties(text.slice(start, Math.min(start + 4_000, endOfTop(marks)))));
  const dateIn = (key: RegExp): WrittenDate | undefined =>
    found
      .filter(([name]) => key.test(name))
      .map(([, value]) => findDate(readTitle(value).text))
      .find((date) => date !== undefined);
  const date = dateIn(dateKey) ?? dateIn(createdKey);
  const titles = found.flatMap(([key, value]) => {
    const title = personKey.test(key) || /^title$/i.test(key) ? readTitle(value) : undefined;
    return title !== undefined && (title.isOneOnOne || personKey.test(key)) ? [title] : [];
  });
  const person = people.among(
    titles.flatMap(({ names }) => names),
    titles.flatMap(({ parts }) => parts),
  );
  return { ...(date && { date }), ...(person && { person }) };
}

/**
 * The date of a section that says it on its first line: `Date: …`, a timestamp of org, or a date alone.
 * @param until where the next starts, which has its own.
 */
export function dateBelow(text: string, from: number, until = text.length): WrittenDate | undefined {
  const line = /^\s*(?::PROPERTIES:\s*)?(\S[^\r\n]*)/i.exec(text.slice(from, Math.min(from + 200, until)))?.[1] ?? '';
  const said = property.exec(line);
  if (said !== null && (dateKey.test(said[1]!) || createdKey.test(said[1]!))) return findDate(readTitle(said[2]!).text);
  const title = readTitle(line.replace(/^(?:SCHEDULED|CREATED|CLOSED):/i, ''));
  return title.dateIs === 'all' ? title.date : undefined;
}

/** Below the first of several headings that say 1:1, properties are those of its section. */
function endOfTop(marks: MarkedText['marks']): number {
  const headings = marks.filter(({ kind, title }) => kind === 'heading' && title.isOneOnOne);
  const [first, ...others] = headings;
  return first !== undefined && others.some(({ level }) => level <= first.level) ? first.start : Infinity;
}

function topProperties(top: string): [string, string][] {
  const found: [string, string][] = [];
  for (const line of top.split(/\r?\n/).slice(0, topLines)) {
    const said = property.exec(line);
    if (said !== null) found.push([said[1]!.trim(), said[2]!]);
    else if (line.trim() !== '' && !/^(?:[#*]+[ \t]|:(?:PROPERTIES|END):|#\+)/i.test(line)) break;
  }
  return found;
}
