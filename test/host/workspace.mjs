import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localToday, shiftBy, shiftDates } from '../fixtures/shiftDates.mjs';
import { root } from './paths.mjs';
import { temporaryFolder } from './temporary.mjs';

export const sampleFolder = path.join(root, 'test/fixtures/sample');

/** The date on which the sample was written; its copies look as if written for today. */
const sampleDate = '2026-11-21';

/** By how many days the dates in a copy of the sample made now lie after those of the sample: whole weeks. */
export const sampleShift = () => shiftBy(sampleDate, localToday());

/** A fresh copy of a folder, by default of the sample, in a folder of its own that `remove` takes away. */
export async function temporaryWorkspace(from = sampleFolder) {
  const parent = temporaryFolder('one-on-one-workspace');
  const folder = path.join(parent.folder, path.basename(from));
  await copyWorkspace(from, folder);
  return { folder, remove: parent.remove };
}

export async function copyWorkspace(from, folder) {
  await cp(from, folder, { recursive: true });
  if (from !== sampleFolder) return;
  await shiftDates(folder, sampleDate);
  await holdLate(path.join(folder, '1on1/ada-lovelace', `${localToday()}.md`));
}

/** On the day of the next meeting it is late in the day: one that is over would no longer be the next. */
async function holdLate(note) {
  const text = await readFile(note, 'utf8').catch(() => undefined);
  if (text !== undefined) await writeFile(note, text.replace(/^time: .*$/m, 'time: "23:30"'));
}
