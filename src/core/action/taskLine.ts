import type { TaskWords, TaskLine } from '../model';
import { isSpace, skipSpaces, trimEnd } from '../text/characters';
import { type FieldName, type OurField, ourFields } from './fields';
import { type LineParts, readTaskLine, type TaskBody } from './readTaskLine';
import { statusOf } from './status';
import type { FieldToken, Token } from './token';

/** Reads one line, given without its line end; undefined when it is no task line. The grammar is `readTaskLine`'s. */
export function parseTaskLine(source: string): TaskLine | undefined {
  const parts = readTaskLine(source);
  return parts && taskOf(parts);
}

/** What a read line says. Absent fields are absent keys. */
export function taskOf(parts: LineParts): TaskLine {
  const box = parts.source.slice(parts.box.start, parts.box.end);
  return withFields({ box, status: statusOf(box), text: textOf(parts), tags: tagsOf(parts) }, parts);
}

/** What the words behind a box say. */
export function wordsOf(body: TaskBody): TaskWords {
  return withFields({ text: textOf(body), tags: tagsOf(body) }, body);
}

function withFields<T extends Mutable<TaskWords>>(words: T, body: TaskBody): T {
  const { owner, anchor, fields } = body;
  if (anchor) words.id = anchor.id;
  if (fields.length > 0) readFields(body, words);
  if (owner) words.owner = owner.value;
  return words;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const ours: ReadonlyMap<FieldName, OurField> = new Map(ourFields.map((name) => [name, name]));

/** Says what `effectiveField` says, for all fields at once: those before the last run from left to right, then those of it from right to left. */
function readFields({ fields, runStart }: TaskBody, task: Mutable<TaskWords>): void {
  let index = 0;
  for (let field = fields[0]; field && field.start < runStart; field = fields[++index]) takeField(task, field, false);
  for (let last = fields.length - 1; last >= index; last -= 1) takeField(task, fields[last]!, true);
}

function takeField(task: Mutable<TaskWords>, { name, value, valid }: FieldToken, over: boolean): void {
  const field = valid ? ours.get(name) : undefined;
  if (field === undefined || (!over && task[field] !== undefined)) return;
  // the reader of its kind has checked the value
  (task as Record<OurField, string>)[field] = value;
}

/**
 * The field that is meant, when a line has one of that name more than once: as in Obsidian Tasks the leftmost of the run that ends the
 * line; where that run has none, the leftmost of all. One that holds a value goes before one that does not.
 */
export function effectiveField(parts: TaskBody, name: FieldName): FieldToken | undefined {
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

/** The owner as written, without `@`: the word that starts the line, else a field. */
export function ownerOf(parts: TaskBody): string | undefined {
  const field = parts.owner ? undefined : effectiveField(parts, 'owner');
  return parts.owner?.value ?? (field?.valid ? field.value : undefined);
}

const noTags: readonly string[] = [];

function tagsOf({ source, tokens }: TaskBody): readonly string[] {
  let tags: string[] | undefined;
  for (const token of tokens) {
    if (token.kind === 'tag' && !token.number) (tags ??= []).push(source.slice(token.start, token.end));
  }
  return tags ? (tags.length > 1 ? [...new Set(tags)] : tags) : noTags;
}

/**
 * The text: without leading owner, valid fields, comments, and the tags that end the line, also with minutes behind them. Where something is
 * left out between words, one white space stays.
 */
function textOf(parts: TaskBody): string {
  const { source, textStart, tailStart, bodyEnd } = parts;
  const out = leftOut(parts);
  if (!out) return source.slice(textStart, trimEnd(source, textStart, tailStart));
  const words: string[] = [];
  let from = textStart;
  let spaced = true;
  for (let i = 0; i <= out.length; i += 1) {
    const to = out[i]?.start ?? bodyEnd;
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

/** What is no text, in order; undefined when that is just all that ends the line, as it is in most lines. */
function leftOut({ tokens, fields, tailStart }: TaskBody): readonly Token[] | undefined {
  const out: Token[] = [];
  let field = 0;
  let simple = true;
  for (const token of tokens) {
    const counts = token === fields[field];
    if (counts) field += 1;
    const isOut =
      token.kind === 'field' ? counts && token.valid : token.kind !== 'minutes' && (token.kind === 'comment' || token.start >= tailStart);
    if (isOut) out.push(token);
    simple &&= isOut === token.start >= tailStart;
  }
  return simple ? undefined : out;
}
