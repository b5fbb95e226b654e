import type { CalendarDate } from '../calendar/date';
import type { Priority } from '../model';
import type { TextEdit } from '../text/textEdit';
import { writeDate, writeOwner, writePriority, type DateField, type FieldForm, type FieldName } from './fields';
import { LinePlan } from './linePlan';
import type { LineParts } from './readTaskLine';
import { counting } from './taskLine';

/*
 * Each function gives the edits, relative to the line, that change one field of a task line (read by `readTaskLine`) and leave every
 * other byte. A field that is there keeps its place and its form; of doubled ones the one that counts is changed, and all are taken out.
 * A field that is not there is written in the given form. No edits: the line says so already.
 */

export function setDate(parts: LineParts, field: DateField, date: CalendarDate | undefined, form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  planDate(plan, parts, field, date, form);
  return plan.edits();
}

export function planDate(plan: LinePlan, parts: LineParts, field: DateField, date: CalendarDate | undefined, form: FieldForm): void {
  if (date === undefined) return removeAll(plan, parts, field);
  const found = counting(parts, field);
  if (!found) plan.addField(field, writeDate(field, date, form));
  else if (found.valueEnd > found.valueStart) plan.replace(found.valueStart, found.valueEnd, date);
  else plan.replace(found.start, found.end, writeDate(field, date, found.form));
}

export function setPriority(parts: LineParts, priority: Priority | undefined, form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  planPriority(plan, parts, priority, form);
  return plan.edits();
}

export function planPriority(plan: LinePlan, parts: LineParts, priority: Priority | undefined, form: FieldForm): void {
  if (priority === undefined) return removeAll(plan, parts, 'priority');
  const found = counting(parts, 'priority');
  if (!found) plan.addField('priority', writePriority(priority, form));
  else if (found.value === priority && found.valid) return;
  else if (found.form === 'tasks') plan.replace(found.start, found.end, writePriority(priority, 'tasks'));
  else if (found.valueEnd > found.valueStart) plan.replace(found.valueStart, found.valueEnd, priority);
  else plan.replace(found.start, found.end, writePriority(priority, 'dataview'));
}

/** `owner` is a word for which `isOwnerWord` holds. */
export function setOwner(parts: LineParts, owner: string, form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  planOwner(plan, parts, owner, form);
  return plan.edits();
}

export function planOwner(plan: LinePlan, parts: LineParts, owner: string, form: FieldForm): void {
  const found = counting(parts, 'owner');
  if (parts.owner) {
    plan.replace(parts.owner.start + 1, parts.owner.start + 1 + parts.owner.value.length, owner);
  } else if (!found) {
    plan.addField('owner', writeOwner(owner, form));
  } else if (found.valueEnd > found.valueStart) {
    plan.replace(found.valueStart, found.valueEnd, owner);
  } else {
    plan.replace(found.start, found.end, writeOwner(owner, 'dataview'));
  }
}

/** Adds a tag, given with its `#`, behind the text and its tags; one that is there, in whatever case, is not added again. */
export function addTag(parts: LineParts, tag: string): TextEdit[] {
  const { source, tokens } = parts;
  const wanted = tag.toLowerCase();
  if (tokens.some(({ kind, start, end }) => kind === 'tag' && source.slice(start, end).toLowerCase() === wanted)) return [];
  const plan = new LinePlan(parts);
  plan.addTag(tag);
  return plan.edits();
}

/** Ends the line in ` ^id`, in the place of the id it has. */
export function setAnchor(parts: LineParts, id: string): TextEdit[] {
  const plan = new LinePlan(parts);
  if (parts.anchor) plan.replace(parts.anchor.start + 1, parts.anchor.end, id);
  else plan.addAnchor(id);
  return plan.edits();
}

function removeAll(plan: LinePlan, parts: LineParts, name: FieldName): void {
  for (const field of parts.fields) if (field.name === name) plan.remove(field);
}
