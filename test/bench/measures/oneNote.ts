import { NoteReader } from '../../../src/index/noteReader';
import { noteText } from '../notes.mjs';
import { report } from './measure';

const NOTES = 200;
const LINES = 100;
const ROUNDS = 100;

/** Each of many notes of 100 lines, read as the index reads it; told for one. */
report(async ({ times }) => {
  const notes = Array.from({ length: NOTES }, (_, index) => new TextEncoder().encode(noteText(index * 7, LINES)));
  const address = { uri: 'file:///notes/ada/2026-11-24.md', root: 'file:///notes', manager: 'ada', kind: 'meeting' as const };
  const reader = new NoteReader();
  await reader.load();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const note of notes) reader.read(address, note);
    times.keep('one note', (performance.now() - start) / NOTES);
  }
});
