import type { CalendarDate } from '../date/date';
import type { Span } from '../note/outline';
import { type FieldName, fieldRow } from './fields';
import { readTaskLine } from './readTaskLine';
import { isOpen, statusOf } from './status';
import { effectiveField } from './taskLine';

/** A date of an action that is told in words. */
export interface ShownDate {
  readonly field: 'followUp' | 'due' | 'done' | 'cancelled';
  readonly date: CalendarDate;
  /** Behind its field. */
  readonly end: number;
}

/** What of a tracked line is there for the machine, and what it says to a person. Offsets are UTF-16 units into the line. */
export interface ShownFields {
  /** Fields of other tools, too, but for owners and priorities, which say something at a glance. */
  readonly fields: readonly Span[];
  /** With its `^`. */
  readonly id: Span;
  /** Of an open action when to ask again and when it is due; else when it ended. */
  readonly dates: readonly ShownDate[];
}

/** Of a line, given without its line end; undefined where it is no tracked action. */
export function shownFields(source: string): ShownFields | undefined {
  const parts = readTaskLine(source);
  if (parts?.anchor === undefined) return undefined;
  const isPlain = (name: FieldName): boolean => fieldRow(name).kind !== 'owner' && fieldRow(name).kind !== 'priority';
  const told = isOpen(statusOf(source.slice(parts.box.start, parts.box.end)))
    ? (['followUp', 'due'] as const)
    : (['done', 'cancelled'] as const);
  return {
    fields: parts.fields.filter(({ name }) => isPlain(name)),
    id: parts.anchor,
    dates: told.flatMap((field) => {
      const token = effectiveField(parts, field);
      return token?.valid === true ? [{ field, date: token.value, end: token.end }] : [];
    }),
  };
}
