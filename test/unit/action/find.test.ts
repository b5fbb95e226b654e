import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAction, type ActionKey, type Finding } from '../../../src/core/action/find';
import { readOutline } from '../../../src/core/note/readOutline';

function find(lines: string[], key: ActionKey, eol = '\n'): Finding {
  const text = lines.join(eol);
  return findAction(text, readOutline(text), key);
}

describe('finding an action again', () => {
  const note = [
    '# 1:1',
    '- [ ] Send it ^k3f9q2',
    '- [ ] Ask',
    '- [ ] Ask',
    '```',
    '- [ ] Send it ^w8n2r4',
    '```',
    '<!-- - [ ] In a comment ^c00000 -->',
    '- [x] Send more 📅 2026-11-28 ^w8n2r4',
    '- [ ] Doubled ^d00000',
    '- [ ] Doubled too ^d00000',
    '- [ ] Same ^e00000',
    '- [ ] Same ^e00000',
    '- plain ^f00000',
    '- [ ] mentions ^k3f9q2 in passing',
  ];
  const rows: [what: string, key: ActionKey, found: number | 'missing' | number[]][] = [
    ['by its id', { id: 'k3f9q2' }, 1],
    ['by its id, whatever its line was', { id: 'k3f9q2', source: '- [ ] Send them ^k3f9q2' }, 1],
    ['by its id, not in code', { id: 'w8n2r4' }, 8],
    ['by its line', { source: '- [ ] Send it ^k3f9q2' }, 1],
    ['by its line, when others have its id', { id: 'd00000', source: '- [ ] Doubled too ^d00000' }, 10],
    ['by its line, when it has no id any more', { id: 'gone00', source: '- [x] Send more 📅 2026-11-28 ^w8n2r4' }, 8],
    ['no line twice', { source: '- [ ] Ask' }, [2, 3]],
    ['no id twice', { id: 'd00000' }, [9, 10]],
    ['no id twice, with a line that is gone', { id: 'd00000', source: '- [ ] Old ^d00000' }, [9, 10]],
    ['no id and line twice', { id: 'e00000', source: '- [ ] Same ^e00000' }, [11, 12]],
    ['nothing in a comment', { id: 'c00000' }, 'missing'],
    ['nothing in code', { source: '- [ ] Send it ^w8n2r4' }, 'missing'],
    ['no plain item', { id: 'f00000' }, 'missing'],
    ['no part of a line', { source: '- [ ] Send it' }, 'missing'],
    ['no part of an id', { id: 'k3f9q' }, 'missing'],
    ['nothing by nothing', {}, 'missing'],
  ];
  for (const [what, key, expected] of rows) {
    for (const eol of ['\n', '\r\n']) {
      it(`finds ${what}${eol === '\n' ? '' : ', with CR LF'}`, () => {
        const finding = find(note, key, eol);
        if (expected === 'missing') assert.deepEqual(finding, { kind: 'missing' });
        else if (typeof expected === 'number') {
          const start = note.slice(0, expected).reduce((sum, line) => sum + line.length + eol.length, 0);
          assert.deepEqual(finding, { kind: 'found', line: expected, start, end: start + (note[expected] ?? '').length });
        } else assert.deepEqual(finding, { kind: 'ambiguous', lines: expected });
      });
    }
  }

  it('never finds a line that is another', () => {
    const line = fc.constantFrom(
      '- [ ] a ^aaaaaa',
      '- [ ] b ^aaaaaa',
      '- [ ] b',
      '- [ ] c ^cccccc',
      '```',
      '<!--',
      '-->',
      '',
      '# h',
      '    - [ ] b',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('aaaaaa', 'cccccc', undefined), line, (lines, id, source) => {
        const text = lines.join('\n');
        const finding = findAction(text, readOutline(text), { ...(id === undefined ? {} : { id }), source });
        if (finding.kind !== 'found') return;
        const found = text.slice(finding.start, finding.end);
        assert.equal(found, lines[finding.line]);
        const same = lines.filter((other) => other === source).length;
        assert.ok(found === source || (id !== undefined && found.endsWith(`^${id}`)));
        if (found !== source && same === 1 && id === undefined) assert.fail('the exact line was passed over');
      }),
    );
  });
});
