import { type Place, rowsIn } from '../note/schema';

/** The text of a new `career-plan.md`. */
export function newCareerPlanText(): string {
  return newPlanText('career-plan', [
    '# Career plan',
    '<!-- Think about it by yourself first, then talk about it with your manager, and set `discussed` to that day. -->',
    '## Target role',
    '<!-- Which role do I want next, and by when? Which tasks, projects, or positions interest me? -->',
    '## Gaps',
    "<!-- What does that role ask for that I can't show yet? What would they need to see before they put me forward? -->\n- ",
    '## Goals',
    '<!-- WHAT do I deliver, HOW, and WHEN am I ready? Set one even if unsure: goals can change. -->\n- [ ] \n  - Evidence: ',
    '<!-- Which resources, contacts, or projects would help, and who can open the door? -->\n- [ ] ',
  ]);
}

/** The text of a new `training-plan-<year>.md`. */
export function newTrainingPlanText(year: number): string {
  return newPlanText('training-plan', [
    `# Training plan ${year}`,
    '<!-- Build it with your manager, and set `agreed` to that day. Go through it every month or two, and set `reviewed`. Changing direction is fine, standing still is not. -->',
    '<!-- Which skill brings me closer to my goals, how do I learn it, and by when (📅)? What will show it: not the certificate, but what I did with it? -->\n- [ ] \n  - Evidence: ',
    '<!-- What do I try outside of my regular work? Tag it #stretch. -->\n- [ ] \n  - Evidence: ',
    '<!-- What do I need for it: time, a budget, a person to learn from? -->\n- [ ] ',
  ]);
}

/** Every key that a new one starts with, without a value: to be filled by hand. */
function newPlanText(place: Place, blocks: readonly string[]): string {
  const keys = rowsIn(place).filter(({ starts }) => starts);
  return `---\n${keys.map(({ key }) => `${key}:\n`).join('')}---\n\n${blocks.join('\n\n')}\n`;
}
