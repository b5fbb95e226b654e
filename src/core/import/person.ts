import { managerId } from '../folder/managerId';
import { firstName } from '../text/firstName';

/** Whom notes are with: somebody who has a folder, or will have one. */
export interface Person {
  readonly name: string;
  /** Of the folder that there is. */
  readonly id?: string;
  /** Nothing but a heading's words say so, and they only look like a name. */
  readonly isGuess?: true;
}

export type KnownPerson = Required<Pick<Person, 'id' | 'name'>>;

/** Knows people by what notes call them. */
export class People {
  private readonly ways: readonly ReadonlyMap<string, readonly KnownPerson[]>[];

  constructor(
    known: readonly KnownPerson[],
    /** My own name, which `Ada / Robin 1:1` has, too. */
    private readonly me?: string,
  ) {
    this.ways = [by(known, ({ id }) => id), by(known, ({ name }) => managerId(name)), by(known, ({ name }) => managerId(firstName(name)))];
  }

  /** The person with a folder whose ID, name or first name this is; undefined where there is none, or more than one. */
  private called(name: string): KnownPerson | undefined {
    const said = managerId(name);
    const found = this.ways.map((way) => way.get(said)).find((people) => people !== undefined);
    return found?.length === 1 ? found[0] : undefined;
  }

  /** Whom these names mean: one who has a folder before others, and never me. `parts` may be names of those who have one. */
  among(names: readonly string[], parts: readonly string[] = []): Person | undefined {
    const others = names.filter((name) => !this.isMe(name));
    const found = [...others, ...parts].map((name) => this.called(name)).find((one) => one !== undefined);
    return found ?? (others[0] === undefined ? undefined : { name: others[0] });
  }

  private isMe(name: string): boolean {
    const said = managerId(name);
    return this.me !== undefined && (said === managerId(this.me) || said === managerId(firstName(this.me)));
  }
}

/** Whether two are one person: the same folder, or names that would give the same. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.id !== undefined || b.id !== undefined) return a.id === b.id;
  return managerId(a.name) === managerId(b.name);
}

/** Whether one of them, where a file speaks of the other, is likely to be the same: by name, or by first name alone. */
export function mayBeSame(a: Person, b: Person): boolean {
  const [one, other] = [a, b].map(({ name }) => managerId(name)) as [string, string];
  const isFirst = (first: string, { name }: Person): boolean => first === managerId(firstName(name));
  return isSamePerson(a, b) || one === other || isFirst(one, b) || isFirst(other, a);
}

/** Who is called by a first name alone is the only one of these with that first name, else somebody of that name. */
export function fullNames(people: readonly Person[]): (person: Person) => Person {
  const names = new Map(people.map((person) => [person.name, person]));
  const full = new Map([...names.values()].filter(({ name }) => name.includes(' ')).map((person) => [managerId(person.name), person]));
  const byFirst = by([...full.values()], ({ name }) => managerId(firstName(name)));
  const known = new Map<string, Person | undefined>();
  const fullOf = (name: string): Person | undefined => {
    const found = byFirst.get(managerId(name)) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
  return (person) => {
    const { id, name } = person;
    if (id !== undefined || name.includes(' ')) return person;
    // A log has the same name thousands of times.
    if (!known.has(name)) known.set(name, fullOf(name));
    return known.get(name) ?? person;
  };
}

function by<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
