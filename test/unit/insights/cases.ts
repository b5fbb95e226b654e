import type { FigureId } from '../../../src/core/insights';
import type { Asked } from './insightOf';

export interface Case {
  readonly id: FigureId;
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly asked?: Asked;
  readonly value: number | null;
  /** Labels, and the values behind them. */
  readonly rows?: readonly (readonly (string | number | null)[])[];
  /** Paths, and lines from 1. */
  readonly notes?: readonly string[];
}

const front = (yaml: string, body = '') => `---\n${yaml}\n---\n\n${body}`;
const other = 'file:///other';
const profile = front('name: Ada Lovelace\nrelation: manager\ncadence: weekly\nduration: 30');
const week = {
  'ada/profile.md': profile,
  'ada/2026-10-27.md': front('status: held'),
  'ada/2026-11-03.md': front('status: cancelled\nreason: release'),
  'ada/2026-11-10.md': front('status: missed'),
  'ada/2026-11-12.md': front('status: held\noccurrence: 2026-11-10\nduration: 60'),
  'ada/2026-11-17.md': '',
  'ada/2026-12-01.md': front('status: planned'),
};
/** At home it is still the day before. */
const farEast = {
  'ada/profile.md': front('name: Ada Lovelace\ntimezone: Pacific/Kiritimati\ntime: "00:30"'),
  'ada/2026-11-17.md': '',
  'ada/2026-11-25.md': front('status: held'),
};
const lapsed = { ...week, 'ada/2026-11-17.md': front('status: missed'), 'ada/2026-11-12.md': front('status: cancelled') };
const agenda = {
  'ada/2026-02-03.md': '## Recap\n\n- [x] Payments (20m)\n\n## Career\n\n- [x] My next step (10m)\n',
  'ada/2026-08-04.md': '## Recap\n\n- [x] Payments\n',
  'ada/2026-11-10.md':
    '## Recap\n\n- [x] Payments\n  - Not in time\n\n## Support\n\n- [x] Deploys #career (15m)\n- [ ] Hiring\n\n## Private\n\n- [ ] Pay\n',
  'ada/2026-11-17.md':
    '## Growth\n\n- [ ] A mentor\n\n## Support\n\n- [ ] Hiring ([2026-11-10](2026-11-10.md))\n- [-] Desk\n\n## Notes\n\n- [ ] Lunch\n',
};
const topics = {
  'ada/2026-07-07.md': '## Career\n\n- My next step\n\n## Small talk\n\n- \n\n## Notes\n\n- The move comes in spring #signal\n',
  'ada/2026-11-17.md':
    "## Alignment\n\n- Q4\n\n## Ada's topics\n\n- Dinner\n\n## Notes\n\n- What do you expect of me in the next three months?\n- <!-- goals -->\n",
};
const actions = {
  'ada/profile.md': profile,
  'ada/2026-10-06.md':
    '- [x] @me Send the plan ➕ 2026-10-06 📅 2026-10-20 ✅ 2026-10-20 ^a1a1a1\n- [x] @ada Ask Grace #offer ➕ 2026-10-06 📅 2026-10-13 ✅ 2026-10-14 ^a2a2a2\n- [ ] @me Draw the map #stretch 📅 2026-11-20 ^a3a3a3\n- [ ] Untracked\n',
  'ada/2026-11-17.md':
    '- [ ] @ada Introduce me #intro/osaka ➕ 2026-11-18 📅 2026-12-04 ^a4a4a4\n- [-] Dropped ➕ 2026-11-17 ❌ 2026-11-18 ^a5a5a5\n- [/] Write it up ➕ 2026-11-10 ^a6a6a6\n',
  'ada/2025-06-03.md': '- [x] Old ➕ 2025-06-03 📅 2025-06-10 ✅ 2025-06-10 ^a7a7a7\n- [x] No day ➕ 2025-06-03 ^a8a8a8\n',
};
const planned = {
  'ada/profile.md': profile,
  'ada/2026-11-17.md': '- [ ] @ada Ask ^a1a1a1\n',
  'career-plan.md': '## Goals\n\n- [ ] @me Talk ^a2a2a2\n- [ ] Not tracked\n\n## Private\n\n- [ ] Hush ^a3a3a3\n',
};
const issues = {
  'ada/2026-10-06.md':
    '## Support\n\n- **Deploys**: they are flaky\n  - Recommendation: pin it\n- **Hiring**: too slow ➕ 2026-09-29\n- Desk is broken\n',
  'ada/2026-10-20.md':
    '## Support\n\n- **Deploys**: they are flaky ([2026-10-06](2026-10-06.md))\n  - Response: try it\n- [x] **Desk** is broken\n- [x] Desk is broken\n',
  'ada/2026-11-17.md': '## Support\n\n- **Hiring**: too slow\n',
};
const carried = {
  'ada/2026-10-06.md': '## Support\n\n- **Deploys**: flaky\n',
  'ada/2026-11-17.md': '## Support\n\n- [x] **Deploys**: flaky ([2026-10-06](2026-10-06.md))\n  - Response: try it\n',
};
const growth = {
  'wins.md':
    '# Wins\n\n- 2026-11-16 Same-day refunds for 86 of 100 #area/refunds ^w1w1w1\n- 2026-11-09 The nightly run takes 12 minutes #area/runs #area/refunds\n- 2026-11-01 First talk\n- 2024-01-01 Long ago\n- No date\n',
  'ada/2026-11-17.md':
    '## Wins\n\n- [x] Refunds, see here ([win](../wins.md#^w1w1w1))\n- [x] First talk. #win\n\n## Feedback\n\n- [x] From Ada: a word earlier would have helped\n- [x] How did it read? (5m)\n- To Ada: the review came in time\n- [ ] @ada Show the others #feedback ^f1f1f1\n- [ ] \n\n## Notes\n\n- Slower next time #feedback\n',
  'ada/2026-11-03.md': front(
    'type: career',
    '## Alignment\n\n- **WHAT**: refunds\n- **HOW**: lead the redesign\n- **WHEN**: by March\n\n## Notes\n\n- WHAT we saw\n',
  ),
  'ada/2026-11-10.md': '## Alignment\n\n- **WHAT**: refunds and payouts\n- **HOW**:\n',
  'career-plan.md': front(
    'target: Staff',
    '## Goals\n\n- [ ] Refunds, see [what we agreed](ada/2026-11-03.md)\n- [x] Give a talk ✅ 2026-11-05\n- [ ] A review ➕ 2026-11-03\n',
  ),
  'training-plan-2026.md': front(
    'agreed: 2026-02-03',
    '- [x] A course ✅ 2026-10-30\n- [x] A talk ✅ 2026-11-05\n  - Evidence: the slides\n- [-] A book ❌ 2026-11-12\n- [ ] A workshop ➕ 2026-11-10\n- [x] A tour\n',
  ),
  'training-plan-2024.md': '- [x] Old ✅ 2024-10-30\n',
};

