import { uriBelow } from '../core/folder/noteUri';
import type { Action, Manager, Meeting, Reference } from '../core/model';
import type { Note } from './note';

interface Person { readonly root: string; readonly id: string; readonly notes: Map<string, Note> }

/** The notes that are known, by person. Answers are in a fixed order: people by name, a person's profile before their meetings, those by date. */
export class NoteTable {
  private readonly notes = new Map<string, Note>();
  private readonly people = new Map<string, Person>();

  get(uri: string): Note | undefined {
    return this.notes.get(uri);
  }

  of(root: string): Note[] {
    return [...this.notes.values()].filter((note) => note.address.root === root);
  }

  set(note: Note): void {
    const { uri, root, place } = note.address;
    const key = personKey(root, place.manager);
    this.notes.set(uri, note);
    let person = this.people.get(key);
    if (!person) this.people.set(key, (person = { root, id: place.manager, notes: new Map() }));
    person.notes.set(uri, note);
  }

  delete(uri: string): boolean {
    const note = this.notes.get(uri);
    if (!note) return false;
    const key = personKey(note.address.root, note.address.place.manager);
    const person = this.people.get(key);
    person?.notes.delete(uri);
    if (person?.notes.size === 0) this.people.delete(key);
    return this.notes.delete(uri);
  }

  managers(): readonly Manager[] {
    const found = [...this.people.values()].map(managerOf).filter((manager) => manager !== undefined);
    return found.sort((a, b) => a.name.localeCompare(b.name) || compare(a.uri, b.uri));
  }

  manager(root: string, id: string): Manager | undefined {
    const person = this.people.get(personKey(root, id));
    return person && managerOf(person);
  }

  meetings(of?: { root: string; id: string }): readonly Meeting[] {
    return this.counted(of).map((note) => note.meeting()).filter((meeting) => meeting !== undefined).sort(compareMeetings);
  }

  actions(of?: { root: string; id: string }): readonly Action[] {
    return this.counted(of).flatMap((note) => note.actions());
  }

  references(of?: { root: string; id: string }): readonly Reference[] {
    return this.counted(of).flatMap((note) => note.references());
  }

  private counted(of?: { root: string; id: string }): Note[] {
    const people = of ? [this.people.get(personKey(of.root, of.id))] : [...this.people.values()];
    return people.flatMap((person) => [...(person?.notes.values() ?? [])].filter((note) => note.counts).sort(compareNotes));
  }
}

export function personKey(root: string, id: string): string {
  return `${root}/${id}`;
}

function managerOf(person: Person): Manager | undefined {
  const uri = uriBelow(person.root, person.id, 'profile.md');
  const profile = person.notes.get(uri);
  if (!profile && ![...person.notes.values()].some((note) => note.isMeeting)) return undefined;
  const known = profile?.facts.profile ?? { relation: 'manager', away: [] };
  const problem = profile?.facts.problem;
  return { id: person.id, root: person.root, uri, name: known.name ?? nameOf(person.id), profile: known, ...(problem ? { problem } : {}) };
}

function nameOf(id: string): string {
  return id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNotes(a: Note, b: Note): number {
  const left = a.meeting();
  const right = b.meeting();
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  return compareMeetings(left, right);
}

function compareMeetings(a: Meeting, b: Meeting): number {
  return compare(a.date, b.date) || compare(a.time ?? '', b.time ?? '') || a.uri.length - b.uri.length || compare(a.uri, b.uri);
}
