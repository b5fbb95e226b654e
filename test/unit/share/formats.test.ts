import assert from 'node:assert/strict';
import { issuesOf } from '../../../src/core/share/issuesDocument';
import { issueFormats, noteFormats, documentFormats } from '../../../src/core/share/formats';
import { heading, paragraph } from '../../../src/core/share/document';
import { english } from './englishWords';
import { readOutline } from '../../../src/core/note/readOutline';

const uri = 'file:///n/1on1/ada/2026-11-17.md';
const text = '## Support\n\n- **CI**: slow\n';
const issues = issuesOf({ uri, text, outline: readOutline(text), date: '2026-11-17', managers: [], withId: () => undefined });
const words = { status: () => 'open', owner: () => 'me' };
const meeting = { manager: 'ada', date: '2026-11-17', duration: 30, type: 'weekly', status: 'held' as const };
const notes = {
  title: '1:1 notes',
  notes: [{ root: 'file:///1on1', words: english, file: 'ada/2026-11-17.md', name: 'Ada', meeting, source: text, actions: [] }],
};
const doc = { title: 'Recap', blocks: [heading(2, 'Actions'), paragraph('Plan')] };

describe('the formats of an export', () => {
  const written: readonly [what: string, text: () => string | Promise<string>, start: RegExp][] = [
    ['notes as Markdown', () => write(noteFormats, 'markdown', notes), /^# Ada\n\n## 2026-11-17 · weekly · held\n/],
    ['notes as JSON', () => write(noteFormats, 'json', notes), /^\{\n {2}"version": 1,\n/],
    ['notes as HTML', () => write(noteFormats, 'html', notes), /^<!DOCTYPE html>\n<html lang="pt-br">\n<head>\n<meta charset="utf-8">\n/],
    ['notes as CSV', () => write(noteFormats, 'csv', notes), /^\uFEFFPerson,Date,Meeting,Meeting status,Section,Text,Owner,Due,Status\r\n/],
    ['a document as text', () => write(documentFormats, 'text', doc), /^Recap\n\nActions\nPlan\n$/],
    [
      'a document as HTML',
      () => write(documentFormats, 'html', doc),
      /^<!DOCTYPE html>\n<html lang="pt-br">\n[^]*<h1 dir="auto">Recap<\/h1>\n/,
    ],
    ['a document as Markdown', () => write(documentFormats, 'markdown', doc), /^# Recap\n\n## Actions\n\nPlan\n$/],
    ['a document for Slack', () => write(documentFormats, 'slack', doc), /^\*Recap\*\n\n\*Actions\*\nPlan\n$/],
    ['issues as Markdown', () => write(issueFormats, 'markdown', { issues, words }), /^\| Project\/Area \|/],
    ['issues as CSV', () => write(issueFormats, 'csv', { issues, words }), /^\uFEFFProject\/Area,Issue,/],
  ];
  for (const [what, asked, start] of written) it(what, async () => assert.match(await asked(), start));

  it('are all tried here, each with a name and an id of its own', () => {
    assert.equal(noteFormats.length + issueFormats.length + documentFormats.length, written.length);
    for (const formats of [noteFormats, issueFormats, documentFormats]) {
      for (const of of ['id', 'label'] as const) assert.equal(new Set(formats.map((format) => format[of])).size, formats.length, of);
    }
  });

  function write<T>(
    formats: readonly { readonly id: string; write(content: T, locale?: string): string | Promise<string> }[],
    id: string,
    content: T,
  ): string | Promise<string> {
    return formats.find((format) => format.id === id)!.write(content, 'pt-br');
  }
});
