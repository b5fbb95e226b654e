import type { Manager } from '../model';
import type { TextEdit } from '../text/textEdit';
import { type FieldForm, type OurField, type TaskFields, writeField, writeValue } from './fields';
import { LinePlan } from './linePlan';
import { wholeNameEnd } from './owner';
import type { LineParts } from './readTaskLine';
import { effectiveField } from './taskLine';

/*
 * Each function gives the edits, relative to the line, that change one field of a task line (read by `readTaskLine`) and leave every
 * other byte. A field that is there keeps its place and its form; of doubled ones the one that counts is changed, and all are taken out.
 * A field that is not there is written in the form of those that are, else in the given one. No edits: the line says so already.
 */

/** @param value undefined takes the field out; an owner is a word for which `isOwnerWord` holds. */
export function setField<F extends OurField>(parts: LineParts, field: F, value: TaskFields[F], form: FieldForm): TextEdit[] {
  const plan = new LinePlan(parts);
  planField(plan, parts, field, value, form);
  return plan.edits();
}

export function planField<F extends OurField>(plan: LinePlan, parts: LineParts, field: F, value: TaskFields[F], form: FieldForm): void {
  const leading = field === 'owner' ? parts.owner : undefined;
  const found = effectiveField(parts, field);
  // words that may be a full name stay in the text
  const isFullName = leading !== undefined && parts.textStart < leading.end;
  if (value === undefined) {
    if (isFullName) plan.replace(leading.start, parts.textStart, '');
    else if (leading) plan.remove(leading);
    for (const one of parts.fields) if (one.name === field) plan.remove(one);
  } else if (isFullName && leading.value !== value) {
    plan.replace(leading.start, parts.textStart, `@${value} `);
  } else if (leading) {
    plan.replace(leading.start + 1, leading.start + 1 + leading.value.length, value);
  } else if (!found) {
    plan.addField(field, writeField(field, value, formOf(parts) ?? form));
  } else if (found.valid && found.value === value) {
    return;
  } else if (found.valueEnd > found.valueStart) {
    plan.replace(found.valueStart, found.valueEnd, writeValue(field, value, found.form));
  } else {
    plan.replace(found.start, found.end, writeField(field, value, found.form));
  }
}

/**
 * The form of a line's fields; undefined where it has none, or both. Obsidian Tasks and Dataview read one form a line. `@ada` and fields that
 * nobody knows are of neither.
 */
function formOf({ fields }: LineParts): FieldForm | undefined {
  const forms = new Set(fields.flatMap(({ name, form }) => (name === 'unknown' ? [] : [form])));
  return forms.size === 1 ? [...forms][0] : undefined;
}

/** Sets the owner. Where the line starts with the whole name of one of `people`, `@Ada Lovelace send…`, all of it gives way. */
export function setOwner(parts: LineParts, owner: string, people: readonly Pick<Manager, 'name'>[], form: FieldForm): TextEdit[] {
  const end = parts.owner && wholeNameEnd(parts.source, parts.owner, people);
  if (parts.owner === undefined || end === undefined) return setField(parts, 'owner', owner, form);
  const plan = new LinePlan(parts);
  plan.replace(parts.owner.start + 1, end, owner);
  return plan.edits();
}

/** Ends the line in ` ^id`, in the place of the id it has. */
export function setAnchor(parts: LineParts, id: string): TextEdit[] {
  const plan = new LinePlan(parts);
  if (parts.anchor) plan.replace(parts.anchor.start + 1, parts.anchor.end, id);
  else plan.addAnchor(id);
  return plan.edits();
}
