import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InsightsData } from '../../src/commands/view/insights';
import { InsightsPage, type InsightsPageServices } from '../../src/views/insights/panel';
import { day, note, run, until, useDesk } from './desk';

describe('insights', () => {
  const desk = useDesk();
  const figuresOf = (argument: object) => run<InsightsData>('insights', argument);

  it('are plain data, of one person, from notes as they are now', async () => {
    const series = await desk.series({
      [`${day(-14)}.md`]: note('## Recap\n\n- [x] Status (5m)\n- [ ] Left\n', `date: ${day(-14)}\nstatus: cancelled`),
      [`${day(-7)}.md`]: note('## Recap\n\n- [x] Status (5m)\n\n## Career\n\n- [ ] My next step (15m)\n', `date: ${day(-7)}`),
      [`${day(3)}.md`]: note('## Support\n\n- [ ] Deploys\n', `date: ${day(3)}`),
    });
    const found = await figuresOf({ manager: series.id });
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
    const { figures, manager, people, from, to, next, unread } = found;
    assert.deepEqual([manager, people.map(({ id }) => id), to, unread], [series.id, [series.id], day(0), []]);
    assert.ok(from < day(-360));
    assert.deepEqual(
      [figures['meetings/held'].value, figures['meetings/cancelled'].value, figures['agenda/career-share'].value],
      [1, 1, 75],
    );
    assert.deepEqual(figures['topics/undiscussed'].rows, [
      { label: 'My next step', values: [0, day(-7)], notes: [{ uri: series.uri(`${day(-7)}.md`).toString(), line: 10 }] },
    ]);
    assert.ok(next.length > 0 && next.length <= 3);
    assert.ok(next.every(({ message, command, arguments: [argument] }) => message !== '' && command === 'oneOnOne.fix' && argument));
    await series.write(`${day(-7)}.md`, note('## Career\n\n- [x] My next step\n', `date: ${day(-7)}`));
    assert.equal((await figuresOf({ manager: series.name })).figures['topics/undiscussed'].value, 0);
  });

  it('are of everybody, and of a period', async () => {
    const series = await desk.series({
      [`${day(-40)}.md`]: note('', `date: ${day(-40)}`),
      [`${day(-7)}.md`]: note('', `date: ${day(-7)}`),
    });
    const { people, figures } = await figuresOf({});
    assert.ok(people.length > 1 && people.some(({ id }) => id === series.id));
    assert.ok((figures['meetings/held'].value ?? 0) > 2);
    const held = (await figuresOf({ manager: series.id, from: day(-40), to: day(-30) })).figures['meetings/held'];
    assert.deepEqual(held.notes, [{ uri: series.uri(`${day(-40)}.md`).toString() }]);
  });

  it('count nothing of a note that is in conflict, and say so', async () => {
    const text = '<<<<<<< ours\n## Wins\n\n- [ ] a\n=======\n## Private\n\n- [ ] a\n>>>>>>> theirs\n';
    const series = await desk.series({ [`${day(-7)}.md`]: note(text, `date: ${day(-7)}`) });
    const { figures, unread } = await figuresOf({ manager: series.id });
    assert.deepEqual([figures['meetings/held'].value, figures['topics/undiscussed'].value], [1, 0]);
    assert.deepEqual(unread, [series.uri(`${day(-7)}.md`).toString()]);
  });

  it('are exported as a page without what is private', async () => {
    const text = '## Support\n\n- [ ] Deploys\n- [ ] Hiring %%SECRET%%\n\n## Private\n\n- [ ] SECRET\n';
    const series = await desk.series({ [`${day(-7)}.md`]: note(text, `date: ${day(-7)}`) });
    const html = await run<string>('exportInsights', { manager: series.id });
    assert.match(html, /<td[^>]*>Hiring<\/td>/);
    assert.doesNotMatch(html, /SECRET|<script/);
    const target = series.uri('insights.html');
    assert.equal(String(await run('exportInsights', { manager: series.id, target })), String(target));
    assert.match(await series.read('insights.html'), /Undiscussed points: 2/);
  });

  it('are a page of its own, once', async () => {
    const series = await desk.series({ [`${day(-7)}.md`]: note('', `date: ${day(-7)}`) });
    const pages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.startsWith('Insights'));
    await run('showInsights', { manager: series.id });
    await run('showInsights', {});
    await run('showInsights', { manager: series.id });
    await until(
      'one page, of her',
      () =>
        pages()
          .map(({ label }) => label)
          .join() === `Insights: ${series.name.split(' ')[0]}`,
    );
    await vscode.window.tabGroups.close(pages());
  });

  it('are asked for by a page in sight, and by none that is closed', async () => {
    const changes = { index: new Set<unknown>(), texts: new Set<unknown>() };
    const told = (of: Set<unknown>) => (listener: unknown) => (of.add(listener), new vscode.Disposable(() => of.delete(listener)));
    const insight = { facts: { today: day(0), from: day(-30), to: day(0), people: [] }, figures: [], unread: [] };
    let asked = 0;
    const insights = { asLongAs: async () => ((asked += 1), insight), early: () => insight, next: async () => [] };
    const page = new InsightsPage({
      index: { managers: () => [], onDidChange: told(changes.index) },
      schedule: { today: () => day(0) },
      onDidTouch: told(changes.texts),
      insights: async () => insights,
    } as unknown as InsightsPageServices);
    const pages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.startsWith('Insights'));
    await page.show({});
    await until('the page, once more when it is in sight', () => asked > 1);
    assert.deepEqual([changes.index.size, changes.texts.size], [1, 1]);
    await vscode.window.tabGroups.close(pages());
    await until('the page to listen to nothing', () => changes.index.size + changes.texts.size === 0);
  });

  it('refuse what is wrong, and name it', async () => {
    await desk.refused('insights', { manager: 'nobody-at-all' }, /nobody-at-all/);
    await desk.refused('insights', { from: '2026-13-01' }, /2026-13-01/);
    await desk.refused('insights', { from: '2026-11-02', to: '2026-11-01' }, /2026-11-02/);
  });
});
