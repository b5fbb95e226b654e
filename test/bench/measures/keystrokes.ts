import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NoteReader } from '../../../src/index/noteReader';
import { ScannedText } from '../../../src/index/scannedText';
import { noteText } from '../notes.mjs';
import { report } from './measure';
import { openProduct } from './openProduct';
import { quantile, type Times } from './stopwatch';
import { typed } from './typed';

const LINES = 5_000;
const TIMES = 300;

/** A note of 5,000 lines, read again after each of many keystrokes; then the same by an index of it alone, and by one of all notes. */
report(async ({ folder, scratch, times }) => {
  const text = noteText(4, LINES);
  const address = { uri: 'file:///notes/ada/2026-11-24.md', root: 'file:///notes', manager: 'ada', kind: 'meeting' as const };
  const reader = new NoteReader();
  await reader.load();
  const versions = Array.from({ length: TIMES }, (_, at) => typed(text, at));
  const [alone, among] = [await typist(emptyNote(scratch)), await typist(folder)];
  const work = {
    parse: (version: string) => reader.read(address, new ScannedText(version)),
    split: (version: string) => version.split('\n'),
    alone: alone.type,
    among: among.type,
  };
  for (const version of versions) for (const [what, once] of Object.entries(work)) clock(times, what, () => once(version));
  times.keep('parse, p99', quantile(times.wall.get('parse')!.slice(TIMES / 3), 0.99));
  alone.index.dispose();
  among.index.dispose();
});

/** A folder with nothing but a note that says nothing. */
function emptyNote(folder: string): string {
  mkdirSync(path.join(folder, 'ada'), { recursive: true });
  writeFileSync(path.join(folder, 'ada', '2026-11-24.md'), '');
  return folder;
}

async function typist(folder: string) {
  const { index, type } = await openProduct(folder);
  index.withId('none', undefined);
  index.tags(undefined);
  const { uri } = index.meetings()[0]!;
  return { index, type: (text: string) => type(uri, text) };
}

function clock(times: Times, what: string, work: () => unknown): void {
  const start = performance.now();
  work();
  times.keep(what, performance.now() - start);
}
