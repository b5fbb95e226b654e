import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Everything that a package may hold, and what it must: VS Code lowers README's and CHANGELOG's names when it packs. */
const allowed = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(readme|changelog)\.md$/,
  /^LICENSE\.txt$/,
  /^THIRD_PARTY_NOTICES\.md$/,
  /^\.vsixmanifest$/,
  /^dist\/(web\/)?[\w-]+\.js$/,
  /^media\/[\w-]+\.(svg|png|css)$/,
  /^media\/skills\/[\w-]+\/SKILL\.md$/,
  /^snippets\/[\w-]+\.code-snippets$/,
  /^l10n\/[\w.-]+\.json$/,
];
const required = [
  'package.json',
  'package.nls.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'THIRD_PARTY_NOTICES.md',
  'dist/extension.js',
  'media/preview.css',
  'media/skills/prepare-1on1/SKILL.md',
  'dist/web/extension.js',
];

async function filesBelow(folder: vscode.Uri, prefix = ''): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const below = entries.map(([name, type]) =>
    type === vscode.FileType.Directory ? filesBelow(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`) : [prefix + name],
  );
  return (await Promise.all(below)).flat();
}

describe('the installed package', () => {
  const extension = vscode.extensions.getExtension('one-on-one.one-on-one');

  it('is where VS Code installs extensions', () => {
    assert.ok(extension, 'it is installed');
    assert.match(extension.extensionUri.path, /\/extensions\/one-on-one\.one-on-one-[\d.]+(-universal)?$/);
  });

  it('activates, and answers with its API', async () => {
    assert.equal(((await extension?.activate()) as { version: number }).version, 1);
  });

  it('holds what runs, and nothing else', async () => {
    assert.ok(extension);
    const files = await filesBelow(extension.extensionUri);
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
    assert.deepEqual(
      required.filter((file) => !files.includes(file)),
      [],
    );
  });
});
