// Measures one size: `node --expose-gc measure.js <what> <notes folder> <scratch folder> <rounds>`; prints one line of JSON.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { actionsView } from './actionsView';
import { carrying } from './carrying';
import { insights } from './insights';
import { keystrokes } from './keystrokes';
import { memory } from './memory';
import { lenses, parsing } from './oneNote';
import { peerRound } from './peers';
import { prepareCache, startRound } from './starts';
import { judging } from './rules';
import { Times } from './stopwatch';

const [what, folder = '', scratch = '', rounds = '7'] = process.argv.slice(2);
const storage = path.join(scratch, 'storage');

async function starts(): Promise<object> {
  const times = new Times();
  await prepareCache(folder, storage);
  for (let round = 0; round < Number(rounds); round++) await startRound(folder, storage, times);
  const { wall, cpu } = times.medians();
  const cacheBytes = readdirSync(storage).reduce((sum, name) => sum + statSync(path.join(storage, name)).size, 0);
  return { ...wall, 'first cold': times.wall.get('cold, everything')?.[0] ?? NaN, cacheBytes, cpu };
}

async function typing(): Promise<object> {
  const alone = path.join(scratch, 'alone', 'ada');
  mkdirSync(alone, { recursive: true });
  writeFileSync(path.join(alone, '2026-11-24.md'), '');
  return keystrokes(folder, path.dirname(alone));
}

async function peers(): Promise<object> {
  const times = new Times();
  for (let round = 0; round < Number(rounds); round++) await peerRound(folder, times);
  const { wall, cpu } = times.medians();
  return { ...wall, cpu };
}

async function features(): Promise<object> {
  const times = new Times();
  await parsing(100, times);
  const counts = {
    lenses: await lenses(folder, 100, times),
    carried: await carrying(path.join(scratch, 'carrying'), Number(rounds), times),
    judged: await judging(path.join(scratch, 'judged'), Number(rounds), times),
    actions: await actionsView(path.join(scratch, 'view'), Number(rounds), times),
  };
  return { ...times.medians().wall, counts };
}

async function insightsPage(): Promise<object> {
  const times = new Times();
  const notes = await insights(folder, Number(rounds), times);
  return { ...times.medians().wall, counts: { notes } };
}

const measures: Record<string, () => Promise<object>> = {
  starts,
  typing,
  features,
  insights: insightsPage,
  memory: () => memory(folder),
  peers,
};

void measures[what ?? '']?.().then((result) => process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit()));
