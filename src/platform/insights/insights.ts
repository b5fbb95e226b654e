import type { InsightFacts } from '../../core/insights/facts';
import { type Figure, reckon } from '../../core/insights';
import type { Judgement } from '../../core/rules/engine';
import { levels } from '../../core/rules/rule';
import type { Manager } from '../../core/model';
import type { IndexChange, NoteIndex } from '../../index/noteIndex';
import { InsightFactsReader, type InsightScope } from '../../schedule/insightFacts';
import type { Schedule } from '../../schedule/schedule';
import type { Linter } from '../linter/linter';
import { noteOf } from '../linter/places';
import type { Documents } from '../notes/documents';
import { findingWords, fixWords } from '../words/ruleWords';
import { NoteDigests } from './noteDigests';

export interface InsightServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly documents: Documents;
  readonly linter: Linter;
}

/** What the notes of a period come to. */
export interface Insight {
  readonly facts: InsightFacts;
  readonly figures: readonly Figure[];
  /** Notes of held meetings that could not be read, or of which nobody can tell what is private: what they say counts nowhere. */
  readonly unread: readonly string[];
}

/** What to do next: a sentence of the linter, and the command that does it. */
export interface InsightStep {
  /** The rule's ID. */
  readonly rule: string;
  readonly message: string;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** What the command does, as its button says it. */
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly object[];
}

/** So many sentences say what to do next. */
const mostNext = 3;

/** Reckons when somebody asks, and nothing otherwise; keeps what it read of notes that have not changed. */
export class Insights {
  private readonly reader: InsightFactsReader;
  private readonly digests: NoteDigests;

  constructor(private readonly services: InsightServices) {
    const { index, schedule, documents } = services;
    this.reader = new InsightFactsReader(index, schedule);
    this.digests = new NoteDigests(documents, (uri) => index.meeting(uri));
  }

  async of(scope: InsightScope): Promise<Insight> {
    await this.services.index.ready;
    const facts = this.reader.of(scope, this.digests.of);
    const uris = this.reader.notes(facts);
    await this.digests.read(uris);
    return { facts, figures: reckon(facts), unread: uris.filter((uri) => this.digests.of(uri) === undefined) };
  }

  /** What the linter says of these people's profiles, next and last 1:1s, and of the plans: the loudest first, of each rule one, of those that something can be done about. */
  async next(managers: readonly Manager[]): Promise<InsightStep[]> {
    const { linter } = this.services;
    const found: Judgement[] = [];
    for (const uri of linter.judgedOf(managers)) found.push(...(await linter.of(uri)));
    found.sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
    const steps: InsightStep[] = [];
    for (const one of found) {
      const [fix] = linter.fixes(one);
      if (fix === undefined || steps.some(({ rule }) => rule === one.rule.id)) continue;
      const place = { uri: noteOf(one), rule: one.rule.id, line: one.line };
      const command = { title: fixWords(fix, one), command: 'oneOnOne.fix', arguments: [{ ...place, fix: fix.id }] };
      steps.push({ ...place, message: findingWords(one), ...command });
      if (steps.length === mostNext) break;
    }
    return steps;
  }

  noteChanged(uri: string): void {
    this.digests.forget(uri);
  }

  /** Any note may say something else, or be judged otherwise. */
  everythingChanged(): void {
    this.digests.forgetAll();
    this.services.linter.everythingChanged();
  }

  indexChanged({ all, uris }: IndexChange): void {
    if (all) this.digests.forgetAll();
    else for (const uri of uris) this.digests.forget(uri);
  }
}
