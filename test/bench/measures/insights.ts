import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NoteText } from '../../../src/core/rules/noteText';
import { type Insight, InsightReader } from '../../../src/schedule/insightReader';
import { type PageWords, pageBody } from '../../../src/views/insights/page';
import { watchHolds } from './holds';
import { report } from './measure';
import { openProduct } from './openProduct';
import { now } from './stopwatch';
import { typed } from './typed';

const words: PageWords = {
  language: 'en',
  of: (english) => english,
  date: (date) => date,
  month: (month) => month,
  value: String,
  title: 'Insights',
  people: 'People',
  period: 'Period',
  next: 'Next',
  nothing: 'Nothing',
  table: 'Table',
  all: String,
  shows: (title, value) => `${title}: ${value}`,
  unread: String,
  reading: 'Reading',
  none: 'None',
};

/** After each that many are typed. */
const keystrokes = 20;

/** The page of insights over all notes: what is known before a note is read, all of it, all again when nothing changed, and after a keystroke in one of the notes. */
report(async ({ folder, times }) => {
  const { index, schedule, type, root } = await openProduct(folder);
  const typedTexts = new Map<string, string>();
  const paint = ({ figures }: Insight, isReading = false): void => {
    if (!pageBody({ ...content, figures, isReading }, words).includes('Do the 1:1s happen?')) throw new Error('no page');
  };
  const textOf = async ({ uri }: { readonly uri: string }): Promise<NoteText> =>
    new NoteText(uri, root, typedTexts.get(uri) ?? (await readFile(fileURLToPath(uri), 'utf8')));
  const reader = new InsightReader(index, schedule, textOf);
  const scope = { managers: index.managers() };
  const page = async (): Promise<void> => paint(await reader.of(scope));
  await times.clocked('insights, early', () => paint(reader.early(scope), true));
  const longestHold = watchHolds();
  await times.clocked('insights, first', page);
  times.keep('insights, hold', longestHold());
  await times.clocked('insights, warm', page);
  const { uri } = index
    .meetings()
    .filter(({ status }) => status === 'held')
    .at(-1)!;
  const text = readFileSync(fileURLToPath(uri), 'utf8');
  for (let key = 0; key < keystrokes; key++) {
    typedTexts.set(uri, typed(text, key));
    const start = now();
    type(uri, typedTexts.get(uri)!);
    reader.noteChanged(uri);
    await page();
    times.since('insights, keystroke', start);
  }
  index.dispose();
});

const content = { name: '', period: '', people: [], periods: [], tools: [], unread: 0 };
