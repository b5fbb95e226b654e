import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newNoteText } from '../../../src/core/template/newNote';
import { newProfileText } from '../../../src/core/template/newProfile';
import { frontMatterOf, yamlOf } from '../../../src/core/note/frontMatterOf';
import { readOutline } from '../../../src/core/note/readOutline';

async function entries(text: string): Promise<Record<string, unknown>> {
  const front = await frontMatterOf(yamlOf(text, readOutline(text)) ?? '');
  assert.equal(front.problem, undefined);
  return Object.fromEntries([...front.entries].map(([key, { value }]) => [key, value]));
}

const word = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.stringMatching(/^[-:#"'{}[\],&*!|>%@`?~ a1\\n\t]{1,12}$/),
    fc.constantFrom('true', 'null', '~', '2026-11-17', '10:00', '0x1f', '---', '...', '- a', '? b', 'a: b', 'a #b', '=', '<<'),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('a new file', () => {
  it('reads back what was put into it, whatever the words: a profile', () =>
    fc.assert(
      fc.asyncProperty(word, word, word, async (name, role, email) => {
        const profile = {
          name,
          role,
          email,
          relation: 'manager',
          cadence: 'every 3 weeks',
          weekday: 'first tuesday',
          time: '09:30',
          duration: 45,
          timezone: 'Europe/London',
        };
        assert.deepEqual(await entries(newProfileText(profile)), { ...profile, duration: '45' });
      }),
    ));

  it('reads back what was put into it, whatever the words: a note', () =>
    fc.assert(
      fc.asyncProperty(word, async (type) => {
        assert.deepEqual(await entries(newNoteText({ date: '2026-11-17', time: '09:30', duration: 45, type }, '## Body\n')), {
          date: '2026-11-17',
          time: '09:30',
          duration: '45',
          type,
        });
      }),
    ));

  it('keeps the front matter of its template, but for what says which meeting it is', async () => {
    const own = 'date: 2020-01-01\r\nmood: sunny\r\nduration: 50\r\nstatus: held\r\n';
    assert.equal(
      newNoteText({ date: '2026-11-17', duration: 30, type: 'mine' }, '\n\n## Body\r\n\r\n', own),
      '---\ndate: 2026-11-17\ntype: mine\nmood: sunny\nduration: 50\n---\n\n## Body\n',
    );
  });

  it('has one kind of line ends, that of its template', () => {
    const text = newNoteText({ date: '2026-11-17', type: 'mine' }, '## A\r\n\r\n- [ ] a\n- b\r\n', 'mood: sunny\r\n');
    assert.equal(text, '---\r\ndate: 2026-11-17\r\ntype: mine\r\nmood: sunny\r\n---\r\n\r\n## A\r\n\r\n- [ ] a\r\n- b\r\n');
    assert.equal(
      newNoteText({ date: '2026-11-17', type: 'mine' }, '## A\n- b\r\n- c\n'),
      '---\ndate: 2026-11-17\ntype: mine\n---\n\n## A\n- b\n- c\n',
    );
  });
});
