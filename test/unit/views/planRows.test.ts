import assert from 'node:assert/strict';
import type { Plan } from '../../../src/core/plans/plan';
import { planRows } from '../../../src/views/meetings/planRows';

const root = 'file:///n';
const of = {
  career: { kind: 'career-plan', uri: `${root}/career-plan.md`, root, items: [] },
  wins: { kind: 'wins', uri: `${root}/wins.md`, root, wins: [] },
  training: (year: number): Plan => ({ kind: 'training-plan', uri: `${root}/training-plan-${year}.md`, root, year, items: [] }),
} as const;

describe('rows of plans and wins', () => {
  const table: [what: string, plans: Plan[], hasManagers: boolean, rows: string[]][] = [
    ['none where there is nobody and nothing', [], false, []],
    ['what can be written, where there are people', [], true, ['+career', '+training 2026']],
    ['what there is, also without people', [of.wins], false, ['wins']],
    ['all, in their order', [of.career, of.training(2026), of.wins], true, ['career', 'training 2026', 'wins']],
    [
      "this year's plan before those of other years that are over",
      [of.training(2027), of.training(2025), of.wins],
      true,
      ['+career', 'training 2027', '+training 2026', 'training 2025', 'wins'],
    ],
  ];
  for (const [what, plans, hasManagers, rows] of table)
    it(what, () =>
      assert.deepEqual(
        planRows(plans, hasManagers, 2026).map(
          ({ plan, year, uri }) => `${uri === undefined ? '+' : ''}${plan}${year === undefined ? '' : ` ${year}`}`,
        ),
        rows,
      ),
    );
});
