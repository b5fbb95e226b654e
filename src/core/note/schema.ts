import {
  cadence,
  date,
  dateRanges,
  email,
  type Kind,
  map,
  meetingStatus,
  minutes,
  text,
  time,
  topicCadence,
  weekday,
  word,
  zone,
} from './valueKinds';

/** The notes whose front matter we read. */
export type Place = 'meeting' | 'profile' | 'career-plan' | 'training-plan' | 'wins';

/** All that is known of one key of front matter; what reads, writes, keeps or asks for it goes by this. */
interface Row<T> {
  /** What it says, in English, for someone who writes it. */
  readonly about: string;
  /** Where it is. */
  readonly in: readonly Place[];
  readonly kind: Kind<T>;
  /** What its absence means. */
  readonly default?: T;
  /** A new note has it where it is known, in the order of the table. In a profile it can be given to the command that writes one, too. */
  readonly starts?: true;
  /** All that it can be given as; in a file, any other word is kept. */
  readonly choices?: readonly string[];
  /** Says something of this one meeting: it never comes from a template. */
  readonly ofMeeting?: true;
  /** Says something of the meetings, not of the person: the manager who follows has it, too. */
  readonly ofSeries?: true;
}

/** Who somebody can be to me. */
const relations = ['manager', 'skip-level', 'mentor', 'peer'];

const both = ['profile', 'meeting'] as const;
const all = [...both, 'career-plan', 'training-plan', 'wins'] as const;

/** Every key of front matter that has a meaning here. A key that is not in the table is kept as it is. */
export const schema = {
  date: { about: "The meeting's date; without it, the one in the file name.", in: ['meeting'], kind: date, starts: true, ofMeeting: true },
  name: { about: "The person's name.", in: ['profile'], kind: text, starts: true },
  relation: {
    about: 'Who they are to you.',
    in: ['profile'],
    kind: word(relations),
    default: 'manager',
    starts: true,
    choices: relations,
    ofSeries: true,
  },
  role: { about: 'Their job title.', in: ['profile'], kind: text, starts: true },
  email: { about: 'Their email address, for invites and mail drafts.', in: ['profile'], kind: email, starts: true },
  cadence: {
    about: 'How often you meet: weekly, biweekly, monthly, quarterly, or every 3 weeks, for example.',
    in: ['profile'],
    kind: cadence,
    starts: true,
    ofSeries: true,
  },
  weekday: {
    about: 'The day you meet on, such as tuesday, or first tuesday of a month.',
    in: ['profile'],
    kind: weekday,
    starts: true,
    ofSeries: true,
  },
  time: {
    about: 'When it starts, on a 24-hour clock in the time zone of the profile.',
    in: both,
    kind: time,
    starts: true,
    ofMeeting: true,
    ofSeries: true,
  },
  duration: { about: 'How long it takes, in minutes.', in: both, kind: minutes, starts: true, ofSeries: true },
  timezone: {
    about: 'Their IANA time zone; without it, the one of this computer.',
    in: ['profile'],
    kind: zone,
    starts: true,
    ofSeries: true,
  },
  career: { about: 'How often to talk about your career, or never.', in: ['profile'], kind: topicCadence, starts: true, ofSeries: true },
  performance: {
    about: 'How often to talk about your performance, or never.',
    in: ['profile'],
    kind: topicCadence,
    starts: true,
    ofSeries: true,
  },
  template: {
    about: "The agenda of this person's meetings, unless another is due.",
    in: ['profile'],
    kind: text,
    starts: true,
    ofSeries: true,
  },
  type: { about: 'The template that the agenda comes from.', in: ['meeting'], kind: text, starts: true, ofMeeting: true },
  status: {
    about: 'Without it, a meeting is planned until its day is over, and held after that.',
    in: ['meeting'],
    kind: meetingStatus,
    ofMeeting: true,
  },
  reason: { about: 'Why it was cancelled or missed.', in: ['meeting'], kind: text },
  goal: { about: 'What you want from this meeting.', in: ['meeting'], kind: text },
  shared: { about: 'The day you shared the agenda. Set by Share Agenda.', in: ['meeting'], kind: date, ofMeeting: true },
  'shared-digest': {
    about: 'Tells whether the agenda has changed since you shared it. Set by Share Agenda.',
    in: ['meeting'],
    kind: text,
    ofMeeting: true,
  },
  recap: { about: 'The day you sent the recap. Set by Send Recap.', in: ['meeting'], kind: date, ofMeeting: true },
  notice: { about: 'The day you gave notice of a performance talk. Set by Send Message.', in: ['meeting'], kind: date, ofMeeting: true },
  invite: { about: 'The last invite sent. Set by Create Invite.', in: both, kind: text, ofMeeting: true },
  occurrence: { about: 'The date in the series that the meeting was moved from.', in: ['meeting'], kind: date, ofMeeting: true },
  away: { about: 'Dates and date ranges without meetings.', in: ['profile'], kind: dateRanges, default: [] },
  until: { about: 'The last day of the series.', in: ['profile'], kind: date },
  confirmed: { about: 'The day you last confirmed priorities and expectations with them.', in: ['profile'], kind: date },
  target: { about: 'The role you want.', in: ['career-plan'], kind: text, starts: true },
  by: { about: 'By when: a date, or words such as next round.', in: ['career-plan'], kind: text, starts: true },
  discussed: { about: 'The day you last talked about the plan.', in: ['career-plan'], kind: date, starts: true },
  agreed: { about: 'The day your manager agreed to the plan.', in: ['training-plan'], kind: date, starts: true },
  reviewed: { about: 'The day you last went through the plan.', in: ['training-plan'], kind: date, starts: true },
  rules: { about: 'Levels of rules for this note, or for all notes of this person.', in: all, kind: map },
} as const satisfies Readonly<Record<string, Row<unknown>>>;

