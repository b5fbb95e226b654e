import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';

const pictures = readdirSync('media').filter((name) => /^walkthrough-.*\.svg$/.test(name));

describe('the pictures', () => {
  it('are one for each step of the walkthrough', () => {
    assert.deepEqual(
      pictures,
      ['carry', 'export', 'manager', 'prepare', 'track'].map((step) => `walkthrough-${step}.svg`),
    );
  });

  for (const name of pictures) {
    const svg = readFileSync(`media/${name}`, 'utf8');
    it(`${name} takes its colours from the theme, by attributes: the page of the walkthrough allows no styles`, () => {
      for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)) assert.match(colour ?? '', /^(none|var\(--vscode-.*\))$/);
      assert.doesNotMatch(svg, /<style|style=|<script|href=/);
      assert.match(svg, /<title>[^<]{20,}<\/title>/);
    });
  }

  it('icon.png is 256 by 256', () => {
    const png = readFileSync('media/icon.png');
    assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 256, 256]);
  });
});
