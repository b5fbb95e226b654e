import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';

/** The repository that the package was made from. */
declare const __ROOT__: string;

interface Manifest {
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
  readonly qna: string;
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly icon: string;
}

/** Targets of links and pictures, in Markdown and in HTML within it. */
function linksIn(markdown: string): string[] {
  const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
  return [...html.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)].map(([, target = '']) => target.replaceAll('&amp;', '&'));
}

/** The anchors of headings, as GitHub and the store write them. */
function anchorsIn(markdown: string): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the page of the unpacked package', () => {
  const { extensionUri, packageJSON } = vscode.extensions.getExtension('one-on-one.one-on-one')!;
  const manifest = packageJSON as Manifest;
  const repository = manifest.repository.url.replace(/\.git$/, '');
  const packed = (file: string): string => path.join(extensionUri.fsPath, file);

  /** Why a link leads nowhere; undefined where it leads somewhere. */
  function deadEnd(link: string, page: string): string | undefined {
    if (link.startsWith('#')) return anchorsIn(page).has(decodeURIComponent(link.slice(1))) ? undefined : 'no such heading';
    if (!/^[a-z][a-z\d+.-]*:/i.test(link))
      return existsSync(packed(decodeURIComponent(link.split(/[?#]/, 1)[0]!))) ? undefined : 'not in the package';
    if (!link.startsWith('https://') || !URL.canParse(link)) return 'no https';
    if (!link.startsWith(`${repository}/`)) return link.includes('OWNER') ? 'another repository' : undefined;
    const file = /^\/(?:blob|raw)\/HEAD\/([^?#]+)/.exec(link.slice(repository.length))?.[1];
    return file !== undefined && existsSync(path.join(__ROOT__, decodeURIComponent(file))) ? undefined : 'not in the repository';
  }

  for (const [file, least] of [
    ['readme.md', 5],
    ['changelog.md', 1],
  ] as const) {
    it(`${file} has no link that leads nowhere`, () => {
      const page = readFileSync(packed(file), 'utf8');
      const links = linksIn(page);
      assert.ok(links.length >= least, `${links.length} links`);
      assert.deepEqual(
        links.map((link) => [link, deadEnd(link, page)]).filter(([, why]) => why !== undefined),
        [],
      );
    });
  }

  it('knows a dead end when it sees one', () => {
    const dead = [
      '#nowhere',
      'docs/pictures/hero-dark.png',
      'http://example.com',
      `${repository}/blob/HEAD/no.md`,
      `${repository}/wiki`,
      'https://github.com/OWNER/other',
    ];
    assert.deepEqual(
      dead.filter((link) => deadEnd(link, '# Here\n') === undefined),
      [],
    );
    assert.deepEqual(
      ['#here', 'media/icon.png', 'https://example.com/a', `${repository}/blob/HEAD/README.md#x`].filter(
        (link) => deadEnd(link, '# Here\n') !== undefined,
      ),
      [],
    );
  });

  it('has what a store shows beside it, all of one repository', () => {
    assert.match(manifest.repository.url, /^https:\/\/github\.com\/[\w-]+\/one-on-one\.git$/);
    assert.equal(manifest.bugs.url, `${repository}/issues`);
    assert.equal(manifest.qna, 'marketplace');
    assert.match(manifest.galleryBanner.color, /^#[\da-f]{6}$/i);
    assert.match(manifest.galleryBanner.theme, /^(dark|light)$/);
    assert.ok(existsSync(packed(manifest.icon)) && manifest.icon.endsWith('.png'));
    const store = readFileSync(packed('.vsixmanifest'), 'utf8');
    for (const [kind, link] of [
      ['Source', manifest.repository.url],
      ['Support', manifest.bugs.url],
    ])
      assert.ok(store.includes(`Services.Links.${kind}" Value="${link}"`), `${kind}: ${link}`);
  });
});
