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
}

/** The edits, relative to the line, that make it a tracked action: owner, text, tags, priority, ➕, ⏳, 📅, ` ^id`. */
export function trackAction(parts: LineParts, tracking: Tracking, form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  const given: TaskFields = tracking;
  for (const field of ourFields) {
    if (given[field] !== undefined && !(fieldRow(field).staysTracked && says(parts, field)))
      planField(plan, parts, field, given[field], form);
  }
  if (!parts.anchor) plan.addAnchor(tracking.id);
  return plan.edits();
}

function says(parts: LineParts, name: OurField): boolean {
  return name === 'owner' ? ownerOf(parts) !== undefined : parts.fields.some((field) => field.name === name && field.valid);
}
