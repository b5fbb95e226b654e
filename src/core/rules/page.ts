import type { Kind } from './facts';
import type { Example, Rule } from './rule';
import { filled } from './values';

const judged: Readonly<Record<Kind, string>> = {
  next: "the next 1:1's note, at most seven days ahead or open",
  planned: 'any planned note of the next two weeks',
  held: 'the last held note, up to fourteen days back',
  profile: 'the profile',
  actions: 'tracked actions, wherever they are',
  'career-plan': 'the career plan',
  'training-plan': 'the training plan',
  wins: 'the log of wins',
  note: 'any note that is open',
};

/** All about one rule, in English, as Markdown: what it looks at, why, its fixes and its examples. */
export function ruleSection(rule: Rule): string {
  const { id, level, judges, message, variants = {}, why, practice, fixes, good, bad } = rule;
  const messages = [message, ...Object.values(variants)].map((text) => `> ${spoken(text)}`);
  return [
    `<a id="${id}"></a>`,
    `## ${id}`,
    `Level \`${level}\`. Looks at ${judges.map((kind) => judged[kind]).join('; ')}.`,
    messages.join('\n>\n'),
    why,
    ...(practice === undefined ? [] : [`Practice ${practice}.`]),
    ...(fixes.length === 0 ? [] : [fixes.map(({ title, id: fix }) => `- ${spoken(title)} (\`${fix}\`)`).join('\n')]),
    '### To look at',
    ...bad.map(shown),
    '### Fine',
    ...good.map(shown),
  ].join('\n\n');
}

/** The page of all rules. */
export function rulesPage(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(groupOf))];
  const list = groups.map(
    (group) =>
      `- ${group}: ${rules
        .filter((rule) => groupOf(rule) === group)
        .map(({ id }) => `[${id}](#${id})`)
        .join(', ')}`,
  );
  return [
    '# Rules',
    "Each rule is one idea of a good 1:1. The setting `oneOnOne.rules` sets the level of a rule by its ID, of a group by `agenda/*`, of all by `*`: `off`, `hint`, `info`, `warning` or `error`; the more precise key wins. `rules: { agenda/no-goal: off }` in the front matter of a profile counts for all of that person's notes, in a note for that note. `<!-- 1:1 off agenda/no-goal -->` on the line before an item or a heading, or at the end of its line, turns a rule off there; without IDs, all of them.",
    'In the examples, ⟦ and ⟧ enclose what is found.',
    list.join('\n'),
    ...rules.map(ruleSection),
  ]
    .join('\n\n')
    .concat('\n');
}

function shown({ title, today, files, path = Object.keys(files)[0] ?? '' }: Example): string {
  const others = Object.keys(files).filter((file) => file !== path && !/^---\nname: [^\n]*\n---\n$/.test(files[file] ?? ''));
  const texts = [path, ...others].map(
    (file) => `\`${file}\`\n\n${fenced((files[file] ?? '').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))}`,
  );
  return [`${title === undefined ? '' : `${title} `}On ${today}:`, ...texts].join('\n\n');
}

function fenced(text: string): string {
  return `\`\`\`\`markdown\n${text}${text.endsWith('\n') ? '' : '\n'}\`\`\`\``;
}

/** As it is said of somebody; what only a finding knows is left open. */
function spoken(text: string): string {
  return filled(text, { name: 'Ada' }).replace(/\{\w+\}/g, '…');
}

function groupOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('/'));
}
