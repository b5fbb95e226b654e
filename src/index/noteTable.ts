import type { CalendarDate } from '../core/date/date';
import type { Action, Manager, Meeting, Reference } from '../core/model';
import { compareTexts } from '../core/text/compareTexts';
import type { TimeSlice } from './timeSlice';
import { IdMap } from './idMap';
import { compareMeetings, compareNotes, type Note } from './note';
import type { MayCount } from './noteIndex';
import type { NoteRecord } from './noteRecord';
import { nobody } from '../core/folder/notePath';
import { comparePlans } from '../core/plans/comparePlans';
import type { LoggedWin, Plan } from '../core/plans/plan';
import { Person, personKey } from './person';
import { TagCounts } from './tagCounts';

export interface Of {
  readonly root: string;
  readonly id: string;
}

interface LookUps {
  readonly ids: IdMap;
  readonly references: IdMap;
  readonly tags: TagCounts;
}

/** An id that is on more than one line of a notes folder. */
export interface DuplicateId {
  readonly root: string;
  readonly id: string;
}

/** The notes that are known, and every answer about them. Of several people the order is that of their keys, of one person that of `Person.inOrder`. */
export class NoteTable {
  /** By URI, since someone asked for one by it. */
  private notes: Map<string, Note> | undefined;
  private readonly people = new Map<string, Person>();
  /** By notes folder, since someone asked in it. */
  private readonly lookUps = new Map<string, LookUps>();
  /** Whose note came last: the next is likely to be theirs, too. */
  private latest: Person | undefined;
  private revisions = 0;
  private managersRead: readonly Manager[] | undefined;
  private meetingsRead: readonly Meeting[] | undefined;

  get(uri: string): Note | undefined {
    this.notes ??= new Map(this.all().map((note) => [note.uri, note]));
    return this.notes.get(uri);
  }

  of(root: string): Note[] {
    return [...this.people.values()].filter((person) => person.root === root).flatMap((person) => person.all());
  }

  add(note: Note): void {
    this.notes?.set(note.uri, note);
    const person = this.personFor(note);
    person.add(note);
    person.revision = ++this.revisions;
    this.headChanged();
    this.linesAdded(note);
  }

  addAll(notes: readonly Note[]): void {
    for (const note of notes) this.add(note);
  }

  update(note: Note, record: NoteRecord): void {
    this.linesRemoved(note);
    const person = this.personOf(note);
    const madePerson = note.makesPerson;
    if (note.update(record) === 'head' || note.makesPerson !== madePerson) {
      person?.forget();
      this.headChanged();
    }
    if (person !== undefined) person.revision = ++this.revisions;
    this.linesAdded(note);
  }

  delete(note: Note): void {
    const person = this.personOf(note);
    this.linesRemoved(note);
    this.notes?.delete(note.uri);
    person?.delete(note);
    if (person !== undefined) person.revision = ++this.revisions;
    if (person?.isEmpty) this.people.delete(person.key);
    this.headChanged();
  }

  /** By name. */
  managers(): readonly Manager[] {
    this.managersRead ??= [...this.people.values()]
      .map((person) => person.manager())
      .filter((manager) => manager !== undefined)
      .sort((a, b) => a.name.localeCompare(b.name) || compareTexts(a.uri, b.uri));
    return this.managersRead;
  }

  manager({ root, id }: Of): Manager | undefined {
    return this.people.get(personKey(root, id))?.manager();
  }

  meetings(of?: Of): readonly Meeting[] {
    if (of) return this.people.get(personKey(of.root, of.id))?.meetings() ?? [];
    return (this.meetingsRead ??= [...this.people.values()].flatMap((person) => person.meetings()).sort(compareMeetings));
  }

  actions(of?: Of): Action[] {
    return this.notesOf(of).flatMap((note) => note.lines.actions());
  }

  openActions(of?: Of): Action[] {
    return this.withOpen(of).flatMap((note) => note.lines.open());
  }

  openActionsThat(mayCount: MayCount): Action[] {
    return this.withOpen().flatMap((note) => note.lines.trackedThat((line) => line.open && mayCount(line)));
  }

  openActionsDueBefore(day: CalendarDate): Action[] {
    return this.withOpen().flatMap((note) => ((note.soonestDue ?? day) < day ? note.lines.openDueBefore(day) : []));
  }

  trackedOf(of: Of, mayCount?: MayCount): Action[] {
    return this.notesOf(of).flatMap((note) => note.lines.trackedThat(mayCount));
  }

  openCount(of: Of): number {
    return this.notesOf(of).reduce((sum, note) => sum + note.openCount, 0);
  }

  /** 0 of nobody that is known. */
  revision(of: Of): number {
    return this.people.get(personKey(of.root, of.id))?.revision ?? 0;
  }

