import type { Priority } from '../model';

/** The form a field is written in: Obsidian Tasks' signs, or Dataview's `[key:: value]`. */
export type FieldForm = 'tasks' | 'dataview';

export type DateField = 'raised' | 'followUp' | 'due' | 'done' | 'cancelled';

/** What we read and write, and, from `id` on, what we only keep for other tools. */
export type FieldName = DateField | 'priority' | 'owner' | 'id' | 'dependsOn' | 'repeat' | 'onCompletion' | 'start' | 'reminder' | 'unknown';

/** Dataview keys, in lower case, to fields. */
export const dataviewKeys: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ['owner', 'owner'], ['created', 'raised'], ['scheduled', 'followUp'], ['due', 'due'], ['completion', 'done'], ['cancelled', 'cancelled'],
  ['priority', 'priority'], ['id', 'id'], ['dependson', 'dependsOn'], ['repeat', 'repeat'], ['oncompletion', 'onCompletion'],
  ['start', 'start'], ['reminder', 'reminder'],
]);

/** How a date field is written. */
export const dateSigns: Readonly<Record<DateField, { readonly sign: string; readonly key: string }>> = {
  raised: { sign: '➕', key: 'created' },
  followUp: { sign: '⏳', key: 'scheduled' },
  due: { sign: '📅', key: 'due' },
  cancelled: { sign: '❌', key: 'cancelled' },
  done: { sign: '✅', key: 'completion' },
};

export const prioritySigns: Readonly<Record<Priority, string>> = { highest: '🔺', high: '⏫', medium: '🔼', low: '🔽', lowest: '⏬' };

/**
 * Place of a field behind the text: the written order of ours, with those of other tools where Obsidian Tasks writes them.
 * The owner stands before the text.
 */
export const fieldRank: Readonly<Record<FieldName, number>> = {
  owner: -1, id: 0, dependsOn: 1, priority: 2, repeat: 3, onCompletion: 4, raised: 5, start: 6, followUp: 7, due: 8, reminder: 9,
  cancelled: 10, done: 11, unknown: 12,
};

/** A date field as it is written, without white space around it. */
export function writeDate(field: DateField, date: string, form: FieldForm): string {
  const { sign, key } = dateSigns[field];
  return form === 'tasks' ? `${sign} ${date}` : `[${key}:: ${date}]`;
}

export function writePriority(priority: Priority, form: FieldForm): string {
  return form === 'tasks' ? prioritySigns[priority] : `[priority:: ${priority}]`;
}

export function writeOwner(owner: string, form: FieldForm): string {
  return form === 'tasks' ? `@${owner}` : `[owner:: ${owner}]`;
}