export const cases: readonly Case[] = [
  {
    id: 'meetings/held',
    title: 'by status, else by the day',
    files: week,
    value: 3,
    notes: ['ada/2026-10-27.md', 'ada/2026-11-12.md', 'ada/2026-11-17.md'],
  },
  {
    id: 'meetings/held',
    title: 'in the period alone, both ends included',
    files: week,
    asked: { from: '2026-11-12', to: '2026-11-17' },
    value: 2,
  },
  { id: 'meetings/held', title: 'of one person', files: { ...week, 'bo/2026-11-17.md': '' }, asked: { manager: 'bo' }, value: 1 },
  { id: 'meetings/moved', title: 'by the date of the series', files: week, value: 1, notes: ['ada/2026-11-12.md'] },
  {
    id: 'meetings/moved',
    title: 'by hand: the note keeps the name of the day that it was to be on',
    files: {
      'ada/2026-11-03.md': front('date: 2026-11-05'),
      'ada/2026/2026-11-10 Budget.md': front('date: 2026-11-10'),
      'ada/2026-11-17.md': front('date: 2026-11-17\noccurrence: 2026-11-17'),
      'ada/review.md': front('date: 2026-11-12'),
    },
    value: 1,
    notes: ['ada/2026-11-03.md'],
  },
  { id: 'meetings/cancelled', title: 'by status', files: week, value: 1, notes: ['ada/2026-11-03.md'] },
  { id: 'meetings/missed', title: 'by status', files: week, value: 1, notes: ['ada/2026-11-10.md'] },
  { id: 'meetings/in-a-row', title: 'up to the last that was not', files: week, value: 2 },
  {
    id: 'meetings/in-a-row',
    title: 'the fewest, of several people',
    files: { ...week, 'bo/2026-11-17.md': front('status: missed') },
    value: 0,
  },
  {
    id: 'meetings/in-a-row',
    title: 'whoever was met yet',
    files: { ...week, 'bo/profile.md': front('name: Bo'), 'bo/2026-12-01.md': '' },
    value: 2,
  },
  { id: 'meetings/in-a-row', title: 'nobody was', files: { 'ada/profile.md': profile, 'ada/2026-12-01.md': '' }, value: null, notes: [] },
  { id: 'meetings/not-held-in-a-row', title: 'none while the last was held', files: week, value: 0, notes: [] },
  {
    id: 'meetings/not-held-in-a-row',
    title: 'cancelled and missed ones',
    files: lapsed,
    value: 4,
    notes: ['ada/2026-11-17.md', 'ada/2026-11-12.md', 'ada/2026-11-10.md', 'ada/2026-11-03.md'],
  },
  { id: 'meetings/length', title: 'the median of what is planned', files: week, value: 30 },
  {
    id: 'meetings/by-month',
    title: 'with months that have none',
    files: { ...week, 'ada/2026-08-25.md': '' },
    value: 6,
    rows: [
      ['2026-08', 1, 0, 0],
      ['2026-09', 0, 0, 0],
      ['2026-10', 1, 0, 0],
      ['2026-11', 2, 1, 1],
    ],
  },
  {
    id: 'meetings/by-month',
    title: 'up to the end of the period, and from its beginning where there were some before it',
    files: { 'ada/2026-06-30.md': '', 'ada/2026-08-25.md': '' },
    asked: { from: '2026-07-10', to: '2026-10-01' },
    value: 1,
    rows: [
      ['2026-07', 0, 0, 0],
      ['2026-08', 1, 0, 0],
      ['2026-09', 0, 0, 0],
      ['2026-10', 0, 0, 0],
    ],
  },
  { id: 'meetings/by-month', title: 'nothing was ever held', files: {}, value: 0, rows: [] },
  {
    id: 'meetings/days-since',
    title: 'each kind, whatever the period',
    files: { ...week, 'ada/2026-10-27.md': front('type: career') },
    asked: { from: '2026-11-20' },
    value: 7,
    rows: [
      ['1:1', 'Ada', '2026-11-17', 7],
      ['Career', 'Ada', '2026-10-27', 28],
      ['Performance', 'Ada', null, null],
    ],
  },
  {
    id: 'meetings/days-since',
    title: 'of two on a day, the one that was about it',
    files: { 'ada/profile.md': profile, 'ada/2026-11-17.md': front('type: career'), 'ada/2026-11-17-2.md': '' },
    value: 7,
    notes: ['ada/2026-11-17.md', 'ada/2026-11-17-2.md', 'ada/2026-11-17.md'],
  },
  {
    id: 'meetings/days-since',
    title: 'on my clock, whose day is another one',
    files: farEast,
    value: 0,
    rows: [
      ['1:1', 'Ada', '2026-11-24', 0],
      ['Career', 'Ada', null, null],
      ['Performance', 'Ada', null, null],
    ],
    notes: ['ada/2026-11-25.md'],
  },
  { id: 'meetings/held', title: 'today on my clock, tomorrow on theirs', files: farEast, value: 2 },
  { id: 'meetings/in-a-row', title: 'today on my clock, tomorrow on theirs', files: farEast, value: 2 },
  {
    id: 'agenda/career-share',
    title: 'over three spans',
    files: agenda,
    value: 56,
    rows: [
      ['3 months', 20, 2, 91],
      ['6 months', 20, 4, 83],
      ['12 months', 30, 24, 56],
    ],
  },
  {
    id: 'agenda/career-share',
    title: 'each minute once: what is about the career under Status is no status',
    files: { 'ada/2026-11-17.md': '## Recap\n\n- [x] The talk #career (10m)\n- [x] Payments (10m)\n' },
    value: 50,
  },
  { id: 'agenda/career-share', title: 'nothing of either', files: { 'ada/2026-11-17.md': '## Support\n\n- x\n' }, value: null },
  {
    id: 'agenda/minutes-by-section',
    title: 'as the linter counts them',
    files: agenda,
    value: 69,
    rows: [
      ['Status', 2, 4, 24],
      ['Support', 30, 30, 30],
      ['Career', 5, 5, 15],
    ],
  },
  {
    id: 'agenda/points-by-section',
    title: 'not nested ones',
    files: agenda,
    value: 9,
    rows: [
      ['Status', 1, 2, 3],
      ['Support', 4, 4, 4],
      ['Career', 1, 1, 2],
    ],
  },
  { id: 'agenda/discussed', title: 'of points with a box, in the period', files: agenda, asked: { from: '2026-11-01' }, value: 50 },
  { id: 'agenda/discussed', title: 'no boxes', files: { 'ada/2026-11-17.md': '## Support\n\n- x\n' }, value: null },
  {
    id: 'topics/undiscussed',
    title: 'of the last held one, and since when',
    files: agenda,
    value: 2,
    rows: [
      ['Hiring', 1, '2026-11-10'],
      ['A mentor', 0, '2026-11-17'],
    ],
    notes: ['ada/2026-11-17.md:7', 'ada/2026-11-17.md:3'],
  },
  {
    id: 'topics/undiscussed',
    title: 'whatever the period begins with',
    files: agenda,
    asked: { from: '2026-11-15' },
    value: 2,
    rows: [
      ['Hiring', 1, '2026-11-10'],
      ['A mentor', 0, '2026-11-17'],
    ],
  },
  { id: 'topics/not-come-up', title: 'for ninety days', files: topics, value: 12 },
  { id: 'topics/not-come-up', title: 'nothing was held', files: {}, value: null, rows: [] },
  {
    id: 'topics/coverage',
    title: 'by heading, tag, question and word',
    files: topics,
    value: 5,
    rows: [
      ['Their priorities', 1, '2026-11-17', 7],
      ['Direction and coming changes', 1, '2026-07-07', 140],
      ['Career and aspirations', 1, '2026-07-07', 140],
      ['Training', 0, null, null],
      ['Feedback', 0, null, null],
      ['Small talk', 0, null, null],
      ['Goals and targets', 0, null, null],
      ['Strengths', 0, null, null],
      ['Their topics', 1, '2026-11-17', 7],
      ['Expectations', 1, '2026-11-17', 7],
      ['Learning from them', 0, null, null],
      ['Status', 0, null, null],
      ['Wins', 0, null, null],
      ['Support', 0, null, null],
      ['Follow-up', 0, null, null],
    ],
  },
  {
    id: 'actions/opened',
    title: 'of both sides, by their date or the note’s',
    files: actions,
    value: 6,
    rows: [
      ['Mine', 4],
      ['Theirs', 2],
    ],
  },
  {
    id: 'actions/closed',
    title: 'done ones, in the period',
    files: actions,
    value: 2,
    rows: [
      ['Mine', 1],
      ['Theirs', 1],
    ],
    notes: ['ada/2026-10-06.md:1', 'ada/2026-10-06.md:2'],
  },
  {
    id: 'actions/kept-on-time',
    title: 'what is late and open counts, too',
    files: actions,
    value: 33,
    rows: [
      ['Mine', 50, 2],
      ['Theirs', 0, 1],
    ],
  },
  {
    id: 'actions/open',
    title: 'today, whatever the period',
    files: actions,
    asked: { to: '2026-01-01' },
    value: 3,
    rows: [
      ['Mine', 2, 1],
      ['Theirs', 1, 0],
    ],
  },
  {
    id: 'actions/open',
    title: 'of everybody also those of plans, without private ones',
    files: planned,
    value: 2,
    rows: [
      ['Mine', 1, 0],
      ['Theirs', 1, 0],
    ],
    notes: ['ada/2026-11-17.md:1', 'career-plan.md:3'],
  },
  { id: 'actions/open', title: 'of one person without those of plans', files: planned, asked: { manager: 'ada' }, value: 1 },
  {
    id: 'actions/median-age',
    title: 'of open ones',
    files: actions,
    value: 14,
    rows: [
      ['Mine', 32],
      ['Theirs', 6],
    ],
  },
  {
    id: 'actions/oldest',
    title: 'the oldest first',
    files: actions,
    value: 49,
    rows: [
      ['Draw the map', 49, 'Mine'],
      ['Write it up', 14, 'Mine'],
      ['Introduce me', 6, 'Theirs'],
    ],
  },
  {
    id: 'actions/by-kind',
    title: 'by tag, and what is below it',
    files: actions,
    value: 6,
    rows: [
      ['#offer', 1, 0],
      ['#stretch', 1, 1],
      ['#intro', 1, 1],
    ],
  },
  {
    id: 'actions/by-kind',
    title: 'in capitals, too',
    files: { 'ada/2026-11-17.md': '- [ ] A #Ask #ask/budget ^a1a1a1\n- [x] B #ASK ^a2a2a2\n- [ ] C #asked ^a3a3a3\n' },
    value: 3,
    rows: [['#ask', 2, 1]],
  },
  {
    id: 'issues/raised',
    title: 'each once, from where it was raised',
    files: issues,
    value: 3,
    notes: ['ada/2026-10-06.md:3', 'ada/2026-10-06.md:5', 'ada/2026-10-06.md:6'],
  },
  {
    id: 'issues/raised',
    title: 'in the period, by its own date',
    files: issues,
    asked: { from: '2026-10-06', to: '2026-10-06' },
    value: 2,
  },
  {
    id: 'issues/raised',
    title: 'not again by a copy that is reworded',
    files: {
      'ada/2026-11-03.md': '## Support\n\n- **Deploys**: they are flaky again\n',
      'ada/2026-11-17.md': '## Support\n\n- **Deploys**: still flaky ([2026-11-03](2026-11-03.md))\n  - [ ] @me Pin it\n',
    },
    value: 1,
  },
  { id: 'issues/raised', title: 'before the period', files: carried, asked: { from: '2026-11-01' }, value: 0 },
  {
    id: 'issues/raised',
    title: 'in a note that is not read any more, as the link to it says',
    files: { 'ada/2026-11-17.md': '## Support\n\n- Desk ([2025-10-06](2025-10-06.md))\n' },
    value: 0,
  },
  { id: 'issues/raised', title: 'in the period, noted after it', files: issues, asked: { from: '2026-09-01', to: '2026-09-30' }, value: 1 },
  { id: 'issues/solved', title: 'after the period, too', files: carried, asked: { to: '2026-10-31' }, value: 1 },
  {
    id: 'issues/solved',
    title: 'not one that is open again',
    files: { ...carried, 'ada/2026-11-20.md': '## Support\n\n- [ ] **Deploys**: flaky ([2026-10-06](2026-10-06.md))\n' },
    value: 0,
  },
  { id: 'issues/days-to-response', title: 'after the period, too', files: carried, asked: { to: '2026-10-31' }, value: 42 },
  { id: 'issues/waiting', title: 'not one that has it after the period', files: carried, asked: { to: '2026-10-31' }, value: 0 },
  { id: 'issues/waiting', title: 'none before the period', files: issues, asked: { from: '2026-11-18' }, value: 0 },
  { id: 'issues/solved', title: 'by a box in any note', files: issues, value: 1 },
  { id: 'issues/days-to-response', title: 'to the note that has it', files: issues, value: 14, notes: ['ada/2026-10-06.md:3'] },
  { id: 'issues/days-to-response', title: 'none yet', files: { 'ada/2026-11-17.md': '## Support\n\n- x\n' }, value: null },
  { id: 'issues/waiting', title: 'open ones without one', files: issues, value: 1, rows: [['Hiring: too slow', 56, '2026-09-29']] },
  { id: 'growth/wins-told', title: 'by link and by words', files: growth, value: 2, notes: ['wins.md:3', 'wins.md:5'] },
  {
    id: 'growth/wins-told',
    title: 'after the period, too',
    files: {
      'wins.md': '- 2026-09-30 Refunds ^w1w1w1\n',
      'ada/2026-10-06.md': '## Wins\n\n- [x] Refunds, see ([win](../wins.md#^w1w1w1))\n',
    },
    asked: { from: '2026-09-01', to: '2026-09-30' },
    value: 1,
  },
  {
    id: 'growth/wins-told',
    title: 'by words of any script, whatever ends them',
    files: { 'wins.md': '- 2026-11-16 返金が早くなった\n', 'ada/2026-11-17.md': '## Wins\n\n- [x] 返金が早くなった。\n' },
    value: 1,
  },
  {
    id: 'growth/wins-not-told',
    title: 'another folder has a win of the same id',
    files: {
      'wins.md': '- 2026-11-16 Refunds ^w1w1w1\n',
      'ada/2026-11-17.md': '',
      [`${other}/wins.md`]: '- 2026-11-16 Payouts ^w1w1w1\n',
      [`${other}/ada/2026-11-17.md`]: '## Wins\n\n- [x] Payouts, see here ([win](../wins.md#^w1w1w1))\n',
    },
    asked: { other },
    value: 1,
    rows: [['Refunds', '2026-11-16']],
    notes: ['wins.md:1'],
  },
  {
    id: 'growth/wins-not-told',
    title: 'of the period',
    files: growth,
    value: 1,
    rows: [['The nightly run takes 12 minutes', '2026-11-09']],
  },
  {
    id: 'growth/wins-by-area',
    title: 'each under all its areas',
    files: growth,
    value: 2,
    rows: [
      ['refunds', 2],
      ['runs', 1],
    ],
  },
  {
    id: 'growth/wins-by-area',
    title: 'in capitals, too',
    files: { 'wins.md': '- 2026-11-16 A #area/Refunds #area/refunds\n- 2026-11-15 B #Area/refunds\n- 2026-11-14 C #area/Ärzte\n' },
    value: 2,
    rows: [
      ['Refunds', 2],
      ['Ärzte', 1],
    ],
  },
  {
    id: 'growth/feedback-received',
    title: 'no questions',
    files: growth,
    value: 2,
    notes: ['ada/2026-11-17.md:8', 'ada/2026-11-17.md:16'],
  },
  {
    id: 'growth/feedback-given',
    title: 'by its words or its owner',
    files: growth,
    value: 2,
    notes: ['ada/2026-11-17.md:10', 'ada/2026-11-17.md:11'],
  },
  {
    id: 'growth/feedback-received',
    title: 'what answers a question, and nothing else that is nested',
    files: {
      'ada/2026-11-17.md':
        '## Feedback\n\n- [x] How did it read? (10m)\n  - Well, but late\n    - By a day\n  - And the figures?\n    - All there\n- Clear\n  - The first page\n',
    },
    value: 3,
    notes: ['ada/2026-11-17.md:4', 'ada/2026-11-17.md:7', 'ada/2026-11-17.md:8'],
  },
  {
    id: 'growth/feedback-received',
    title: 'no questions of any script, nor emphasised ones',
    files: {
      'ada/2026-11-17.md':
        '## Feedback\n\n- 発表はどうでしたか？\n- كيف كان؟\n- **How was it?**\n- 良かった\n- Clear. Why not earlier? It pays\n',
    },
    value: 2,
    notes: ['ada/2026-11-17.md:6', 'ada/2026-11-17.md:7'],
  },
  {
    id: 'growth/feedback-given',
    title: 'with other marks',
    files: { 'ada/2026-11-17.md': '## Feedback\n\n- **To Ada**: in time\n- For Ada：助かった\n- Tomorrow: a word\n' },
    value: 2,
  },
  {
    id: 'growth/training-done',
    title: 'of the years of the period',
    files: growth,
    value: 3,
    rows: [
      ['A course', '2026-10-30', null],
      ['A talk', '2026-11-05', 'the slides'],
      ['A tour', null, null],
    ],
  },
  { id: 'growth/training-demonstrated', title: 'with evidence', files: growth, value: 1, notes: ['training-plan-2026.md:6'] },
  {
    id: 'growth/goals',
    title: 'open ones, and what shows each',
    files: growth,
    value: 2,
    rows: [
      ['Refunds, see what we agreed', 1, null],
      ['Give a talk', 0, '2026-11-05'],
      ['A review', 0, null],
    ],
  },
  {
    id: 'growth/plans-changed',
    title: 'since the last career talk',
    files: growth,
    value: 4,
    rows: [
      ['A book', 'Cancelled', '2026-11-12'],
      ['A workshop', 'Added', '2026-11-10'],
      ['Give a talk', 'Done', '2026-11-05'],
      ['A talk', 'Done', '2026-11-05'],
    ],
  },
  {
    id: 'growth/plans-changed',
    title: 'from the first day of the period, where there was no career talk yet',
    files: {
      'ada/2026-12-01.md': front('status: held\ntype: career'),
      'career-plan.md': '## Goals\n\n- [ ] A ➕ 2026-11-01\n- [ ] B ➕ 2026-10-31\n',
    },
    asked: { from: '2026-11-01', to: '2026-12-31' },
    value: 1,
    rows: [['A', 'Added', '2026-11-01']],
  },
  {
    id: 'growth/plans-changed',
    title: 'since the last career talk by the end of the period, with a manager one had then',
    files: {
      ...growth,
      'ada/profile.md': front('name: Ada\nuntil: 2026-10-31'),
      'ada/2026-02-03.md': front('type: career'),
      'career-plan.md': '## Goals\n\n- [x] A ➕ 2026-02-03 ✅ 2026-03-31\n- [ ] B ➕ 2026-04-01\n',
    },
    asked: { from: '2026-01-01', to: '2026-03-31' },
    value: 1,
    rows: [['A', 'Done', '2026-03-31']],
  },
  {
    id: 'growth/alignment',
    title: 'what was agreed, the latest first',
    files: growth,
    value: 2,
    rows: [
      ['2026-11-10', 'refunds and payouts', null, null],
      ['2026-11-03', 'refunds', 'lead the redesign', 'by March'],
    ],
    notes: ['ada/2026-11-10.md:3', 'ada/2026-11-03.md:7'],
  },
];
