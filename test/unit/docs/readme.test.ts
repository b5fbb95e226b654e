import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';

const file = 'README.md';
const word = (key: string): string => (words as Record<string, string>)[key.replaceAll('%', '')] ?? key;

/** What is never in the palette is not for the README. */
const hidden = new Set((manifest.contributes.menus.commandPalette as { command: string; when: string }[]).filter(({ when }) => when === 'false').map(({ command }) => command));

const tables: Record<string, string> = {
  commands: table(['command', 'id'], manifest.contributes.commands.filter(({ command }) => !hidden.has(command)).map(({ command, title }) => [`1:1: ${word(title)}`, `\`${command}\``])),
  settings: table(
    ['setting', 'default', 'what it does'],
    Object.entries(manifest.contributes.configuration.properties as Record<string, { default: unknown; markdownDescription: string }>).map(([key, { default: value, markdownDescription }]) => [`\`${key}\``, value === '' ? '' : `\`${JSON.stringify(value).replaceAll('"', '')}\``, word(markdownDescription)]),
  ),
};

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `UPDATE_README=1 npm run test:unit` writes the tables anew. */
describe('README', () => {
  let text = readFileSync(file, 'utf8');

  for (const [name, expected] of Object.entries(tables)) {
    it(`has the table of ${name} that the manifest gives`, () => {
      const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
      const from = text.indexOf(start) + start.length;
      const to = text.indexOf(end);
      assert.ok(from >= start.length && to >= from, `${file} has the marks of the table`);
      if (process.env.UPDATE_README) {
        text = text.slice(0, from) + expected + text.slice(to);
        writeFileSync(file, text);
      }
      assert.equal(text.slice(from, text.indexOf(end)), expected);
    });
  }

  it('shows pictures that are there, with words for who cannot see them', () => {
    for (const [, alt, path] of text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
      assert.ok(alt, `${path} has words`);
      assert.ok(existsSync(path ?? ''), `${path} is there`);
    }
  });

  it('stays under 900 words, tables aside', () => {
    const prose = text.split('\n').filter((line) => !line.startsWith('|')).join(' ');
    assert.ok(prose.split(/\s+/).length < 900, `${prose.split(/\s+/).length} words`);
  });
});
