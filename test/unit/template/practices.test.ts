import { strict as assert } from 'node:assert';
import { readSnippets } from './snippetFile';

const snippets = new Map([...readSnippets('templates'), ...readSnippets('agenda')]);

/** The text under a heading of that name, up to the next of its level; the whole body without one. */
function textOf(name: string, heading: string): string {
  const body = snippets.get(name)?.body.join('\n') ?? '';
  if (heading === '') return body;
  const [before, after] = body.split(new RegExp(`^##+ ${heading.replace(/[${}]/g, '\\$&')}$`, 'm'));
  return before === undefined || after === undefined ? '' : (after.split(/^## /m)[0] ?? '');
}

const manager = "${manager:Manager}'s topics";

/** What the articles ask of a meeting, and where a template or a snippet asks it: practice, name, heading, words. */
const practices: [string, string, string, RegExp][] = [
  ["A3 your boss's priorities and pain points", 'first', 'Alignment', /priorities, and what gives them pain/],
  ['A4 direction from a higher level', 'skip-level', 'Alignment', /what do they hear from above/],
  ['A5 what your boss hears from their boss', 'first', 'Alignment', /their own manager want from them/],
  ['A6 planned changes, early', 'skip-level', 'Alignment', /changes are coming/],
  ['A6 planned changes, early', 'signal', '', /#signal/],
  ['A7 ask yourself first', 'career', 'Career', /worked out by myself first/],
  ['A8 your manager knows your aspirations', 'career', 'Career', /What do I want next/],
  ['A9 resources and contacts', 'ask', '', /@.*#ask/],
  ['A10 a yearly training plan', 'plan', 'Training', /learn this year/],
  ['A12 progress in later meetings', 'career', 'Training', /How far is this year's plan/],
  ['A14 outside the regular assignments', 'stretch', '', /#stretch/],
  ['A15 show the skill', 'plan', 'Training', /what will show it/],
  ['A17 feedback both ways', 'weekly', 'Feedback', /to hear and to tell/],
  ['A17 feedback both ways', 'feedback-given', '', /#feedback/],
  ['A17 feedback both ways', 'feedback-received', '', /#feedback/],
  ["A18 no surprise at year's end", 'performance', 'Feedback', /surprise me at the end of the year/],
  ["A19 what the boss does or doesn't do well", 'performance', 'Private', /my manager do well, what not/],
  ['A20 an idea for a team process', 'weekly', 'Feedback', /idea would help the team/],
  ['A21 small talk', 'weekly', 'Private', /trip, the family, a hobby/],
  ['A21 small talk', 'first', 'Catch-up', /what do we enjoy/],
  ['B4 brief status', 'weekly', 'Recap', /one or two updates/],
  ['B5 "on track" is enough', 'weekly', 'Recap', /"on track" enough/],
  ['B5 "on track" is enough', 'status', '', /\$\{2\|on track,/],
  ['B6 what you are stuck on', 'weekly', 'Support', /Where am I stuck/],
  ['B7 a point of escalation', 'escalate', '', /#escalate/],
  ['B8 a recommended solution', 'weekly', 'Support', /what do I recommend/],
  ['B8 a recommended solution', 'issue', '', /^- \*\*.+\*\*: .+\n {2}- Recommendation: /],
  ["B9 the manager's response", 'issue', '', /\n {2}- Response: .*\n {2}- \[ \] @/],
  ['B11 monthly career talk', 'career', 'Career', /What do I want next/],
  ['B13 what you and your boss do about it', 'career', 'Support', /What do I do about it, and what do I ask my manager to do/],
  ['B14 what you did this month', 'career', 'Wins', /this month/],
  ['B15 report on recommendations', 'career', 'Follow-up', /came of the earlier recommendations/],
  ['B15 report on recommendations', 'recommendation', '', /#recommendation/],
  ['B16 performance check', 'performance', 'Alignment', /how am I seen/],
  ['B17 last review, with evidence', 'performance', 'Feedback', /last review ask of me, and what shows/],
  ['B19 visibility', 'skip-level', 'Wins', /should they have heard of/],
  ['C7 KPIs', 'performance', 'Alignment', /targets and KPIs/],
  ['C7 goals and growth', 'weekly', 'Growth', /closer to my goals/],
  ['C7 strengths', 'career', 'Feedback', /Where am I strong/],
  ['C7 getting to know each other', 'first', 'Catch-up', /Who are we/],
  ['C8 what interests you', 'career', 'Career', /tasks, projects or positions interest me/],
  ['C8 what interests you', 'interest', '', /#interest/],
  ['C9 attitude, listening', 'weekly', manager, /am I listening/],
  ['C12 stick to the agenda', 'weekly', 'Parking lot', /another time/],
  ['C12 stick to the agenda', 'parking', '', /### Parking lot/],
  ['C15 minutes', 'point', '', /\(\$\{2\|.*\|\}m\)/],
  ["C16 time for your manager's topics", 'weekly', manager, /on their mind/],
  ['C17 clear expectations', 'first', 'Expectations', /expected of me/],
  ['C17 how you are seen', 'performance', 'Alignment', /how am I seen/],
  ['C23 what was offered', 'offer', '', /@.*#offer/],
  ['D2 a plan worksheet', 'plan', 'Targets', /Which role do I want, and by when/],
  ['D2 a plan worksheet', 'plan', 'Gaps', /between here and there/],
  ['D3 what, how, when', 'plan', 'Alignment', /\*\*WHAT\*\*.*\n- \*\*HOW\*\*.*\n- \*\*WHEN\*\*/],
  ['D3 what, how, when', 'alignment', '', /\*\*WHAT\*\*.*\n- \*\*HOW\*\*.*\n- \*\*WHEN\*\*/],
  ['D5 career or goals every time', 'weekly', 'Growth', /goals/],
  ['D5 career or goals every time', 'career-question', '', /\?.*\|\} #career/],
  ['D16 access to people', 'skip-level', 'Support', /could they introduce me/],
  ['D16 access to people', 'intro', '', /#intro/],
  ['D17 projects aligned with your goals', 'plan', 'Alignment', /goals of the team and the company/],
  ['D18 the second-level manager', 'skip-level', 'Career', /next step/],
  ['D19 a new manager', 'first', 'Follow-up', /still open with my last manager/],
  ['E1 one or two key updates', 'five-part', 'Recap', /one or two updates/],
  ['E2 two or three wins', 'five-part', 'Wins', /two or three/],
  ['E3 wins in numbers', 'five-part', 'Wins', /in numbers/],
  ['E3 wins in numbers', 'win', '', /from .* to .*#win/],
  ['E4 alignment with department and company', 'five-part', 'Alignment', /department and the company/],
  ['E5 how you feel about priorities', 'five-part', 'Alignment', /How do I feel about my priorities/],
  ['E6 what to deprioritise, what to add', 'five-part', 'Alignment', /deprioritise, what to add/],
  ['E6 what to deprioritise, what to add', 'priorities', '', /Less of: .*\n.*More of: /],
  ['E7 the support you need', 'five-part', 'Support', /which support do I need/],
  ['E8 the obstacles', 'five-part', 'Support', /stands in my way/],
  ['E8 the obstacles', 'blocker', '', /#blocker/],
  ["E9 how you feel you're doing", 'five-part', 'Feedback', /How do I feel I am doing/],
  ['E10 areas to develop', 'five-part', 'Feedback', /what should I develop/],
  ['E11 outstanding items, progress on goals', 'five-part', 'Follow-up', /outstanding, how far are my goals/],
  ['E12 next time', 'five-part', 'Follow-up', /for next time/],
];

describe('what the articles ask for is asked by a template', () => {
  for (const [practice, name, heading, words] of practices) {
    it(`${practice}: ${name}${heading === '' ? '' : `, ${heading}`}`, () => assert.match(textOf(name, heading), words));
  }

  it('B2, E14: your own structure, the questions beside your lines', () => {
    assert.match(textOf('weekly', 'Recap'), /^\n\n<!-- .+ -->\n- \[ \] \$\{1\}/);
  });

  it('E13: the five parts', () => {
    const headings = snippets.get('five-part')?.body.filter((line) => /^##+ /.test(line));
    assert.deepEqual(headings?.slice(0, 6), ['## Recap', '### Wins', '## Alignment', '## Support', '## Feedback', '## Follow-up']);
  });
});
