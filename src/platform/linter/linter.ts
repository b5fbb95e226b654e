import { type Disposable, EventEmitter } from 'vscode';
import { fixesOf, judge, type Judgement } from '../../core/rules/engine';
import type { Manager } from '../../core/model';
import type { Fix, Rule } from '../../core/rules/rule';
import type { IndexChange, NoteIndex } from '../../index/noteIndex';
import type { RuleFacts } from '../../schedule/ruleFacts';
import type { Settings } from '../settings';
import type { JudgedTexts } from './judgedTexts';

export interface LinterServices {
  readonly index: NoteIndex;
  readonly facts: RuleFacts;
  readonly texts: JudgedTexts;
  readonly settings: Settings;
  /** Names, without prefix, of the commands that there are. */
  readonly commandNames: ReadonlySet<string>;
  /** Told once of each rule that throws. */
  readonly failed: (rule: string, error: unknown) => void;
}

/** Judges notes when somebody asks, and keeps what was found until something that it hangs on changes. */
export class Linter implements Disposable {
  private readonly judging = new Map<string, Promise<readonly Judgement[]>>();
  private readonly found = new Map<string, readonly Judgement[]>();
  private readonly failing = new Set<string>();
  private withDuplicates: ReadonlySet<string> = new Set();
  private readonly changed = new EventEmitter<void>();
  /** What was found, if it was asked for, may be something else now. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: LinterServices) {}

  /** What is to be looked at in one note, in the order of its lines. */
  of(uri: string): Promise<readonly Judgement[]> {
    const known = this.judging.get(uri);
    if (known !== undefined) return known;
    const judging: Promise<readonly Judgement[]> = this.judge(uri, () => this.judging.get(uri) === judging);
    this.judging.set(uri, judging);
    return judging;
  }

  /** The same, if it was asked for and is still right. */
  known(uri: string): readonly Judgement[] | undefined {
    return this.found.get(uri);
  }

  /** Of every note that is judged, open or not. */
  async all(): Promise<readonly Judgement[]> {
    await this.services.index.ready;
    return (await Promise.all([...this.services.facts.judged()].map((uri) => this.of(uri)))).flat();
  }

  /** The notes of some people that are judged, and plans; not those that are judged for their actions alone. */
  judgedOf(managers: readonly Manager[]): readonly string[] {
    return [...this.services.facts.judgedOf(managers)];
  }

  /** The fixes of the rule that apply, the preferred one first. */
  fixes(found: Judgement): readonly Fix[] {
    return fixesOf(found, (command) => this.services.commandNames.has(command));
  }

  /** The IDs of all notes are known: duplicates can be told. */
  idsAreKnown(): void {
    this.services.texts.idsAreKnown();
    this.dropDuplicates();
  }

  /** A note may say something else, or is open or no longer so. */
  noteChanged(uri: string): void {
    this.services.texts.forget(uri);
    const { index } = this.services;
    const note = index.note(uri);
    this.drop((other) => other === uri || (note !== undefined && hangTogether(note, index.note(other))));
  }

  indexChanged({ all, uris, managers }: IndexChange): void {
    if (all) return this.everythingChanged();
    for (const uri of uris) this.services.texts.forget(uri);
    const { index } = this.services;
    this.drop((other) => {
      const note = index.note(other);
      if (uris.has(other) || note === undefined) return true;
      return [...managers].some((key) => {
        const root = key.slice(0, key.lastIndexOf('/'));
        return hangTogether({ root, manager: key.slice(root.length + 1) }, note);
      });
    });
    this.dropDuplicates();
  }

  /** Which of two lines is told to have the other's ID hangs on both notes, whosever they are. */
  private dropDuplicates(): void {
    const now = new Set(this.services.facts.withDuplicates());
    const stale = new Set([...this.withDuplicates, ...now]);
    this.withDuplicates = now;
    if (stale.size > 0) this.drop((uri) => stale.has(uri));
  }

  /** Another day, setting or calendar. */
  rulesChanged(): void {
    this.drop(() => true);
  }

  /** Any note may say something else. */
  everythingChanged(): void {
    this.services.texts.forgetAll();
    this.drop(() => true);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private drop(isStale: (uri: string) => boolean): void {
    for (const uri of this.judging.keys()) {
      if (!isStale(uri)) continue;
      this.judging.delete(uri);
      this.found.delete(uri);
    }
    this.changed.fire();
  }

  /** Rules, which are loaded with the first note, are asked again once the texts that they missed are read. */
  private async judge(uri: string, isLatest: () => boolean): Promise<readonly Judgement[]> {
    const { index, texts } = this.services;
    await index.ready;
    const { rules, ruleIds } = await import('../../core/rules');
    const judgeNow = (): readonly Judgement[] => this.judgeBy(rules, ruleIds, uri);
    let found = judgeNow();
    while (await texts.readMissed()) found = judgeNow();
    if (isLatest()) this.found.set(uri, found);
    return found;
  }

  private judgeBy(rules: readonly Rule[], ruleIds: ReadonlySet<string>, uri: string): readonly Judgement[] {
    const { facts, index, settings } = this.services;
    return judge(rules, facts.ofNote(uri, ruleIds), {
      setting: settings.rules(uri),
      noteLevels: index.meeting(uri)?.rules ?? index.plan(uri)?.rules,
      failed: (rule, error) => {
        if (this.failing.has(rule)) return;
        this.failing.add(rule);
        this.services.failed(rule, error);
      },
    });
  }
}

/** Notes of one person are judged by each other; those of everybody by plans, and plans by the next meeting with whom I report to. */
function hangTogether(
  one: { readonly root: string; readonly manager: string },
  other: { readonly root: string; readonly manager: string } | undefined,
): boolean {
  return other !== undefined && one.root === other.root && (one.manager === other.manager || one.manager === '' || other.manager === '');
}
