import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fillFrontMatter, newNoteText } from '../../../src/core/template/newNote';
import { splitTemplate } from '../../../src/core/template/template';
import { runs } from '../runs';

const meeting = { date: '2026-11-24', time: '10:00', duration: 30, type: 'mine' };
const ours = 'date: 2026-11-24\ntime: "10:00"\nduration: 30\ntype: mine\n';

/** The front matter of a note that is made from a template's, or what is wrong with it, and the line of the template. */
function made(yaml: string, manager = 'Ada'): string {
  const filled = fillFrontMatter(yaml, { manager, date: '2026-11-24' });
  if ('problem' in filled) return `${filled.problem.code} in line ${filled.problem.line + 1}`;
  const text = newNoteText(meeting, '## Notes\n', filled.yaml);
  assert.ok(text.endsWith('\n---\n\n## Notes\n'), text);
  return splitTemplate(text).frontMatter!;
}

const rows: [what: string, template: string, note: string][] = [
  ['nothing', '', ours],
  ['a value is filled like the body', 'title: 1:1 with ${manager}\nat: ${date}\n', `${ours}title: 1:1 with Ada\nat: 2026-11-24\n`],
  ['a default is for what is not known', 'room: ${1:none}\nmood: ${2|good,bad|}\nend: ${0}\n', `${ours}room: none\nmood: good\nend: \n`],
  ['a default is YAML', 'tags: ${1:[a, b]}\nok: ${2:true}\n', `${ours}tags: [a, b]\nok: true\n`],
  ['a list further in', 'tags:\n  - 1on1\n  - ${manager}\n', `${ours}tags:\n  - 1on1\n  - Ada\n`],
  ['a list at the margin', 'tags:\n- a\n- b\n', `${ours}tags:\n- a\n- b\n`],
  ['a list in brackets', 'tags: [1on1,${manager}]  # c\n', `${ours}tags: [1on1,Ada]  # c\n`],
  ["a list below a key that is the note's own", 'type:\n  - weekly\n  - x\nmood: sunny\n', `${ours}mood: sunny\n`],
  ['a list at the margin below one', 'mood: sunny\ntype:\n- weekly\n', `${ours}mood: sunny\n`],
  ['a mapping below one', 'status:\n  a: b\nmood: sunny\n', `${ours}mood: sunny\n`],
  ['text over lines', 'date: |\n  a\n  b\nreason: x\n  y\nmood: sunny\n', `${ours}reason: x\n  y\nmood: sunny\n`],
  [
    "all that is the note's own",
    'date: 1\ntime: 2\ntype: 3\nstatus: held\nshared: x\nshared-digest: x\nrecap: x\ninvite: x\noccurrence: x\nnotice: x\n',
    ours,
  ],
  [
    'keys in quotes',
    '"date": 2020-01-01\n\'type\': x\n"duration": 45\n"mood": sunny\n',
    'date: 2026-11-24\ntime: "10:00"\ntype: mine\n"duration": 45\n"mood": sunny\n',
  ],
  ['white space before the colon', 'duration : 45\ndate : 2020-01-01\n', 'date: 2026-11-24\ntime: "10:00"\ntype: mine\nduration : 45\n'],
  [
    'indented keys',
    '  duration: 45\n  date: 2020-01-01\n  tags:\n    - a\n',
    '  date: 2026-11-24\n  time: "10:00"\n  type: mine\n  duration: 45\n  tags:\n    - a\n',
  ],
  [
    'keys that only begin or end like ours',
    'dated: a\nmy-date: b\ntypes: [c]\nDate: d\n',
    `${ours}dated: a\nmy-date: b\ntypes: [c]\nDate: d\n`,
  ],
  [
    'a key of ours further in',
    'rules:\n  date: off\nlog: |\n  date: x\n  type: y\n',
    `${ours}rules:\n  date: off\nlog: |\n  date: x\n  type: y\n`,
  ],
  [
    'comments and empty lines stay',
    '# for ${manager}\nmood: sunny # always\n\n# end\n',
    `${ours}# for Ada\nmood: sunny # always\n\n# end\n`,
  ],
  ['no line end at the end', 'mood: sunny', `${ours}mood: sunny\n`],
  ['all in braces', '{date: 2020-01-01, mood: sunny, tags: [a, b]}\n', `${ours}mood: sunny\ntags: [ a, b ]\n`],
  ['braces with nothing of its own', '{ date: 2020-01-01 }\n', ours],
  ['a key of ours behind a question mark', '? date\n: 2020-01-01\n? mood\n: sunny\n', `${ours}mood: sunny\n`],
  ['an anchor', 'goal: &g talk to ${manager}\nnext: *g\n', `${ours}goal: &g talk to Ada\nnext: *g\n`],
  ["an anchor on what is the note's own", 'type: &t weekly\nseries: *t\n', `${ours}series: &t weekly\n`],
  ['text in blocks', 'goal: |\n  Ask ${manager}: "how?"\n', `${ours}goal: |\n  Ask Ada: "how?"\n`],
  ['quotes', "a: \"with ${manager}\"\nb: 'it''s ${manager}'\n", `${ours}a: "with Ada"\nb: it's Ada\n`],
  ['a filled key', '${manager}: x\n', `${ours}Ada: x\n`],
  ['what is no form', 'price: $5 ${other}\n', `${ours}price: $5 \${other}\n`],
  ['a bracket that stays open', 'mood: sunny\ntags: [a\n', 'yaml in line 4'],
  ['two colons', 'goal: a: b\n', 'yaml in line 2'],
  ['a key twice', 'mood: a\nmood: b\n', 'yaml in line 3'],
  ['a list', '- a\n', 'yaml in line 2'],
  ['text', 'just text\n', 'yaml in line 2'],
  ['a tab', 'a:\n\tb: c\n', 'yaml in line 3'],
  ['a conflict', 'a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n', 'conflict in line 3'],
  ["a list that is the note's own and used elsewhere", 'type: &t [a]\nx: *t\n', 'yaml in line 2'],
  ['a document marker', '--- # x\nmood: sunny\n', 'yaml in line 2'],
];

