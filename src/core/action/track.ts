import type { CalendarDate } from '../calendar/date';
import type { Priority } from '../model';
import type { TextEdit } from '../text/textEdit';
import { planDate, planOwner, planPriority } from './edit';
import type { FieldForm } from './fields';
import { LinePlan } from './linePlan';
import type { LineParts } from './readTaskLine';
import { ownerOf } from './taskLine';

/** What a task line is given when it becomes a tracked action. */
export interface Tracking {
  /** A new id; a line that has one keeps it. */
  readonly id: string;
  /** Only for a line that names nobody. */
  readonly owner?: string;
  /** Only for a line that does not say. */
  readonly raised?: CalendarDate;
  /** These go before what the line says: give them only when they are meant to. */
  readonly priority?: Priority;
  readonly followUp?: CalendarDate;
  readonly due?: CalendarDate;
}

/** The edits, relative to the line, that make it a tracked action: owner, text, tags, priority, ➕, ⏳, 📅, ` ^id`. */
export function trackAction(parts: LineParts, tracking: Tracking, form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  if (tracking.owner !== undefined && ownerOf(parts) === undefined) planOwner(plan, parts, tracking.owner, form);
  if (tracking.priority !== undefined) planPriority(plan, parts, tracking.priority, form);
  if (tracking.raised !== undefined && !parts.fields.some((field) => field.name === 'raised' && field.valid)) {
    planDate(plan, parts, 'raised', tracking.raised, form);
  }
  if (tracking.followUp !== undefined) planDate(plan, parts, 'followUp', tracking.followUp, form);
  if (tracking.due !== undefined) planDate(plan, parts, 'due', tracking.due, form);
  if (!parts.anchor) plan.addAnchor(tracking.id);
  return plan.edits();
}
