import assert from 'node:assert/strict';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { readFrontMatter } from '../../../src/core/note/fastFrontMatter';
import { readOutline } from '../../../src/core/note/readOutline';
import { insertSection } from '../../../src/core/note/insert';
import { linkText } from '../../../src/core/link/linkText';
import { figuresIn } from '../../../src/core/plans/figures';
import { visibleText } from '../../../src/core/note/visibleText';
import { hostileNotes, upTo } from '../hostile/patterns';

const size = 200_000;

/** What `run` answers; fails where that takes so many milliseconds of the processor. What else runs on the machine does not count. */
function within<T>(milliseconds: number, run: () => T): T {
  const begun = process.cpuUsage();
  const answer = run();
  const { user, system } = process.cpuUsage(begun);
  assert.ok(user + system < milliseconds * 1000, `${(user + system) / 1000} ms`);
  return answer;
}

describe('hostile notes of 200 KB', () => {
  for (const [what, make] of Object.entries(hostileNotes)) {
    // A quadratic reader takes many seconds for these; ours some milliseconds, when it is warm.
    it(`are read at once: ${what}`, () => {
      const text = make(size);
      const outline = within(500, () => readOutline(text));
      within(500, () => visibleText(text, { outline }));
      within(500, () => insertSection(text, outline, 'Support', ['- [ ] a']));
    });
    it(`are the text of a link at once, and give their figures: ${what}`, () => {
      within(500, () => linkText(make(size)));
      within(500, () => figuresIn(make(size)));
    });
  }

  const longest = 8_000;
  const front: Readonly<Record<string, (length: number) => string>> = {
    spaces: (length) => `a: ${upTo(' ', length)}x`,
    keys: (length) => Array.from({ length: length / 10 }, (_, key) => `k${key}: v`).join('\n'),
    brackets: (length) => `a: ${upTo('[', length)}`,
    'brackets behind brackets': (length) => `a: ${upTo(']', length / 2)}${upTo('[{', length / 2)}`,
    dashes: (length) => upTo('- ', length),
    'question marks': (length) => upTo('? ', length),
    colons: (length) => `a${upTo(': a', length)}`,
    'deeper and deeper': (length) => Array.from({ length: Math.sqrt(length) }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    tags: (length) => `a: ${upTo('! ', length)}`,
    quotes: (length) => `a: ${upTo('"', length)}`,
    'a list': (length) => `a: [${upTo('a, ', length)}b]`,
    'a block list': (length) => `a:\n${upTo('- a\n', length)}`,
    aliases: (length) => `a: &a [x]\nb: [${upTo('*a, ', length)}*a]`,
    'aliases of aliases': () =>
      `a: &a [x, x]\n${Array.from({ length: 40 }, (_, at) => `k${at}: &k${at} [*${at === 0 ? 'a' : `k${at - 1}`}, *${at === 0 ? 'a' : `k${at - 1}`}]`).join('\n')}`,
    comments: (length) => upTo('# a\n', length),
    'conflict marks': (length) => upTo('<<<<<<< a\n', length),
  };
  for (const [what, make] of Object.entries(front)) {
    it(`as front matter are read in a moment, or refused: ${what}`, () => {
      within(500, () => readFrontMatter(make(size)));
      within(500, () => parseFrontMatter(make(size)));
      within(1000, () => parseFrontMatter(make(longest)));
    });
  }
});
