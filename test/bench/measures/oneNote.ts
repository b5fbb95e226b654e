import { EventEmitter, type TextDocument, Uri } from 'vscode';
import { NoteLenses } from '../../../src/editor/codeLens';
import { NoteLines } from '../../../src/editor/noteLines';
import { NoteReader } from '../../../src/index/noteReader';
import { ScannedText } from '../../../src/index/scannedText';
import type { NotesFolders } from '../../../src/platform/folders/notesFolders';
import { Settings } from '../../../src/platform/settings';
import { noteText } from '../notes.mjs';
import { typed } from './keystrokes';
import { openProduct } from './openProduct';
import type { Times } from './stopwatch';

const NOTES = 200;
const LINES = 100;
const LONG = 5_000;

/** Each of many notes of 100 lines, read as the index reads it; told for one. */
export async function parsing(rounds: number, times: Times): Promise<void> {
  const notes = Array.from({ length: NOTES }, (_, index) => new TextEncoder().encode(noteText(index * 7, LINES)));
  const address = { uri: 'file:///notes/ada/2026-11-24.md', root: 'file:///notes', manager: 'ada', kind: 'meeting' as const };
  const reader = new NoteReader();
  await reader.load();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (const note of notes) reader.read(address, note);
    times.keep('parse', (performance.now() - start) / NOTES);
  }
}

/** The lenses of a note of 5,000 lines after a keystroke, and without one; answers how many there are. */
export async function lenses(folder: string, rounds: number, times: Times): Promise<number> {
  const { root, index, schedule, type } = await openProduct(folder);
  const uri = index.meetings()[0]?.uri ?? '';
  const text = noteText(4, LONG);
  type(uri, text);
  const folders = { rootOf: () => root } as Pick<NotesFolders, 'rootOf'> as NotesFolders;
  const document = new OpenNote(Uri.parse(uri));
  const lines = new NoteLines(index, folders, { of: () => document.note });
  const provider = new NoteLenses(index, schedule, lines, new Settings(), new EventEmitter<void>());
  let count = 0;
  const ask = (): void => {
    count = provider.in(document as unknown as TextDocument).length;
  };
  for (let round = 0; round < rounds; round++) {
    document.show(typed(text, round));
    await times.clocked('lenses', ask);
    await times.clocked('lenses again', ask);
  }
  index.dispose();
  return count;
}

/** As much of an open document as lenses ask of one. */
class OpenNote {
  readonly encoding = 'utf8';
  version = 0;
  note = new ScannedText('');

  constructor(readonly uri: Uri) {}

  show(text: string): void {
    this.version += 1;
    this.note = new ScannedText(text);
  }
}
