import assert from 'node:assert/strict';
import fc from 'fast-check';
import { logWins, newWinsText, type NewWin } from '../../../src/core/plans/logWins';
import { readWins } from '../../../src/core/plans/readWins';
import { applyEdits } from '../../../src/core/text/textEdit';
import { runs } from '../runs';

const win: NewWin = { date: '2026-11-16', text: 'From 78 to 86 #area/refunds' };
const line = '2026-11-16 From 78 to 86 #area/refunds';

function log(text: string, wins: readonly NewWin[] = [win]): string {
  const after = applyEdits(text, logWins(text, wins));
  assert.deepEqual(logWins(after, wins), [], 'logged again, nothing is added');
  return after;
}

describe('a win that is logged', () => {
  const rows: [what: string, before: string, after: string][] = [
    ['in an empty log', '', `- ${line}\n`],
    ['in a new log', newWinsText, `# Wins\n\n- ${line}\n`],
    ['behind a byte order mark', '\ufeff', `\ufeff- ${line}\n`],
    ['behind front matter', '---\na: b\n---\n', `---\na: b\n---\n\n- ${line}\n`],
    ['under a heading without a line end', '# Wins', `# Wins\n\n- ${line}`],
    ['behind prose', '# Wins\n\nWhat went well.\n', `# Wins\n\nWhat went well.\n\n- ${line}\n`],
    ['behind prose without heading and line end', 'What went well.', `What went well.\n\n- ${line}\n`],
    [
      'before earlier ones',
      '# Wins\n\nProse.\n\n- 2026-11-15 a\n- 2026-11-01 b\n',
      `# Wins\n\nProse.\n\n- ${line}\n- 2026-11-15 a\n- 2026-11-01 b\n`,
    ],
    [
      'before those of the same day',
      '- 2026-11-17 a\n- 2026-11-16 b\n- 2026-11-16 c\n',
      `- 2026-11-17 a\n- ${line}\n- 2026-11-16 b\n- 2026-11-16 c\n`,
    ],
    ['behind later ones', '- 2026-11-18 a\n- 2026-11-17 b\n', `- 2026-11-18 a\n- 2026-11-17 b\n- ${line}\n`],
    ['behind later ones without a line end', '- 2026-11-17 b', `- 2026-11-17 b\n- ${line}`],
    [
      'behind what is nested in a later one',
      '- 2026-11-17 b\n  - Evidence: x\n    more\n\nEnd.\n',
      `- 2026-11-17 b\n  - Evidence: x\n    more\n- ${line}\n\nEnd.\n`,
    ],
    ['as the list is written', '* 2026-11-15 a\n', `* ${line}\n* 2026-11-15 a\n`],
    ['in a quote', '> - 2026-11-15 a\n', `> - ${line}\n> - 2026-11-15 a\n`],
    ['with CRLF', '\ufeff# Wins\r\n\r\n- 2026-11-15 a ^w1w1w1\r\n', `\ufeff# Wins\r\n\r\n- ${line}\r\n- 2026-11-15 a ^w1w1w1\r\n`],
    ['behind a byte order mark, before the first', '\ufeff- 2026-11-15 a\r\n', `\ufeff- ${line}\r\n- 2026-11-15 a\r\n`],
    ['before ones without dates', '- a\n- b\n', `- ${line}\n- a\n- b\n`],
    [
      'where the dates say, by those around one without',
      '- 2026-11-17 a\n- b\n- 2026-11-10 c\n',
      `- 2026-11-17 a\n- b\n- ${line}\n- 2026-11-10 c\n`,
    ],
    ['before one in bold', '- **2026-11-15**: a\n', `- ${line}\n- **2026-11-15**: a\n`],
    [
      'before one in a heading of its year',
      '# Wins\n\n## 2026\n\n- 2026-11-15 a\n\n## 2025\n\n- 2025-01-01 b\n',
      `# Wins\n\n## 2026\n\n- ${line}\n- 2026-11-15 a\n\n## 2025\n\n- 2025-01-01 b\n`,
    ],
    ['not under Private', '## Private\n\n- x\n', `- ${line}\n\n## Private\n\n- x\n`],
    ['before an open fence', '```\n- x\n', `- ${line}\n\n\`\`\`\n- x\n`],
    ['before an open comment', 'Text\n\n<!-- \n- x\n', `- ${line}\n\nText\n\n<!-- \n- x\n`],
  ];
  for (const [what, before, after] of rows) it(`goes ${what}`, () => assert.equal(log(before), after));

  it('goes with others, each to its place', () => {
    const wins: NewWin[] = [
      { date: '2026-11-10', text: 'c', id: 'w1w1w1' },
      { date: '2026-11-20', text: 'a' },
      { date: '2026-11-20', text: 'b' },
    ];
    assert.equal(
      log('# Wins\n\n- 2026-11-15 x\n', wins),
      '# Wins\n\n- 2026-11-20 b\n- 2026-11-20 a\n- 2026-11-15 x\n- 2026-11-10 c ^w1w1w1\n',
    );
  });

  const texts: [said: string, written: string][] = [
    ['  two\n  lines ', 'two lines'],
    ['- [x] from a list', 'from a list'],
    ['1. from a list', 'from a list'],
    ['- 5 degrees less', '5 degrees less'],
    ['with an id ^w3k9q2', 'with an id'],
    ['%%hidden%% <!-- and --> so', '%\\%hidden%\\% \\<!-- and --\\> so'],
    ['[a](b.md) stays', '[a](b.md) stays'],
    ['返金を 78 から 86 に', '返金を 78 から 86 に'],
  ];
  for (const [said, written] of texts)
    it(`is one line: ${JSON.stringify(said)}`, () =>
      assert.equal(log('', [{ date: '2026-11-16', text: said }]), `- 2026-11-16 ${written}\n`));

  it('is not there without words', () => {
    for (const text of ['', ' \n ', '- [ ] ', '^w3k9q2']) assert.deepEqual(logWins('', [{ date: '2026-11-16', text }]), []);
  });

  it('is read back from any log, whose lines all stay', () => {
    const piece = fc.constantFrom(
      '- 2026-11-17 a',
      '- 2026-11-15 b ^w1w1w1',
      '* c',
      '  - d',
      '# Wins',
      '## Private',
      '',
      'Text',
      '```',
      '<!--',
      '-->',
      '%%',
      '> - e',
      '1. f',
      '\t- g',
      '---',
      '- [ ] h ^k3f9q2',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, eol, mark) => {
        const text = (mark ? '\ufeff' : '') + lines.join(eol);
        const edits = logWins(text, [win]);
        const after = applyEdits(text, edits);
        assert.ok(
          edits.every(({ start, end }) => start === end),
          'only inserts',
        );
        const wins = readWins(after).filter(({ text: said }) => said === 'From 78 to 86');
        assert.equal(wins.length, 1);
        assert.equal(wins[0]?.date, win.date);
        assert.equal(readWins(after).length, readWins(text).length + 1);
      }),
      { numRuns: runs(2000) },
    );
  });
});
