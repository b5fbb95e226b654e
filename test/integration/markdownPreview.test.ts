import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { MarkdownPlugin } from '../../src/editor/preview';
import { api, day, note, run, type Series, until, useDesk, workspaceFolder } from './desk';

const file = `${day(5)}.md`;

describe("VS Code's Markdown preview", () => {
  const desk = useDesk();
  let markdown: ReturnType<typeof MarkdownIt>;
  before(async () => {
    const { extendMarkdownIt } = (await api()) as unknown as MarkdownPlugin;
    markdown = extendMarkdownIt(new MarkdownIt({ html: true }));
  });

  /** As VS Code does: parsed for no document in particular, then rendered for one. */
  const shown = (text: string, document: vscode.Uri | undefined): string =>
    markdown.renderer.render(markdown.parse(text, {}), markdown.options, { currentDocument: document });
  /** Without tags, and with what reads alike. */
  const read = (text: string, document: vscode.Uri | undefined): string =>
    shown(text, document)
      .replace(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ')
      .trim();
  const other = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'README.md');

  const open = '- [ ] @me Send <it> #area/x ⏫ ➕ 2031-01-06 ⏳ 2031-01-07 📅 2031-01-08 ^p1p1p1';
  const series = (): Promise<Series> =>
    desk.series({
      [`${day(-7)}.md`]: note(`${open}\n- [x] @me Kept ✅ 2031-01-02 ^p2p2p2\n- [ ] @ada Late 📅 2020-01-02 ^p3p3p3\n`, `date: ${day(-7)}`),
      [file]: note('', `date: ${day(5)}`),
    });

  it('says fields in words, and has no ids', async () => {
    const uri = (await series()).uri(file);
    assert.match(read(open, uri), /^☐ @me Send {2}#area\/x ⏫ raised \w.* 2031 follow up \w.* 2031 due \w.* 2031$/);
    assert.match(read('- [x] Done [due:: 2031-01-08] [completion:: 2031-01-02] ^p9p9p9', uri), /^☑ Done due .* 2031 done .* 2031$/);
    assert.match(read('- [ ] Late 📅 2020-01-02 ^p9p9p9', uri), /^☐ Late due .* 2020, \d+ days late$/);
    assert.equal(read('- 2026-11-16 Refunds\n  went up ^w3k9q2', uri), '2026-11-16 Refunds\nwent up ^w3k9q2', 'an id ends the first line');
    assert.equal(read('- 2026-11-16 Refunds ^w3k9q2', uri), '2026-11-16 Refunds');
  });

  it('says how what is referred to is', async () => {
    const uri = (await series()).uri(file);
    const link = (id: string): string => `- [It](${day(-7)}.md#^${id}) and more`;
    assert.match(read(link('p1p1p1'), uri), /^It ☐ open · me · due .* and more$/);
    assert.match(read(link('p2p2p2'), uri), /^It ☑ done .* 2031 and more$/);
    assert.match(read(link('p3p3p3'), uri), /^It ☐ open · Ada · \d+ days late and more$/);
    assert.match(read(link('p4p4p4'), uri), /^It not found and more$/);
    assert.match(read(`- [[${day(-7)}#^p2p2p2|It]]`, uri), /^It ☑ done/);
  });

  it('follows what becomes of an action', async () => {
    const made = await series();
    const text = `- [It](${day(-7)}.md#^p1p1p1)`;
    assert.match(read(text, made.uri(file)), /open/);
    await run('completeAction', { id: 'p1p1p1' });
    await until('it is done', () => read(text, made.uri(file)).includes('done'));
  });

  it('leaves other Markdown as it is', async () => {
    await series();
    const plain = new MarkdownIt({ html: true });
    for (const text of [open, '- [ ] a & b 📅 2031-01-08', `- [It](x.md#^p1p1p1)`, '- [[x#^p1p1p1|It]] <b>x</b>', '1. a ^p1p1p1\n   b'])
      for (const document of [other(), undefined]) assert.equal(shown(text, document), plain.render(text), text);
  });

  it('lets no text of a note be HTML', async () => {
    const uri = (await series()).uri(file);
    const text = '- [[<img src=x onerror=1>#^p1p1p1|<img src=x>]]\n- [ ] a [owner:: "><img>] ^p1p1p1';
    const strict = new MarkdownIt();
    (await api().then((given) => given as unknown as MarkdownPlugin)).extendMarkdownIt(strict);
    const html = strict.renderer.render(strict.parse(text, {}), strict.options, { currentDocument: uri });
    assert.doesNotMatch(html, /<img/);
  });

  if (__HOST__ === 'node')
    it('is asked by VS Code', async () => {
      const uri = (await series()).uri(file);
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', await vscode.workspace.openTextDocument(uri));
      assert.equal(typeof html, 'string');
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, '..', `${day(-7)}.md`));
      const rendered = await vscode.commands.executeCommand<string>('markdown.api.render', document);
      assert.match(rendered, /class="one-on-one-field"/);
      assert.doesNotMatch(rendered, /p1p1p1/);
    });
});