  withId(id: string, root: string | undefined): Action[] {
    return this.lookUpsOf(root)
      .flatMap(({ ids }) => this.inOrder(ids.of(id)))
      .flatMap((note) => note.lines.withId(id));
  }

  /** The career plan, training plans, the latest first, and the wins, of one notes folder or of all. */
  plans(root: string | undefined): Plan[] {
    const roots = root === undefined ? this.roots() : [root];
    return roots.flatMap((one) =>
      (this.people.get(personKey(one, nobody))?.all() ?? []).flatMap(({ plan }) => plan ?? []).sort(comparePlans),
    );
  }

  winsWithId(id: string, root: string | undefined): LoggedWin[] {
    const notes = this.lookUpsOf(root).flatMap(({ ids }) => this.inOrder(ids.of(id)));
    return notes.flatMap(({ plan }) =>
      plan?.kind === 'wins' ? plan.wins.filter((win) => win.id === id).map((win) => ({ ...win, uri: plan.uri, root: plan.root })) : [],
    );
  }

  isTaken(id: string): boolean {
    return this.lookUpsOf(undefined).some(({ ids }) => ids.of(id).length > 0);
  }

  referencesTo(id: string, root: string | undefined): Reference[] {
    const notes = this.lookUpsOf(root).flatMap(({ references }) => this.inOrder(references.of(id)));
    return notes.flatMap((note) => note.lines.references().filter((reference) => reference.id === id));
  }

  duplicateIds(): DuplicateId[] {
    return this.roots().flatMap((root) =>
      this.lookUp(root)
        .ids.duplicates()
        .map((id) => ({ root, id })),
    );
  }

  tags(root: string | undefined): ReadonlyMap<string, number> {
    const [first, ...more] = this.lookUpsOf(root).map(({ tags }) => tags.get());
    if (more.length === 0) return first ?? new Map();
    const sum = new Map(first);
    for (const counts of more) for (const [tag, count] of counts) sum.set(tag, (sum.get(tag) ?? 0) + count);
    return sum;
  }

  /** Builds the lookup tables in the background. */
  async prepare(slice: TimeSlice): Promise<void> {
    for (const { ids, references } of this.lookUpsOf(undefined)) {
      await ids.prepare(slice);
      await references.prepare(slice);
    }
  }

  /** Lets go of what was kept for a notes folder whose notes are gone. */
  forget(root: string): void {
    this.lookUps.delete(root);
  }

  private lookUpsOf(root: string | undefined): LookUps[] {
    return (root === undefined ? this.roots() : [root]).map((one) => this.lookUp(one));
  }

  private roots(): string[] {
    return [...new Set([...this.people.values()].map((person) => person.root))].sort(compareTexts);
  }

  all(): Note[] {
    return [...this.people.values()].flatMap((person) => person.all());
  }

  private withOpen(of?: Of): Note[] {
    return this.notesOf(of).filter((note) => note.openCount > 0);
  }

  private notesOf(of?: Of): Note[] {
    const people = of ? [this.people.get(personKey(of.root, of.id))] : [...this.people.values()].sort(comparePeople);
    return people.flatMap((person) => person?.inOrder() ?? []);
  }

  /** In the order of `notesOf`. */
  private inOrder(notes: readonly Note[]): readonly Note[] {
    return [...notes].sort((a, b) => compareTexts(personKey(a.root, a.manager), personKey(b.root, b.manager)) || compareNotes(a, b));
  }

  private personOf({ root, manager }: Note): Person | undefined {
    return this.people.get(personKey(root, manager));
  }

  private personFor(note: Note): Person {
    if (this.latest?.id === note.manager && this.latest.root === note.root && !this.latest.isEmpty) return this.latest;
    let person = this.personOf(note);
    if (!person) {
      person = new Person(note.root, note.manager);
      this.people.set(person.key, person);
    }
    this.latest = person;
    return person;
  }

  private headChanged(): void {
    this.managersRead = this.meetingsRead = undefined;
  }

  private linesAdded(note: Note): void {
    const known = this.lookUps.get(note.root);
    known?.ids.came(note);
    known?.references.came(note);
    known?.tags.came(note);
  }

  private linesRemoved(note: Note): void {
    const known = this.lookUps.get(note.root);
    known?.ids.goes(note);
    known?.references.goes(note);
    known?.tags.goes(note);
  }

  private lookUp(root: string): LookUps {
    const known = this.lookUps.get(root);
    if (known) return known;
    const notes = this.of(root);
    const made = {
      ids: new IdMap(notes, ({ ids }) => ids),
      references: new IdMap(notes, ({ records }) => records.references.map(({ id }) => id)),
      tags: new TagCounts(notes),
    };
    this.lookUps.set(root, made);
    return made;
  }
}

function comparePeople(a: Person, b: Person): number {
  return compareTexts(a.key, b.key);
}
