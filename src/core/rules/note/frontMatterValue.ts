import type { NoteProblem } from '../../model';
import { nearValue } from '../../note/nearValue';
import { closerMessage, expectedValues } from '../../note/problemMessages';
import type { KindName } from '../../note/valueKinds';
import { yamlScalar } from '../../note/yamlScalar';
import type { TextEdit } from '../../text/textEdit';
import { note } from '../exampleNotes';
import type { NoteFacts } from '../facts';
import { problemRule } from './problem';

export const frontMatterValue = problemRule('front-matter-value', {
  level: 'warning',
  why: "A value that its key can't have counts as if it weren't there: the meeting loses its time, the series its cadence.",
  closer: Object.keys(expectedValues) as KindName[],
  values: (problem): { value?: string } => {
    const near = meant(problem);
    return near === undefined ? {} : { value: near.value };
  },
  fixes: [{ id: 'change', title: 'Change to {value}', kind: 'edit', fixAll: true, edit: changed }],
  good: [note('', { front: 'time: "10:00"' })],
  bad: [
    note('', { front: 'time: ⟦"⟧25:99"' }),
    note('', { front: 'duration: ⟦h⟧alf a day' }),
    note('', { front: 'time: ⟦1⟧0am # in her office', fixedFront: 'time: "10:00" # in her office', fixed: { change: '' } }),
    note('', { front: "time: ⟦'⟧2pm'", fixedFront: "time: '14:00'", fixed: { change: '' } }),
  ],
});

/** What stands there, and what was meant by it. */
function meant(problem: NoteProblem): { readonly written: string; readonly value: string } | undefined {
  const kind = closerMessage(problem);
  const written = problem.detail.slice(problem.detail.indexOf(':') + 2).trimEnd();
  const quoted = /^(["'])(.*)\1$/.exec(written)?.[2] ?? written;
  const value = kind === undefined || kind === 'link' ? undefined : nearValue(kind, quoted);
  return value === undefined ? undefined : { written, value };
}

function changed({ problem, note: judged }: NoteFacts): readonly TextEdit[] | undefined {
  const near = problem && meant(problem);
  if (near === undefined || judged === undefined) return undefined;
  const start = (judged.outline.lineStarts[problem?.line ?? 0] ?? 0) + (problem?.column ?? 0);
  const end = start + near.written.length;
  return judged.text.slice(start, end) === near.written ? [{ start, end, text: yamlScalar(near.value, near.written) }] : undefined;
}
