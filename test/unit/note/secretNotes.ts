import fc from 'fast-check';

/*
 * Notes with secrets everywhere that one can be kept. `hush` is what nobody may get, `seen` what an export has, `left` an open point that is
 * carried on, `task` a tracked action; each gets a number of its own, so that a missing one is told.
 */

/** Any number of these in a section, in any order. */
const pairs: readonly string[] = [
  '- [ ] left %%hush%% seen',
  '- [ ] left <!-- hush --> seen',
  'seen <!-- hush --> seen %% hush %% seen',
  '- [ ] left %% hush\n  hush %%',
  '- [ ] left <!-- hush\n  hush -->\n  seen',
  '- seen\n  - [ ] left <!-- hush -->',
  '<!--\nhush\n\n- [ ] hush ^aaaaaa\n-->',
  '- [ ] %% hush %%',
  '- [ ] <!-- hush -->\n- [ ] left',
  '- seen\n  - %% hush %%\n  - <!-- hush -->',
  '- [ ] task %% #hush 📅 2026-12-01 hush %% seen 📅 2026-11-20 ^{id}',
  '- [ ] task %% hush\n  hush %% seen',
  '- [x] seen\n  - [ ] left %%hush%%',
  '- [ ] left\n  - Response: seen <!-- hush -->',
  '- [ ] left\n  - [ ] <!-- hush --> seen',
  '- [ ] left `%%` seen',
  '| seen | %% hush %% |\n|---|---|\n| seen | <!-- hush --> |',
  'seen\\\n<!-- hush -->',
  '```\nseen %% seen\n```',
  '1. [ ] left <!-- hush\n   hush --> seen',
  'seen `seen\nseen` <!-- hush ` hush --> seen',
  '- [ ] left #seen <!-- #hush -->',
  '- [x](a.md#^{id}) seen <!-- hush -->',
];

/** One of these in a section that has none of `overBlocks`. */
const strays: readonly string[] = [
  '- [ ] left %% hush',
  '- [ ] left <!-- hush',
  '- [ ] left\n  <!-- hush',
  '- [ ] left\n  seen %% hush',
  'seen %% hush\nhush',
  'seen <!-- hush\nhush',
  '- [ ] task %% hush #hush 📅 2026-12-01 ^{id}',
  '- [ ] left\n  - seen <!-- hush',
  '> - [ ] left %% hush',
  '- seen\n  <!--\n  hush',
];

/** Any number of these, in a section that has none of `strays`. */
const overBlocks: readonly string[] = [
  '%%\nhush\n\n- [ ] hush ^{id}\n%%',
  '- [ ] left <!--\n  - hush\n  - [ ] hush\n  -->\n  - seen',
  '- [ ] left %%\n  - hush\n    - [ ] hush\n  %%\n  - seen',
  '- [ ] left %% hush\n  - Response: hush\n  - [ ] hush %% seen\n- seen',
  'seen <!-- hush\n\n- [ ] hush ^{id}\n\nhush --> seen',
  '- seen\n  - seen %%\n    - hush %%',
  '- [ ] left 100%% seen',
  '%% hush\nhush\nhush %%',
];

/** One at the end of a section: all up to the next heading of its level is private. */
const ends: readonly string[] = [
  '',
  '',
  '### {private}\n\nhush\n\n- [ ] hush\n\n#### hush\n\n- [ ] hush 📅 2026-11-01 ^{id}',
  '- [ ] left\n  - seen\n\n  ### {private}\n\n  - hush\n  - [ ] hush\n\nhush',
  '> seen\n> ### {private}\n> hush\n> - [ ] hush',
  '- seen\n  ### {private}\n  hush\n- [ ] hush ^{id}',
  '- [ ] left\n  - [ ] seen\n    #### {private}\n    - Response: hush',
  '{private}\n---\n\nhush\n\n- [ ] hush',
  '##{private}\n- [ ] hush ^{id}',
  '- ## {private}\n  - [ ] hush',
  '<h3>{private}</h3>\n\nhush\n\n- [ ] hush ^{id}',
];

const privates = [
  'Private',
  '**P**rivate',
  'private_notes',
  'Pri\u200bvate',
  'P\u00adrivate',
  'Ｐｒｉｖａｔｅ',
  '&#80;rivate',
  'Privé',
  'Privat',
  'Privado',
  'Personale',
  '非公開',
  '私有',
  'Notes (private)',
  'My private notes',
  '🔒 [Private](x.md)',
  'Temas privados',
  'ᴘʀɪᴠᴀᴛᴇ',
  '![a](b.png) Private',
];
const headings = ['## Support', '## Issues', '## Career', '## Recap', "## Ada's topics", '## Follow-up'];

const section = fc
  .tuple(
    fc.constantFrom(...headings),
    fc.array(fc.constantFrom(...pairs), { maxLength: 3 }),
    fc.oneof(
      fc.constantFrom(...strays).map((one) => [one]),
      fc.array(fc.constantFrom(...overBlocks), { maxLength: 2 }),
    ),
    fc.array(fc.constantFrom(...pairs), { maxLength: 2 }),
    fc.constantFrom(...ends),
    fc.constantFrom(...privates),
  )
  .map(([heading, before, middle, behind, end, word]) =>
    [heading, ...before, ...middle, ...behind, end.replaceAll('{private}', word)].filter((part) => part !== '').join('\n\n'),
  );

const secret = fc
  .tuple(fc.constantFrom(...privates), section)
  .map(([heading, body]) => `## ${heading}\n\n${body.replace(/^## /, '### ').replace(/seen|left|task/g, 'hush')}`);

const lineEnd = fc.constantFrom('\n', '\n', '\r\n');

/** Notes, each of up to three sections. */
export const noteWithSecrets = fc
  .tuple(fc.array(fc.oneof({ weight: 3, arbitrary: section }, { weight: 1, arbitrary: secret }), { minLength: 1, maxLength: 3 }), lineEnd)
  .map(([sections, eol]) => numbered(sections.join('\n\n'), eol));

/** Lists and nothing else, what is private in them beside what is public. */
export const itemsWithSecrets = fc
  .tuple(
    fc.array(fc.constantFrom(...pairs.filter((pair) => pair.startsWith('- '))), { minLength: 1, maxLength: 5 }),
    fc.option(fc.constantFrom(...strays.filter((stray) => stray.startsWith('- '))), { nil: '' }),
    lineEnd,
  )
  .map(([items, last, eol]) => numbered(`${[...items, last].join('\n')}\n`, eol));

function numbered(text: string, eol: string): string {
  let count = 100;
  return text
    .replace(/(seen|hush|left|task)|\{id\}/g, (_, word?: string) => (word === undefined ? `x${count++}y` : `${word}${count++}`))
    .replace(/\n/g, eol);
}
