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

export async function readProperties(text: string, { frontMatter }: MarkedText, people: People): Promise<Properties> {
  const found: [key: string, value: string][] = [];
  if (frontMatter !== undefined) {
    const { entries } = await frontMatterOf(text.slice(frontMatter.start, frontMatter.end));
    for (const [key, { value }] of entries)
      found.push([key, typeof value === 'string' ? value : (value ?? []).map((one) => one.value).join(', ')]);
  }
  found.push(...topProperties(text.slice(frontMatter?.bodyStart ?? 0, (frontMatter?.bodyStart ?? 0) + 4_000)));
  const dateIn = (key: RegExp): WrittenDate | undefined =>
    found
      .filter(([name]) => key.test(name))
      .map(([, value]) => findDate(readTitle(value).text))
      .find((date) => date !== undefined);
  const date = dateIn(dateKey) ?? dateIn(createdKey);
  const names = found.filter(([key]) => personKey.test(key)).flatMap(([, value]) => readTitle(value).names);
  const person = people.among(names);
  return { ...(date && { date }), ...(person && { person }) };
}

/** The date of a section that says it on its first line: `Date: …`, a timestamp of org, or a date alone. */
export function dateBelow(text: string, from: number): WrittenDate | undefined {
  const line = /^\s*(\S[^\r\n]*)/.exec(text.slice(from, from + 200))?.[1] ?? '';
  const said = property.exec(line);
  if (said !== null && dateKey.test(said[1]!)) return findDate(readTitle(said[2]!).text);
  const title = readTitle(line.replace(/^(?:SCHEDULED|CREATED|CLOSED):/i, ''));
  return title.dateIs === 'all' ? title.date : undefined;
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
