import { readAnchor } from '../action/anchor';
import { fieldRow, signsOf } from '../action/fields';
import { readTaskLine } from '../action/readTaskLine';
import { statusOf } from '../action/status';
import { effectiveField } from '../action/taskLine';
import type { FieldToken } from '../action/token';
import type { CalendarDate } from '../date/date';
import type { ActionStatus } from '../model';
import { readItemMarks } from '../note/itemMarks';
import { readReference } from './reference';

/** A stretch of a list item's line that a preview shows in another way; `source` is what the line has there. */
export type PreviewPiece = { readonly source: string } & (
  | { readonly kind: 'box'; readonly status: ActionStatus }
  | { readonly kind: 'date'; readonly field: DateField; readonly date: CalendarDate; readonly status: ActionStatus }
  /** An owner as `@ada`, a priority as its sign. */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'id' }
  | { readonly kind: 'wiki'; readonly word: string }
);

type DateField = 'raised' | 'followUp' | 'due' | 'done' | 'cancelled';
const dateFields: ReadonlySet<string> = new Set<DateField>(['raised', 'followUp', 'due', 'done', 'cancelled']);

export interface PreviewLine {
  /** In the order of the line. */
  readonly pieces: readonly PreviewPiece[];
  /** The id of the action or the win that it refers to. */
  readonly reference: string | undefined;
}

/** What a preview shows in another way of a list item's line, given from its marker on. */
export function previewPieces(line: string): PreviewLine {
  const marks = readItemMarks(line);
  if (marks === undefined) return { pieces: [], reference: undefined };
  const task = readTaskLine(line);
  const reference = readReference(line)?.id;
  const anchor = task?.anchor ?? readAnchor(line, marks.textStart);
  const pieces: PreviewPiece[] = [];
  if (task !== undefined) {
    const status = statusOf(line.slice(task.box.start, task.box.end));
    pieces.push({ kind: 'box', status, source: line.slice(task.box.start - 1, task.box.end + 1) });
    // What is not meant, or says nothing, is shown as it is.
    pieces.push(...task.fields.flatMap((field) => (field === effectiveField(task, field.name) ? fieldPiece(field, line, status) : [])));
  }
  const wiki = reference === undefined ? undefined : wikiPiece(line, reference);
  if (wiki !== undefined) pieces.push(wiki);
  if (anchor !== undefined) pieces.push({ kind: 'id', source: line.slice(anchor.start, anchor.end) });
  return { pieces, reference };
}

function fieldPiece({ name, value, valid, form, start, end }: FieldToken, line: string, status: ActionStatus): PreviewPiece[] {
  const source = line.slice(start, end);
  if (!valid) return [];
  if (isDateField(name)) return [{ kind: 'date', field: name, date: value, status, source }];
  if (form !== 'dataview') return [];
  if (fieldRow(name).kind === 'owner') return [{ kind: 'word', word: `@${value}`, source }];
  const sign = fieldRow(name).kind === 'priority' ? signsOf(name).find(([, said]) => said === value)?.[0] : undefined;
  return sign === undefined ? [] : [{ kind: 'word', word: sign, source }];
}

function isDateField(name: string): name is DateField {
  return dateFields.has(name);
}

function wikiPiece(line: string, id: string): PreviewPiece | undefined {
  const found = /!?\[\[([^[\]|]*)#\^([A-Za-z0-9-]+)(?:\|([^[\]|]*))?\]\]/.exec(line);
  return found?.[2] === id ? { kind: 'wiki', source: found[0], word: found[3] ?? found[1]! } : undefined;
}
