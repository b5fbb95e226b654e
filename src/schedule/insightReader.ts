import { reckonEarly, reckonInTurn, type Reckoning } from '../core/insights';
import type { InsightPerson, Period } from '../core/insights/facts';
import { onePerson } from '../core/insights/periods';
import type { Manager, Meeting } from '../core/model';
import type { NoteText } from '../core/rules/noteText';
import type { IndexChange, NoteIndex } from '../index/noteIndex';
import { TimeSlice } from '../index/timeSlice';
import { InsightFactsReader, type InsightScope } from './insightFacts';
import { InsightPeople } from './insightPeople';
import { NoteDigests } from './noteDigests';
import type { Schedule } from './schedule';

/** What the notes of a period come to. */
export interface Insight extends Reckoning {
  /** Notes of held meetings and plans that could not be read, or of which nobody can tell what is private: what they say counts nowhere. */
  readonly unread: readonly string[];
}

/**
 * Reckons when somebody asks, and nothing otherwise; keeps what each note and each person adds. After a change only that note is read, and only
 * what that person adds is reckoned anew. Long work is done a few milliseconds at a time.
 */
export class InsightReader {
  private readonly digests: NoteDigests;
  private readonly people: InsightPeople;
  private readonly facts: InsightFactsReader;
  /** What they add to the figures is reckoned. */
  private readonly reckoned = new WeakSet<InsightPerson>();
  /** As long as somebody shows it. */
  private latest: WeakRef<Insight> | undefined;

  /** @param textOf what the note of a meeting says now; undefined where it cannot be read. */
  constructor(
    private readonly index: NoteIndex,
    schedule: Schedule,
    textOf: (meeting: Meeting) => Promise<NoteText | undefined>,
  ) {
    this.digests = new NoteDigests(textOf, (uri) => index.meeting(uri));
    this.people = new InsightPeople(index, schedule, this.digests);
    this.facts = new InsightFactsReader(index, schedule, this.people);
  }

  async of(scope: InsightScope): Promise<Insight> {
    return (await this.asLongAs(() => true, scope))!;
  }

  /** Undefined where nobody wants it any more before it is there. */
  async asLongAs(isWanted: () => boolean, scope: InsightScope): Promise<Insight | undefined> {
    await this.index.ready;
    const period = this.facts.period(scope);
    do {
      await this.digests.read(this.missing(scope, period), isWanted);
      await this.reckonEach(scope, period, isWanted);
      if (!isWanted()) return undefined;
    } while (this.missing(scope, period).length > 0);
    const facts = this.facts.of(scope);
    const notes = scope.managers.flatMap((manager) => this.people.noted(manager, period).unread);
    const unread = [...notes, ...this.facts.unread(scope)];
    const insight = { facts, figures: await inSlices(reckonInTurn(facts, this.latest?.deref()), new TimeSlice()), unread };
    this.latest = new WeakRef(insight);
    return insight;
  }

  /** What is known of it before a note is read: the figures that need none. */
  early(scope: InsightScope): Insight {
    const facts = this.facts.early(scope);
    return { facts, figures: reckonEarly(facts), unread: [] };
  }

  noteChanged(uri: string): void {
    this.digests.forget(uri);
  }

  /** Any note may say something else. */
  everythingChanged(): void {
    this.digests.forgetAll();
  }

  indexChanged({ all, uris }: IndexChange): void {
    if (all) this.digests.forgetAll();
    else for (const uri of uris) this.digests.forget(uri);
  }

  private missing({ managers }: InsightScope, period: Period): string[] {
    return managers.flatMap((manager) => this.people.noted(manager, period).missing);
  }

  /** One after the other, with breaks: so that all of them together are put together at once. */
  private async reckonEach({ managers }: InsightScope, period: Period, isWanted: () => boolean): Promise<void> {
    const slice = new TimeSlice();
    for (const manager of managers) {
      if (!this.people.hasActions(manager)) await this.parseActions(manager, slice);
      if (slice.expired) await slice.yield();
      if (!isWanted()) return;
      const person = this.people.of(manager, period);
      if (!this.reckoned.has(person)) await inSlices(reckonInTurn(onePerson(person, period)), slice);
      this.reckoned.add(person);
    }
  }

  /** The index keeps what it parsed. */
  private async parseActions(of: Manager, slice: TimeSlice): Promise<void> {
    for (const { uri } of this.index.meetings(of)) {
      if (slice.expired) await slice.yield();
      this.index.trackedIn(uri);
    }
  }
}

/** All of them, with breaks between two. */
async function inSlices<T>(all: Iterable<T>, slice: TimeSlice): Promise<T[]> {
  const found: T[] = [];
  for (const one of all) {
    found.push(one);
    if (slice.expired) await slice.yield();
  }
  return found;
}
