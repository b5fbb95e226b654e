import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { insightsDocument } from '../../../src/core/share/insightsDocument';
import { publicFigures } from '../../../src/core/share/publicFigures';
import { writeHtml } from '../../../src/core/share/html';
import { type PageContent, pageBody, type PageWords, wholePage } from '../../../src/views/insights/page';
import { endIndexes } from '../index/indexOf';
import { insightOf } from './insightOf';

const words: PageWords = {
  language: 'en',
  of: (english) => english,
  date: (date) => date,
  month: (month) => month,
  value: (value, unit) => `${value} ${unit}`,
  title: 'Insights',
  people: 'People',
  period: 'Period',
  next: 'What to do next',
  nothing: 'Nothing',
  table: 'Table',
  all: (count) => `Show all ${count}`,
  shows: (title, value) => `${title}: ${value}`,
  unread: (count) => `${count} unread`,
  reading: 'Reading notes…',
  none: 'Nothing yet.',
};
const evil = '<img src=x onerror=alert(1)> "quoted" & <script>alert(2)</script>';
const files = {
  'ada/2026-11-10.md': `## Alignment\n\n- **WHAT**: ${evil}\n\n## Support\n\n- **${evil}**: ${evil}\n`,
  'ada/2026-11-17.md': `## Recap\n\n- [ ] ${evil}\n- [ ] ${evil} ➕ 2026-11-01 ^a1a1a1\n`,
  'wins.md': `- 2026-11-16 ${evil} #area/"x\n`,
};
const link = { label: evil, command: { id: 'oneOnOne.showInsights', argument: { manager: evil } } };

async function content(): Promise<PageContent> {
  const { figures } = await insightOf(files);
  return {
    name: evil,
    period: evil,
    people: [link, link, link],
    periods: [{ ...link, isCurrent: true }],
    tools: [],
    figures,
    next: [{ place: link, fix: link }],
    unread: 2,
  };
}

describe('the page of insights', () => {
  afterEach(endIndexes);

  it('has nothing of what somebody wrote as HTML, and no attribute but its own', async () => {
    const page = wholePage(pageBody(await content(), words), words, { nonce: 'abc', style: '', script: '', scroll: 0, state: evil });
    assert.doesNotMatch(page, /<img|onerror=(?!alert\(1\)&gt;)|<script>alert/);
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;'));
    const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
    const known =
      'html head meta title style body header h1 h2 h3 p span nav a main section ol li ul div figure svg rect text details summary table thead tbody tr th td script small'.split(
        ' ',
      );
    assert.deepEqual(
      [...tags].filter((tag) => !known.includes(tag!)),
      [],
    );
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'/);
    assert.doesNotMatch(page, / style="/);
  });

  it('has every figure with its definition, and for each chart a role, a label and a table', async () => {
    const { figures, ...rest } = await content();
    const body = pageBody({ figures, ...rest }, words);
    const escaped = (text: string): string => text.replaceAll("'", '&#39;').replaceAll('"', '&quot;');
    for (const { of } of figures) assert.ok(body.includes(escaped(of.title)) && body.includes(escaped(of.definition)), of.id);
    for (const [chart] of body.matchAll(/<figure>.*?<\/figure><details.*?<\/details>/gs))
      assert.match(chart, /<svg role="img" aria-label="[^"]{4,}".*<table aria-label="[^"]{4,}"/s);
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('leads from each figure to the notes behind it', async () => {
    const body = pageBody(await content(), words);
    const commands = [...body.matchAll(/href="command:([\w.]+)\?([^"]*)"/g)].map(([, id, argument = '']) => [
      id,
      (JSON.parse(decodeURIComponent(argument)) as unknown[])[0],
    ]);
    assert.ok(
      commands.some(([id, argument]) => id === 'oneOnOne.openInsight' && JSON.stringify(argument) === '{"figure":"meetings/held"}'),
    );
    assert.ok(commands.some(([, argument]) => JSON.stringify(argument) === '{"figure":"topics/undiscussed","row":0}'));
    assert.ok(commands.every(([id]) => ['oneOnOne.openInsight', 'oneOnOne.showInsights'].includes(String(id))));
  });

  it('is exported without marks, ids and scripts', async () => {
    const { figures } = await content();
    const html = writeHtml(insightsDocument('Insights', figures, words));
    assert.match(html, /<h2[^>]*>Do the 1:1s happen\?<\/h2>/);
    assert.match(html, /<h3[^>]*>Held: 2 count<\/h3>/);
    assert.doesNotMatch(html, /<script|<img|\^a1a1a1|command:/);
  });

  it('is exported with nothing of a private action that words link to', async () => {
    const link = '[hush](2026-11-03.md#^p1p1p1)';
    const insight = await insightOf({
      'ada/2026-11-03.md': `## Private\n\n- [ ] hush ^p1p1p1\n`,
      'ada/2026-11-10.md': `## Alignment\n\n- WHAT: seen1 ${link}\n\n## Support\n\n- [ ] seen2 [[2026-11-03#^p1p1p1|hush]]\n`,
      'ada/2026-11-17.md': `- [ ] seen3 ${link} ➕ 2026-11-01 ^a1a1a1\n`,
      'career-plan.md': `## Goals\n\n- [ ] seen4 ${link}\n`,
      'training-plan-2026.md': `- [x] seen5 ${link} ✅ 2026-11-16\n`,
      'wins.md': `- 2026-11-16 seen6 ${link}\n`,
    });
    const task = parseTaskLine('- [ ] hush ^p1p1p1')!;
    const figures = publicFigures(insight, (id) => (id === 'p1p1p1' ? { private: true, task } : undefined));
    const html = writeHtml(insightsDocument('Insights', figures, words));
    assert.doesNotMatch(html, /hush/);
    for (const word of ['seen1', 'seen2', 'seen3', 'seen4', 'seen5', 'seen6']) assert.ok(html.includes(word), word);
  });
});
