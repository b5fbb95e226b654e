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
  zone,
} from './valueKinds';

/** The notes whose front matter we read. */
export type Place = 'meeting' | 'profile' | 'career-plan' | 'training-plan' | 'wins';

/** All that is known of one key of front matter; what reads, writes, keeps or asks for it goes by this. */
interface Row<T> {
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

const both = ['profile', 'meeting'] as const;
const all = [...both, 'career-plan', 'training-plan', 'wins'] as const;

/** Every key of front matter that has a meaning here. A key that is not in the table is kept as it is. */
export const schema = {
  /** Absent: the file name's. */
  date: { in: ['meeting'], kind: date, starts: true, ofMeeting: true },
  name: { in: ['profile'], kind: text, starts: true },
  relation: {
    in: ['profile'],
    kind: text,
    default: 'manager',
    starts: true,
    choices: ['manager', 'skip-level', 'mentor', 'peer'],
    ofSeries: true,
  },
  role: { in: ['profile'], kind: text, starts: true },
  email: { in: ['profile'], kind: email, starts: true },
  cadence: { in: ['profile'], kind: cadence, starts: true, ofSeries: true },
  weekday: { in: ['profile'], kind: weekday, starts: true, ofSeries: true },
  /** Local to the profile's `timezone`. */
  time: { in: both, kind: time, starts: true, ofMeeting: true, ofSeries: true },
  duration: { in: both, kind: minutes, starts: true, ofSeries: true },
  /** IANA name; absent: this machine's. */
  timezone: { in: ['profile'], kind: zone, starts: true, ofSeries: true },
  /** How often to talk about it, or never. */
  career: { in: ['profile'], kind: topicCadence, starts: true, ofSeries: true },
  performance: { in: ['profile'], kind: topicCadence, starts: true, ofSeries: true },
  /** The person's usual agenda. */
  template: { in: ['profile'], kind: text, starts: true, ofSeries: true },
  /** The template's name. */
  type: { in: ['meeting'], kind: text, starts: true, ofMeeting: true },
  /** Absent: planned until the day is over, held after. */
  status: { in: ['meeting'], kind: meetingStatus, ofMeeting: true },
  /** Why it was cancelled or missed. */
  reason: { in: ['meeting'], kind: text },
  goal: { in: ['meeting'], kind: text },
  /** The agenda was shared on. */
  shared: { in: ['meeting'], kind: date, ofMeeting: true },
  /** Of what was shared. */
  'shared-digest': { in: ['meeting'], kind: text, ofMeeting: true },
  /** The recap was sent on. */
  recap: { in: ['meeting'], kind: date, ofMeeting: true },
  /** Notice of a performance talk was given on. */
  notice: { in: ['meeting'], kind: date, ofMeeting: true },
  /** UID and SEQUENCE of the last invite sent for the meeting, or for the series: `uid/sequence`. */
  invite: { in: both, kind: text, ofMeeting: true },
  /** Its original date in the series that was sent, if it was moved. */
  occurrence: { in: ['meeting'], kind: date, ofMeeting: true },
  away: { in: ['profile'], kind: dateRanges, default: [] },
  /** The series' last day. */
  until: { in: ['profile'], kind: date },
  /** Priorities and expectations were last confirmed with them on. */
  confirmed: { in: ['profile'], kind: date },
  /** The role that is wanted. */
  target: { in: ['career-plan'], kind: text, starts: true },
  /** By when: a date, or words such as `next round`. */
  by: { in: ['career-plan'], kind: text, starts: true },
  /** The plan was last talked about with the manager on. */
  discussed: { in: ['career-plan'], kind: date, starts: true },
  /** The manager agreed to the plan on. */
  agreed: { in: ['training-plan'], kind: date, starts: true },
  /** The plan was last gone through on. */
  reviewed: { in: ['training-plan'], kind: date, starts: true },
  /** Levels by rule, by `group/*` or by `*`: for all notes of a person, or for one note. */
  rules: { in: all, kind: map },
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

const rows = (Object.keys(schema) as Key[]).map((key): KeyRow => ({ key, field: fieldOf(key), ...schema[key] }));
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
