import { findHeading, insertFirst, insertSection, insertUnder } from '../note/insert';
import type { Outline, Section } from '../note/outline';
import { readOutline } from '../note/readOutline';
import type { TimedTopicName } from '../series/topics';
import { thenInsert } from '../text/insertions';
import { applyEdits, type TextEdit } from '../text/textEdit';

/** What of a topic's agenda is about the topic: the rest is in any agenda. */
const sectionsOf: Readonly<Record<TimedTopicName, readonly Section[]>> = { career: ['career'], performance: ['alignment', 'feedback'] };

/**
 * Puts the part of a topic's agenda that is about it into a note: under the heading of the same section where there is one, else under its
 * own. Only inserts; nothing where the agenda has no such part.
 * @param agenda a template's body, filled.
 */
export function topicSections(text: string, agenda: string, topic: TimedTopicName): TextEdit[] {
  const from = readOutline(agenda);
  let edits: TextEdit[] = [];
  let now = text;
  for (const { section, start, end, text: title, parent } of from.headings) {
    if (parent >= 0 || section === undefined || !sectionsOf[topic].includes(section)) continue;
    const lines = agenda
      .slice(start, end)
      .split(/\r\n|\n|\r/)
      .slice(1);
    while (lines[0]?.trim() === '') lines.shift();
    while (lines.at(-1)?.trim() === '') lines.pop();
    const edit = sectionEdit(now, section, title, lines);
    now = applyEdits(now, [edit]);
    edits = thenInsert(edits, edit);
  }
  return edits;
}

function sectionEdit(text: string, section: Section, title: string, lines: readonly string[]): TextEdit {
  const outline = readOutline(text);
  const heading = findHeading(text, outline, section, title);
  const usual =
    heading < 0
      ? insertSection(text, outline, title, lines)
      : insertUnder(text, outline, heading, hasText(text, outline, heading) ? ['', ...lines] : lines);
  // An open fence or comment swallows what is put behind it.
  const added = itemsOf(readOutline([`## ${title}`, '', ...lines].join('\n')), section);
  const isRead = itemsOf(readOutline(applyEdits(text, [usual])), section) === itemsOf(outline, section) + added;
  return isRead ? usual : insertFirst(text, outline, title, lines);
}

function itemsOf({ items }: Outline, section: Section): number {
  return items.filter((item) => !item.private && item.section === section).length;
}

/** Whether anything is right under a heading, before headings below it. */
function hasText(text: string, { headings }: Outline, heading: number): boolean {
  const { start, end } = headings[heading]!;
  const own = text.slice(start, Math.min(end, headings[heading + 1]?.start ?? end));
  return own
    .split(/\r\n|\n|\r/)
    .slice(1)
    .some((line) => line.trim() !== '' && !/^\s*(?:=+|-+)\s*$/.test(line));
}
