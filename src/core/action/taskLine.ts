import type { CalendarDate } from '../calendar/date';
import type { Priority, TaskLine } from '../model';
import type { Span } from '../note/outline';
import { isSpace, skipSpaces, trimEnd } from './characters';
import type { DateField, FieldName } from './fields';
import { readTaskLine, type LineParts } from './readTaskLine';
import { statusOf } from './status';
import type { FieldToken } from './token';

/** Reads one line, given without its line end; undefined when it is no task line. The grammar is `readTaskLine`'s. */
export function parseTaskLine(source: string): TaskLine | undefined {
  const parts = readTaskLine(source);
  return parts && taskOf(parts);
}

/** What a read line says. Absent fields are absent keys. */
export function taskOf(parts: LineParts): TaskLine {
  const { source } = parts;
  const box = source.slice(parts.box.start, parts.box.end);
  const task: { -readonly [K in keyof TaskLine]: TaskLine[K] } = { box, status: statusOf(box), text: textOf(parts), tags: tagsOf(parts) };
  const owner = ownerOf(parts);
  if (parts.anchor) task.id = parts.anchor.id;
  if (owner !== undefined) task.owner = owner;
  if (parts.fields.length > 0) readFields(parts, task);
  return task;
}

/**
 * The field that is meant, when a line has one of that name more than once: as in Obsidian Tasks the leftmost of the run that ends the
 * line; where that run has none, the leftmost of all. One that holds a value goes before one that does not.
 */
export function counting(parts: LineParts, name: FieldName): FieldToken | undefined {
  let best: FieldToken | undefined;
  let bestRank = 4;
  for (const field of parts.fields) {
    if (field.name !== name) continue;
    const rank = (field.valid ? 0 : 2) + (field.start >= parts.runStart ? 0 : 1);
    if (rank < bestRank) {
      best = field;
      bestRank = rank;
    }
  }
  return best;
}

/** As written, without `@`. The word that starts the line goes before a field. */
export function ownerOf(parts: LineParts): string | undefined {
  return parts.owner?.value ?? valid(parts, 'owner');
}

function valid(parts: LineParts, name: FieldName): string | undefined {
  const field = counting(parts, name);
  return field?.valid ? field.value : undefined;
}

const dateFields: readonly DateField[] = ['raised', 'followUp', 'due', 'done', 'cancelled'];

function readFields(parts: LineParts, task: { priority?: Priority } & { [K in DateField]?: CalendarDate }): void {
  const priority = valid(parts, 'priority');
  if (priority !== undefined) task.priority = priority as Priority;
  for (const name of dateFields) {
    const date = valid(parts, name);
    if (date !== undefined) task[name] = date;
  }
}

const noTags: readonly string[] = [];

function tagsOf({ source, tags }: LineParts): readonly string[] {
  if (tags.length === 0) return noTags;
  return [...new Set(tags.filter((tag) => !tag.number).map((tag) => source.slice(tag.start, tag.end)))];
}

/**
 * The text: without leading owner, valid fields, comments, and the tags that end the line. Where something is left out between words,
 * one white space stays.
 */
function textOf(parts: LineParts): string {
  const { source, owner, fields, comments, tailStart } = parts;
  const out: Span[] = owner ? [owner] : [];
  for (const field of fields) if (field.valid) out.push(field);
  out.push(...comments);
  if (tailStart < parts.bodyEnd) {
    for (const tag of parts.tags) if (tag.start >= tailStart) out.push(tag);
  }
  if (out.length === 0) return source.slice(parts.bodyStart, parts.bodyEnd);
  out.sort((a, b) => a.start - b.start);
  const words: string[] = [];
  let from = parts.bodyStart;
  let spaced = true;
  for (let i = 0; i <= out.length; i += 1) {
    const to = out[i]?.start ?? parts.bodyEnd;
    const start = spaced ? skipSpaces(source, from) : from;
    if (start < to) {
      words.push(source.slice(start, to));
      spaced = isSpace(source.charCodeAt(to - 1));
    }
    from = out[i]?.end ?? to;
  }
  const text = words.join('');
  return text.slice(0, trimEnd(text, 0, text.length));
}
