import assert from 'node:assert/strict';
import { readIssues } from '../../../src/core/agenda/issues';
import { issueFormats, noteFormats } from '../../../src/core/share/formats';
import { readOutline } from '../../../src/core/note/readOutline';

const uri = 'file:///n/1on1/ada/2026-11-17.md';
const text = '## Support\n\n- **CI**: slow\n';
const issues = readIssues({ uri, text, outline: readOutline(text), date: '2026-11-17', managers: [], withId: () => undefined });
const words = { status: () => 'open', owner: () => 'me' };
const meeting = { manager: 'ada', date: '2026-11-17', duration: 30, type: 'weekly', status: 'held' as const };
const notes = [{ file: 'ada/2026-11-17.md', name: 'Ada', meeting, source: text, actions: [] }];

describe('the formats of an export', () => {
  const written: readonly [what: string, text: () => string | Promise<string>, start: RegExp][] = [
    ['notes as Markdown', () => write(noteFormats, 'markdown', notes), /^# Ada\n\n## 2026-11-17 · weekly · held\n/],
    ['notes as JSON', () => write(noteFormats, 'json', notes), /^\{\n {2}"version": 1,\n/],
    ['issues as Markdown', () => write(issueFormats, 'markdown', { issues, words }), /^\| Project\/Area \|/],
    ['issues as CSV', () => write(issueFormats, 'csv', { issues, words }), /^\uFEFFProject\/Area,Issue,/],
  ];
  for (const [what, asked, start] of written) it(what, async () => assert.match(await asked(), start));

  it('are all tried here, each with a name, an id and an extension of its own', () => {
    assert.equal(noteFormats.length + issueFormats.length, written.length);
    for (const formats of [noteFormats, issueFormats]) {
      for (const of of ['id', 'label', 'extension'] as const)
        assert.equal(new Set(formats.map((format) => format[of])).size, formats.length, of);
    }
  });

  function write<T>(
    formats: readonly { readonly id: string; write(content: T): string | Promise<string> }[],
    id: string,
    content: T,
  ): string | Promise<string> {
    return formats.find((format) => format.id === id)!.write(content);
  }
});
