import type { CalendarDate } from '../date/date';

/** The form a field is written in: Obsidian Tasks' signs, or Dataview's `[key:: value]`. */
export type FieldForm = 'tasks' | 'dataview';

/** `lowest` ⏬ to `highest` 🔺. */
export type Priority = 'highest' | 'high' | 'medium' | 'low' | 'lowest';

/** What is behind a sign: a date, or the sign says it; behind those of other tools a word, words with commas, letters or a rule in words. */
export type FieldKind = 'date' | 'priority' | 'owner' | 'word' | 'ids' | 'letters' | 'rule' | 'any';

/** All that is known of one field of a task line; what reads, writes, completes or gives it away goes by this. */
interface FieldRow {
  readonly kind: FieldKind;
  /** Obsidian Tasks' signs: the first is written, the others are read, too. Of a priority each with what it says. */
  readonly signs?: readonly string[] | Readonly<Record<Priority, string>>;
  /** Dataview's key, read in any case. */
  readonly key?: string;
  /** It has a meaning here; the others are kept for other tools, and never written. */
  readonly isOurs?: true;
  /** Obsidian Tasks does not know it, and reads no further. */
  readonly isForeign?: true;
  /** A moment that tools write down, so that a time of day may be behind the date. */
  readonly isMoment?: true;
  /** A day to come: dates in words are offered behind it. */
  readonly isAhead?: true;
  /** A line that is tracked keeps what it says of it. */
  readonly staysTracked?: true;
}

const prioritySigns: Readonly<Record<Priority, string>> = { highest: '🔺', high: '⏫', medium: '🔼', low: '🔽', lowest: '⏬' };

/**
 * Every field, in the order in which they are written behind the text: ours, with those of other tools where Obsidian Tasks writes them.
 * The owner is before the text.
 */
const fields = {
  owner: { kind: 'owner', key: 'owner', isOurs: true, isForeign: true, staysTracked: true },
  id: { kind: 'word', key: 'id', signs: ['🆔'] },
  dependsOn: { kind: 'ids', key: 'dependsOn', signs: ['⛔'] },
  priority: { kind: 'priority', key: 'priority', signs: prioritySigns, isOurs: true },
  repeat: { kind: 'rule', key: 'repeat', signs: ['🔁'] },
  onCompletion: { kind: 'letters', key: 'onCompletion', signs: ['🏁'] },
  raised: { kind: 'date', key: 'created', signs: ['➕'], isOurs: true, isMoment: true, staysTracked: true },
  start: { kind: 'date', key: 'start', signs: ['🛫'] },
  followUp: { kind: 'date', key: 'scheduled', signs: ['⏳', '⌛'], isOurs: true, isAhead: true },
  due: { kind: 'date', key: 'due', signs: ['📅', '📆', '🗓'], isOurs: true, isAhead: true },
  reminder: { kind: 'date', key: 'reminder', signs: ['⏰'], isMoment: true, isForeign: true },
  cancelled: { kind: 'date', key: 'cancelled', signs: ['❌'], isOurs: true, isMoment: true },
  done: { kind: 'date', key: 'completion', signs: ['✅'], isOurs: true, isMoment: true },
  /** A Dataview field with a key that is not in the table. */
  unknown: { kind: 'any', isForeign: true },
} as const satisfies Readonly<Record<string, FieldRow>>;

type Fields = typeof fields;
export type FieldName = keyof Fields;

/** The fields that have a meaning here. */
export type OurField = { [F in FieldName]: Fields[F] extends { readonly isOurs: true } ? F : never }[FieldName];
interface Values {
  readonly date: CalendarDate;
  readonly priority: Priority;
  /** Without `@`. */ readonly owner: string;
}
type Value<F extends OurField> = Values[Fields[F]['kind']];

/** What the fields of a task line say. */
export type TaskFields = { readonly [F in OurField]?: Value<F> };

export const fieldNames = Object.keys(fields) as FieldName[];

/** Objects of one shape: they are asked for each field of each line. */
const rows = Object.fromEntries(
  fieldNames.map((name) => {
    const { kind, signs, key, isOurs, isForeign, isMoment, isAhead, staysTracked }: FieldRow = fields[name];
    return [name, { kind, signs, key, isOurs, isForeign, isMoment, isAhead, staysTracked }];
  }),
) as Readonly<Record<FieldName, FieldRow>>;

/** The row of a field, as wide as any. */
export function fieldRow(name: FieldName): FieldRow {
  return rows[name];
}

export const ourFields = fieldNames.filter((name): name is OurField => fieldRow(name).isOurs === true);

/** Dataview keys, in lower case, to fields. */
export const dataviewKeys: ReadonlyMap<string, FieldName> = new Map(
  fieldNames.flatMap((name) => (fieldRow(name).key === undefined ? [] : [[fieldRow(name).key!.toLowerCase(), name] as const])),
);

/** Place of a field behind the text; below zero: before it. */
export const fieldRank = Object.fromEntries(fieldNames.map((name, at) => [name, at - 1])) as Readonly<Record<FieldName, number>>;

/** Every sign with what it says by itself, which is nothing but for a priority. */
export function signsOf(name: FieldName): readonly (readonly [sign: string, value?: Priority])[] {
  const { signs = [] } = fieldRow(name);
  if (isList(signs)) return signs.map((sign) => [sign] as const);
  return (Object.keys(signs) as Priority[]).map((value) => [signs[value], value] as const);
}

/** A field as it is written, without white space around it. */
export function writeField<F extends OurField>(name: F, value: Value<F>, form: FieldForm): string {
  const { kind, key } = fields[name];
  if (form === 'dataview') return `[${key}:: ${value}]`;
  if (kind === 'owner') return `@${value}`;
  return kind === 'priority' ? writeValue(name, value, form) : `${signsOf(name)[0]![0]} ${value}`;
}

/** What is in the place of a field's value: Obsidian Tasks' priorities are their signs. */
export function writeValue<F extends OurField>(name: F, value: Value<F>, form: FieldForm): string {
  const sign = form === 'tasks' ? signsOf(name).find(([, said]) => said === value) : undefined;
  return sign?.[0] ?? value;
}

function isList(signs: NonNullable<FieldRow['signs']>): signs is readonly string[] {
  return Array.isArray(signs);
}
