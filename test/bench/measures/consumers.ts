import { setTimeout as sleep } from 'node:timers/promises';
import { EventEmitter, Uri, workspace } from 'vscode';
import { ruleIds, rules } from '../../../src/core/rules';
import { judge } from '../../../src/core/rules/engine';
import { NoteLenses } from '../../../src/editor/codeLens';
import { registerDecorations } from '../../../src/editor/decorations';
import { NoteLines } from '../../../src/editor/noteLines';
import type { Clock } from '../../../src/platform/clock';
import type { NotesFolders } from '../../../src/platform/folders/notesFolders';
import type { MeetingEnds } from '../../../src/platform/meetingEnds';
import { NodeFiles } from '../../../src/platform/files/nodeFiles';
import { JudgedTexts } from '../../../src/platform/linter/judgedTexts';
import { Documents } from '../../../src/platform/notes/documents';
import { Settings } from '../../../src/platform/settings';
import { RuleFacts } from '../../../src/schedule/ruleFacts';
import { noteText } from '../notes.mjs';
import { report } from './measure';
import { openProduct } from './openProduct';
import { OpenDocument } from './openDocument';
import { now, quantile } from './stopwatch';
import { typed } from './typed';

const LINES = 5_000;
const TIMES = 60;
/** Milliseconds after which the index has told what changed. */
const TOLD = 25;

const failed = (rule: string, error: unknown): never => {
  throw new Error(rule, { cause: error });
};
const never = new EventEmitter<never>().event;

/** A keystroke in a note of 5,000 lines among many, and all that it gives to do: to the index, lenses, decorations and rules. Processor time, as the index tells its part a frame later. */
report(async ({ folder, times }) => {
  const documents = new Documents(() => new NodeFiles());
  const { root, index, schedule } = await openProduct(folder, documents);
  const uri = index.meetings().at(-1)!.uri;
  const text = noteText(1_000_003, LINES);
  const note = new OpenDocument(Uri.parse(uri), text);
  const folders = { rootOf: () => root } as Pick<NotesFolders, 'rootOf'> as NotesFolders;
  const lines = new NoteLines(index, folders, documents);
  const [clock, ends] = [{ onDidChangeDay: never } as Partial<Clock> as Clock, { onDidEnd: never } as Partial<MeetingEnds> as MeetingEnds];
  const lenses = new NoteLenses(index, schedule, lines, new Settings(), new EventEmitter<void>());
  workspace.onDidChangeTextDocument(() => index.refresh(uri));
  lenses.listen(clock, ends);
  registerDecorations(index, schedule, lines, clock);
  await index.complete;
  const texts = new JudgedTexts(
    documents,
    { has: (of) => of === uri },
    () => root,
    () => true,
  );
  texts.idsAreKnown();
  const facts = new RuleFacts(index, schedule, texts);
  const judgeIt = (): void => void judge(rules, facts.ofNote(uri, ruleIds), { failed });
  do judgeIt();
  while (await texts.readMissed());
  const taken: number[] = [];
  for (let key = 0; key < TIMES; key++) {
    const next = typed(text, key);
    const start = now();
    note.change(next);
    if ((await lenses.in(note.document)).length === 0) throw new Error('no lenses');
    judgeIt();
    await sleep(TOLD);
    taken.push(now().cpu - start.cpu);
    const asked = now();
    await lenses.in(note.document);
    times.since('lenses again', asked);
  }
  times.keep('keystroke', quantile(taken.slice(TIMES / 3), 0.5));
  index.dispose();
});
