import type { Span } from '../note/outline';
import type { TextEdit } from '../text/textEdit';
import { planField } from './edit';
import { type FieldForm, fieldRow, type OurField, ourFields, type TaskFields } from './fields';
import { LinePlan } from './linePlan';
import type { LineParts } from './readTaskLine';
import { ownerOf } from './taskLine';

/**
 * What a task line is given when it becomes a tracked action. Owner and raised are only for a line that does not say; the others go
 * before what the line says: give them only when they are meant to.
 */
export interface Tracking extends Omit<TaskFields, 'done' | 'cancelled'> {
  /** A new id; a line that has one keeps it. */
  readonly id: string;
  /** Words such as `due: friday` that the date says instead: they are taken out of the text where they stand in it once and are not all of it. */
  readonly dueWords?: string;
}

/** The edits, relative to the line, that make it a tracked action: owner, text, tags, priority, ➕, ⏳, 📅, ` ^id`. */
export function trackAction(parts: LineParts, tracking: Tracking, form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  const given: TaskFields = tracking;
  for (const field of ourFields) {
    if (given[field] !== undefined && !(fieldRow(field).staysTracked && says(parts, field)))
      planField(plan, parts, field, given[field], form);
  }
  const words = tracking.dueWords === undefined ? undefined : onlyPlaceOf(parts, tracking.dueWords);
  if (words !== undefined) plan.remove(words);
  if (!parts.anchor) plan.addAnchor(tracking.id);
  return plan.edits();
}

function onlyPlaceOf({ source, textStart, tailStart }: LineParts, words: string): Span | undefined {
  const start = source.indexOf(words, textStart);
  const end = start + words.length;
  const isAll = source.slice(textStart, tailStart).trim() === words;
  return start < 0 || isAll || end > tailStart || source.indexOf(words, start + 1) >= 0 ? undefined : { start, end };
}

function says(parts: LineParts, name: OurField): boolean {
  return name === 'owner' ? ownerOf(parts) !== undefined : parts.fields.some((field) => field.name === name && field.valid);
}
