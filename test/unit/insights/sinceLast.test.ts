import assert from 'node:assert/strict';
import { type Change, changesIn } from '../../../src/core/insights/changes';
import { readIssues } from '../../../src/core/agenda/issues';
import { issueVersions, joinVersions } from '../../../src/core/agenda/joinIssues';
import { readOutline } from '../../../src/core/note/readOutline';
import { root } from '../index/indexOf';
import { insightOf } from './insightOf';

/** Of 2026-11-18 to 2026-11-24, after the 1:1 of 2026-11-17; issues are those of Ada's notes. */
async function changed(files: Readonly<Record<string, string>>): Promise<Change[]> {
  const { facts } = await insightOf({ 'ada/profile.md': '---\nname: Ada\n---\n', ...files }, { manager: 'ada', from: '2026-11-18' });
  const issues = Object.entries(files).flatMap(([path, text]) => {
    const date = /^ada\/(\d{4}-\d{2}-\d{2})/.exec(path)?.[1];
    return date === undefined ? [] : readIssues({ uri: `${root}/${path}`, text, outline: readOutline(text), date, managers: [] });
  });
  return changesIn(facts, issueVersions(issues).map(joinVersions), '2026-11-17');
}

const last = 'ada/2026-11-17.md';

describe('what changed since the last meeting', () => {
  const rows: [what: string, files: Readonly<Record<string, string>>, changes: readonly Change[]][] = [
    ['nothing', { [last]: '- [ ] @me Send it ^a1a1a1\n- [x] @me Old ✅ 2026-11-17 ^a2a2a2\n' }, []],
    [
      'an action of mine and one of theirs were done',
      { [last]: '- [x] @me Send [the plan](x.md) ✅ 2026-11-18 ^a1a1a1\n- [x] @ada **Ask** ✅ 2026-11-24 ^a2a2a2\n' },
      [
        { what: 'actionDone', text: 'Send the plan', mine: true },
        { what: 'actionDone', text: 'Ask', mine: false },
      ],
    ],
    [
      'an action was raised; one that was raised and done is done, one that was dropped is none',
      {
        'ada/profile.md': '---\nname: Ada\n---\n- [ ] @me New ➕ 2026-11-20 ^a1a1a1\n',
        [last]:
          '- [x] @me Quick ➕ 2026-11-18 ✅ 2026-11-19 ^a2a2a2\n- [-] @me Dropped ➕ 2026-11-18 ❌ 2026-11-19 ^a3a3a3\n- [ ] @me Then ➕ 2026-11-25 ^a4a4a4\n',
      },
      [
        { what: 'actionDone', text: 'Quick', mine: true },
        { what: 'actionOpened', text: 'New', mine: true },
      ],
    ],
    [
      'wins',
      { 'wins.md': '- 2026-11-19 Refunds went from 78 to 86 #area/refunds\n- 2026-11-17 Told\n- No date\n' },
      [{ what: 'win', text: 'Refunds went from 78 to 86' }],
    ],
    [
      'plans',
      {
        'career-plan.md': '## Goals\n\n- [x] A talk ✅ 2026-11-20\n- [ ] Reviews ➕ 2026-11-21\n- [ ] Old ➕ 2026-11-01\n',
        'training-plan-2026.md': '- [-] Course ❌ 2026-11-22\n- [x] Before ✅ 2026-11-17\n',
      },
      [
        { what: 'planDone', text: 'A talk' },
        { what: 'planAdded', text: 'Reviews' },
        { what: 'planCancelled', text: 'Course' },
      ],
    ],
    [
      'issues: by their box, by their actions, and a new one',
      {
        [last]:
          '## Support\n\n- [x] **CI**: slow ✅ 2026-11-18\n- Desk\n  - [x] @ada Ask ✅ 2026-11-19\n- [x] No day\n- **Hiring**: slow\n',
        'ada/2026-11-20.md': '---\nstatus: cancelled\n---\n## Support\n\n- **Deploys**: red\n',
      },
      [
        { what: 'issueSolved', text: 'CI: slow' },
        { what: 'issueSolved', text: 'Desk' },
        { what: 'issueRaised', text: 'Deploys: red' },
      ],
    ],
    [
      'nothing that is private, or of somebody else',
      {
        [last]: '## Private\n\n- [x] @me Hush ✅ 2026-11-18 ^a1a1a1\n\n### Support\n\n- [x] **Pay**: low ✅ 2026-11-18\n',
        'bob/2026-11-17.md': '- [x] @me Other ✅ 2026-11-18 ^a2a2a2\n',
        'wins.md': '## Private\n\n- 2026-11-19 Hush\n',
        'career-plan.md': '## Goals\n\n- [x] A talk <!-- hush --> ✅ 2026-11-20\n\n## Private\n\n- [x] Hush ✅ 2026-11-20\n',
      },
      [{ what: 'planDone', text: 'A talk' }],
    ],
  ];
  for (const [what, files, changes] of rows) it(what, async () => assert.deepEqual(await changed(files), changes));
});
