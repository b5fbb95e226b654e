import type { CalendarDate } from '../date/date';
import type { ActionStatus } from '../model';
import type { TextEdit } from '../text/textEdit';
import { planField } from './edit';
import { writeField, type FieldForm } from './fields';
import { LinePlan } from './linePlan';
import type { LineParts } from './readTaskLine';
import { boxOf, statusOf } from './status';
import { effectiveField } from './taskLine';

/**
 * The edits, relative to the line, that set its box and its end: ✅ when done, ❌ when cancelled, neither else. A line that has that
 * status already keeps its box and its date; one whose box was emptied by hand gets a new date. A date of the other end becomes this one's,
 * in its place. Nothing else changes: the rule of a recurring action (🔁) stays on it, and no line is made for its next time; that is for the
 * tool that wrote the rule.
 */
export function setStatus(parts: LineParts, status: ActionStatus, on: CalendarDate, form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  const { start, end } = parts.box;
  if (statusOf(parts.source.slice(start, end)) !== status) plan.replace(start, end, boxOf[status]);
  if (status === 'done') planEnd(plan, parts, 'done', 'cancelled', on, form);
  else if (status === 'cancelled') planEnd(plan, parts, 'cancelled', 'done', on, form);
  else for (const field of ['done', 'cancelled'] as const) planField(plan, parts, field, undefined, form);
  return plan.edits();
}

function planEnd(
  plan: LinePlan,
  parts: LineParts,
  wanted: 'done' | 'cancelled',
  other: 'done' | 'cancelled',
  on: CalendarDate,
  form: FieldForm,
): void {
  const present = effectiveField(parts, wanted);
  const isStale = present?.valid === true && statusOf(parts.source.slice(parts.box.start, parts.box.end)) !== wanted;
  const turned = present ? undefined : effectiveField(parts, other);
  if (!present?.valid && !turned) planField(plan, parts, wanted, on, form);
  if (isStale) plan.replace(present.start, present.end, writeField(wanted, on, present.form));
  if (turned) plan.replace(turned.start, turned.end, writeField(wanted, on, turned.form));
  for (const field of parts.fields) if (field.name === other && field !== turned) plan.remove(field);
}
