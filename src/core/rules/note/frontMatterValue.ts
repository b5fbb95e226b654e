import { expectedValues } from '../../note/problemMessages';
import type { KindName } from '../../note/valueKinds';
import { note } from '../exampleNotes';
import { problemRule } from './problem';

export const frontMatterValue = problemRule('front-matter-value', {
  level: 'warning',
  why: 'A value that its key cannot have counts as if it were not there: the meeting loses its time, the series its cadence.',
  closer: Object.keys(expectedValues) as KindName[],
  good: [note('', { front: 'time: "10:00"' })],
  bad: [note('', { front: 'time: ⟦"⟧25:99"' }), note('', { front: 'duration: ⟦h⟧alf an hour' })],
});
