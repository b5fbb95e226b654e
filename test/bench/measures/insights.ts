import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reckon } from '../../../src/core/insights';
import { digestOf, type NoteDigest } from '../../../src/core/insights/noteDigest';
import { NoteText } from '../../../src/core/rules/noteText';
import { InsightFactsReader } from '../../../src/schedule/insightFacts';
import { type PageWords, pageBody } from '../../../src/views/insights/page';
import { typed } from './keystrokes';
import { openProduct } from './openProduct';
import type { Times } from './stopwatch';

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
  none: 'None',
};

/** The page of insights over all notes: first with the texts that it needs, then as it is when nothing changed, and after a keystroke in one of them. */
export async function insights(folder: string, rounds: number, times: Times): Promise<void> {
  const { index, schedule, type, root } = await openProduct(folder);
  const reader = new InsightFactsReader(index, schedule);
  const digests = new Map<string, NoteDigest>();
  const digest = (uri: string, text: string): void =>
    void digests.set(uri, digestOf(new NoteText(uri, root, text), index.meeting(uri)!.date));
  const page = (): string[] => {
    const facts = reader.of({ managers: index.managers() }, (uri) => digests.get(uri));
    const uris = reader.notes(facts);
    for (const uri of uris) if (!digests.has(uri)) digest(uri, readFileSync(fileURLToPath(uri), 'utf8'));
    const content = { name: '', period: '', people: [], periods: [], tools: [], figures: reckon(facts), unread: 0 };
    if (!pageBody(content, words).includes('Do the 1:1s happen?')) throw new Error('no page');
    return uris;
  };
  for (let round = 0; round < rounds; round++) {
    digests.clear();
    const uris = await times.clocked('insights, first', page);
    await times.clocked('insights, warm', page);
    const uri = uris.at(-1)!;
    const text = typed(readFileSync(fileURLToPath(uri), 'utf8'), round);
    await times.clocked('insights, keystroke', () => {
      type(uri, text);
      digest(uri, text);
      page();
    });
  }
  index.dispose();
}
