import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames, readConstants, written } from '../../../docs/write.mjs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly object[];
    readonly languageModelTools: readonly { readonly name: string; readonly inputSchema: object }[];
    readonly menus: Readonly<Record<string, readonly object[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
}

/** Lines of one text that the other has not, at most ten. */
const only = (text: string, other: string, sign: string): string[] => {
  const known = new Set(other.split('\n'));
  return text
    .split('\n')
    .filter((line) => !known.has(line))
    .slice(0, 10)
    .map((line) => `${sign} ${line.trim()}`);
};

describe('what is written from the constants', () => {
  const files = Object.fromEntries(fileNames.map((name) => [name, readFileSync(name, 'utf8')]));

  for (const name of fileNames) {
    it(`${name} says what they say`, async () => {
      const [is, ought] = [files[name] ?? '', written(await readConstants(), files)[name] ?? ''];
      const differing = [...only(is, ought, '-'), ...only(ought, is, '+')];
      assert.ok(is === ought, [`${name} says something else than the constants: run npm run docs`, ...differing].join('\n'));
    });
  }

  it('has nothing of what is gone, and what is new', async () => {
    const constants = await readConstants();
    const { allCommands, allTools, settings, questions, rules } = constants;
    const [first, ...rest] = allCommands;
    assert.ok(first);
    const menu = { menu: 'touchBar', when: 'c', group: 'd' };
    const renamed = { ...first, id: 'brandNew', title: 'Brand New', when: 'a', palette: 'b', menus: [menu] };
    const brandNew = { default: 7, description: 'New.', restricted: true } as const;
    const brandNewRule = { ...rules[0]!, id: 'brand/new', why: 'Why not.', message: 'Be brand new.' };
    const texts = written(
      {
        ...constants,
        allCommands: [...rest, renamed],
        allTools: [{ ...allTools[0]!, id: 'brandNew', title: 'Brand New Tool', input: { day: { description: 'When.' } } }],
        settings: { ...settings, brandNew },
        questions: [...questions, { ...questions[0]!, text: 'Brand new?' }],
        rules: [...rules, brandNewRule],
      },
      files,
    );
    const {
      contributes: { commands, menus, languageModelTools, configuration },
      capabilities,
    } = JSON.parse(texts['package.json'] ?? '') as Manifest;
    const entry = {
      command: 'oneOnOne.brandNew',
      title: '%command.brandNew%',
      category: '%category%',
      icon: `$(${first.icon})`,
      enablement: 'a',
    };
    assert.deepEqual(commands.at(-1), entry);
    assert.deepEqual(menus.commandPalette?.at(-1), { command: 'oneOnOne.brandNew', when: 'b' });
    assert.deepEqual(menus.touchBar, [{ command: 'oneOnOne.brandNew', when: 'c', group: 'd' }]);
    assert.equal(JSON.stringify([commands, menus]).includes(`oneOnOne.${first.id}"`), false);
    const properties = Object.keys((configuration.properties['oneOnOne.rules'] as { properties: object }).properties);
    assert.ok(['brand/new', 'brand/*', '*'].every((key) => properties.includes(key)));
    assert.ok(texts['docs/rules.md']?.includes('\n## brand/new\n'));
    assert.ok('Be brand new.' in (JSON.parse(texts['l10n/bundle.l10n.json'] ?? '') as object));
    const inputSchema = {
      type: 'object',
      properties: { day: { type: 'string', description: 'When.' } },
      required: ['day'],
      additionalProperties: false,
    };
    assert.deepEqual(
      languageModelTools.map((tool) => [tool.name, tool.inputSchema]),
      [['oneOnOne_brandNew', inputSchema]],
    );
    const setting = { type: 'integer', default: 7, order: Object.keys(settings).length + 1, markdownDescription: '%setting.brandNew%' };
    assert.deepEqual(configuration.properties['oneOnOne.brandNew'], setting);
    assert.ok(capabilities.untrustedWorkspaces.restrictedConfigurations.includes('oneOnOne.brandNew'));
    const words = JSON.parse(texts['package.nls.json'] ?? '') as Record<string, string>;
    assert.deepEqual(
      ['command', 'tool', 'setting'].map((kind) => words[`${kind}.brandNew`]),
      ['Brand New', 'Brand New Tool', 'New.'],
    );
    assert.deepEqual([`command.${first.id}` in words, `tool.${allTools[0]!.id}` in words], [false, false]);
    assert.ok('Brand new?' in (JSON.parse(texts['l10n/bundle.l10n.json'] ?? '') as object));
    assert.ok(texts['README.md']?.includes('\n| 1:1: Brand New | `oneOnOne.brandNew` |\n'));
    assert.ok(texts['README.md']?.includes('\n| `oneOnOne.brandNew` | `7` | New. |\n'));
  });
});

describe('a command', () => {
  it('ends in an ellipsis when it asks for something, and only then', async () => {
    const { allCommands } = await readConstants();
    assert.deepEqual(
      allCommands.filter(({ title, asks }) => title.endsWith('…') !== asks).map(({ id, title }) => `${id}: ${title}`),
      [],
    );
    assert.deepEqual(
      allCommands.filter(({ title }) => title.includes('...')).map(({ id }) => id),
      [],
      'three dots are one character: …',
    );
  });

  it('has an id of its own', async () => {
    const ids = (await readConstants()).allCommands.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  it('that a view, a lens or a fix names is there', async () => {
    const ids = new Set((await readConstants()).allCommands.map(({ id }) => `oneOnOne.${id}`));
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const named = [
      ...files.map((file) => readFileSync(join('src', file), 'utf8')),
      readFileSync('package.nls.json', 'utf8'),
      readFileSync('package.json', 'utf8'),
    ].flatMap((text) =>
      [
        ...text.matchAll(/(?:command: |executeCommand(?:<[^>]*>)?\()'(oneOnOne\.\w+)'/g),
        ...text.matchAll(/(?:command:|onCommand:)(oneOnOne\.\w+)/g),
      ].map(([, id = '']) => id),
    );
    assert.ok(named.length > 20);
    assert.deepEqual(
      [...new Set(named)].filter((id) => !ids.has(id)),
      [],
    );
  });
});
