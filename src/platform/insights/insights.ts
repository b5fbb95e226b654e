import { Uri } from 'vscode';
import type { Manager, Meeting } from '../../core/model';
import type { Judgement } from '../../core/rules/engine';
import { NoteText } from '../../core/rules/noteText';
import { levels } from '../../core/rules/rule';
import type { NoteIndex } from '../../index/noteIndex';
import { InsightReader } from '../../schedule/insightReader';
import type { Schedule } from '../../schedule/schedule';
import type { Linter } from '../linter/linter';
import { noteOf } from '../linter/places';
import type { Documents } from '../notes/documents';
import { readNote } from '../notes/noteFile';
import { isUnread } from '../notes/unreadNotes';
import { findingWords, fixWords } from '../words/ruleWords';

export interface InsightServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly documents: Documents;
  readonly linter: Linter;
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

/** The figures, and what to do next. */
export class Insights extends InsightReader {
  private readonly linter: Linter;

  constructor({ index, schedule, documents, linter }: InsightServices) {
    super(index, schedule, (meeting) => textOf(documents, meeting));
    this.linter = linter;
  }

  /** What the linter says of these people's profiles, next and last 1:1s, and of the plans: the loudest first, of each rule one, of those that something can be done about. */
  async next(managers: readonly Manager[]): Promise<InsightStep[]> {
    const { linter } = this;
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

  /** Any note may say something else, or be judged otherwise. */
  override everythingChanged(): void {
    super.everythingChanged();
    this.linter.everythingChanged();
  }
}

async function textOf(documents: Pick<Documents, 'unsaved'>, { uri, root, problem }: Meeting): Promise<NoteText | undefined> {
  if (isUnread(problem)) return undefined;
  const shown = documents.unsaved(uri);
  return shown === undefined ? new NoteText(uri, root, await readNote(Uri.parse(uri))) : new NoteText(uri, root, shown.text, shown);
}