type Schema = typeof schema;
export type Key = keyof Schema;

/** The keys of a kind of note. */
export type KeyIn<P extends Place> = { [K in Key]: P extends Schema[K]['in'][number] ? K : never }[Key];
/** Those that a new note of the kind may start with. */
export type StartKey<P extends Place> = { [K in KeyIn<P>]: Schema[K] extends { readonly starts: true } ? K : never }[KeyIn<P>];

/** The name under which code knows a key: `shared-digest` is `sharedDigest`. */
export type Field<K extends string> = K extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Field<Rest>>}` : K;
/** What a key says, read. */
export type Value<K extends Key> = Schema[K]['kind'] extends Kind<infer T> ? T : never;
/** Whether it says something even where it is absent. */
type Sure<K extends Key> = Schema[K] extends { readonly default: unknown } ? K : never;

/** What the front matter of a kind of note says, as far as it can be read. */
export type Fields<P extends Place> = { readonly [K in KeyIn<P> as Field<Sure<K>>]: Value<K> } & {
  readonly [K in KeyIn<P> as Field<Exclude<K, Sure<K>>>]?: Value<K>;
};

/** What a new note of a kind may start with. */
export type Start<P extends Place> = { readonly [K in StartKey<P> as Field<K>]?: Value<K> };

/** A row with its key and the name of its field. */
export interface KeyRow extends Row<unknown> {
  readonly key: Key;
  readonly field: string;
}

export const allKeys = Object.keys(schema) as readonly Key[];

const rows = allKeys.map((key): KeyRow => ({ key, field: fieldOf(key), ...schema[key] }));
const rowsBy: Readonly<Record<Place, readonly KeyRow[]>> = {
  meeting: rows.filter(isIn('meeting')),
  profile: rows.filter(isIn('profile')),
  'career-plan': rows.filter(isIn('career-plan')),
  'training-plan': rows.filter(isIn('training-plan')),
  wins: rows.filter(isIn('wins')),
};

/** The rows of a kind of note, in the order in which a new one has them. */
export function rowsIn(place: Place): readonly KeyRow[] {
  return rowsBy[place];
}

/** What a note without front matter says. */
export function defaultsIn<P extends Place>(place: P): Fields<P> {
  return Object.fromEntries(rowsBy[place].filter((row) => row.default !== undefined).map((row) => [row.field, row.default])) as Fields<P>;
}

/** The lines of YAML that a new note starts with. */
export function startLines<P extends Place>(place: P, values: Start<P>, isLeftOut: (row: KeyRow) => boolean = () => false): string[] {
  const given = values as Readonly<Record<string, unknown>>;
  const wanted = rowsBy[place].filter((row) => row.starts && given[row.field] !== undefined && !isLeftOut(row));
  return wanted.map(({ key, field, kind }) => `${key}: ${kind.write(given[field])}`);
}

function fieldOf(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function isIn(place: Place): (row: KeyRow) => boolean {
  return (row) => row.in.includes(place);
}