/** Names that YAML would take for something else. */
const names: [name: string, written: string][] = [
  ['Ada', 'Ada'],
  ['José 日本', 'José 日本'],
  ["O'Hara", "O'Hara"],
  ['Ada: boss', '"Ada: boss"'],
  ['#1', '"#1"'],
  ['Yes', '"Yes"'],
  ['Null', '"Null"'],
  ['- x', '"- x"'],
  ['[a]', '"[a]"'],
  ['"Al"', '"\\"Al\\""'],
  ['@ada', '"@ada"'],
  ['a #b', '"a #b"'],
  ['&a', '"&a"'],
  ['*a', '"*a"'],
  ['${date}', '${date}'],
  ['\uE000' + '0\uE000', '\uE0000\uE000'],
];

describe('the front matter of a note made from a template', () => {
  for (const [what, template, note] of rows) it(what, () => assert.equal(made(template), note));
  for (const [name, written] of names) it(`with ${name}`, () => assert.equal(made('who: ${manager}\n', name), `${ours}who: ${written}\n`));

  it('with CR LF, as the body has it', () => {
    const filled = fillFrontMatter('tags:\r\n  - ${manager}\r\n', { manager: 'Ada' });
    assert.ok('yaml' in filled);
    assert.equal(
      newNoteText({ date: '2026-11-24', type: 'mine' }, '## A\r\n- b\r\n', filled.yaml),
      '---\r\ndate: 2026-11-24\r\ntype: mine\r\ntags:\r\n  - Ada\r\n---\r\n\r\n## A\r\n- b\r\n',
    );
  });

  const place = fc.constantFrom(
    'k: ${manager}',
    'k: 1:1 with ${manager}',
    'k: "${manager}"',
    "k: 'x ${manager}'",
    'k: [a, ${manager}]',
    'k: [a, "${manager}", b ${manager}]',
    'k:\n  - ${manager}',
    'k: {m: ${manager}}',
    'k: |\n  x ${manager}',
    'k: x # ${manager}',
    'k: ${manager:Manager} ${date}',
  );
  const anyName = fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.stringMatching(/^[-:#"'{}[\],&*!|>%@`?~ $a1\\n]{1,8}$/))
    .filter((name) => !/[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/u.test(name));

  it('says any name as it is, wherever it stands', () => {
    fc.assert(
      fc.property(place, anyName, (template, name) => {
        const shown = name.trim().replace(/\s+/g, ' ') || 'Manager';
        const note = parse(made(`${template}\nlast: z\n`, name), { schema: 'failsafe' }) as { k: unknown; last: string };
        const expected = parse(template.replaceAll(/\$\{manager(?::Manager)?\}/g, 'NAME').replace('${date}', 'DATE'), {
          schema: 'failsafe',
        }) as { k: unknown };
        const filled = (value: unknown): unknown =>
          typeof value === 'string'
            ? value.replaceAll('NAME', () => shown).replace('DATE', '2026-11-24')
            : Array.isArray(value)
              ? value.map(filled)
              : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, filled(one)]));
        assert.equal(note.last, 'z');
        assert.deepEqual(note.k, filled(expected.k));
      }),
      { numRuns: runs(300) },
    );
  });
});
