import type { RunningNoteIndex } from '../../../src/index/createNoteIndex';
import { NoteReader } from '../../../src/index/noteReader';
import { ScannedText } from '../../../src/index/scannedText';
import { noteText } from '../notes.mjs';
import { openProduct } from './openProduct';
import { quantile } from './stopwatch';

const LINES = 5_000;
const TIMES = 300;

export interface Keystrokes {
  readonly split: number;
  readonly p50: number;
  readonly p99: number;
  readonly alone: number;
  readonly among: number;
}

/** A note of 5,000 lines, read again after each of many keystrokes; then the same by an index of it alone, and by one of all notes. */
export async function keystrokes(folder: string, emptyFolder: string): Promise<Keystrokes> {
  const text = noteText(4, LINES);
  const address = { uri: 'file:///notes/ada/2026-11-24.md', root: 'file:///notes', manager: 'ada', kind: 'meeting' as const };
  const reader = new NoteReader();
  await reader.load();
  const versions = Array.from({ length: TIMES }, (_, at) => typed(text, at));
  const read: number[] = [];
  const split: number[] = [];
  for (const version of versions) {
    read.push(timed(() => reader.read(address, new ScannedText(version))));
    split.push(timed(() => version.split('\n')));
  }
  const [alone, among] = [await typist(emptyFolder), await typist(folder)];
  const times = { alone: [] as number[], among: [] as number[] };
  for (const version of versions) {
    times.alone.push(timed(() => alone.type(version)));
    times.among.push(timed(() => among.type(version)));
  }
  alone.index.dispose();
  among.index.dispose();
  const late = (values: readonly number[]): number[] => values.slice(TIMES / 3);
  return {
    split: quantile(late(split), 0.5),
    p50: quantile(late(read), 0.5),
    p99: quantile(late(read), 0.99),
    alone: quantile(late(times.alone), 0.5),
    among: quantile(late(times.among), 0.5),
  };
}

/** The text with a word in its middle that differs each time; flat, as an editor gives it. */
export function typed(text: string, at: number): string {
  const middle = text.indexOf('\n', text.length / 2);
  return Buffer.from(`${text.slice(0, middle)} word${at}${text.slice(middle)}`).toString();
}

async function typist(folder: string): Promise<{ index: RunningNoteIndex; type: (text: string) => void }> {
  const { index, type } = await openProduct(folder);
  index.withId('none', undefined);
  index.tags(undefined);
  const { uri } = index.meetings()[0]!;
  return { index, type: (text) => type(uri, text) };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
