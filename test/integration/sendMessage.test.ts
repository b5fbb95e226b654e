import assert from 'node:assert/strict';
import { answering, day, notesFolder, run, useDesk, withSetting } from './desk';

const action = (due: string) => `## Notes

- [ ] @me Send the **capacity** plan %%hush%% #area/payments ⏫ ➕ 2026-11-17 📅 ${due} ^l8l8l8
  - Why: the numbers came late %%hush%%
  - hush nobody asked for
- [ ] @zora Ask the board 📅 ${due} ^l9l9l9

## Private

- [ ] @me hush ^p8p8p8
`;

describe('1:1: Send Message', () => {
  const desk = useDesk();

  it('tells that a deadline slips: what, when, why; nothing private, and no signs', async () => {
    const series = await desk.series({ [`${day(-4)}.md`]: action(day(2)) }, 'email: zora@example.com');
    const before = await series.read(`${day(-4)}.md`);
    const text = await run<string>('sendMessage', { about: 'late', id: 'l8l8l8', as: 'text' });
    assert.match(text, new RegExp(`^Hi ${series.name.split(' ')[0]},\n`));
    assert.match(text, /early[^]*\n- What: Send the capacity plan\n- Agreed date: .+\n- Why: the numbers came late\n- New date: .+\n/);
    assert.doesNotMatch(text, /hush|l8l8l8|📅|⏫|\*\*/);
    const uri = series.uri(`${day(-4)}.md`);
    assert.equal(await run('sendMessage', { about: 'late', uri, line: 2, as: 'text' }), text);
    assert.match(await run<string>('sendMessage', { about: 'late', id: 'l8l8l8', as: 'eml' }), /^To: [^\r]*\r\n <zora@example\.com>\r$/m);
    assert.equal(await series.read(`${day(-4)}.md`), before);
    assert.deepEqual(desk.messages, []);
  });

  it("asks for one of a person's late actions when it starts from their row", async () => {
    const other = await desk.series({ [`${day(-5)}.md`]: action(day(1)).replaceAll('l8l8l8', 'o8o8o8') });
    const series = await desk.series({ [`${day(-4)}.md`]: action(day(2)) });
    const row = { kind: 'manager', key: 'k', manager: series.id, root: notesFolder().toString(), about: 'late', as: 'text' };
    let text: unknown;
    const asked = await answering('', async () => {
      text = await run('sendMessage', row);
    });
    assert.equal(asked.length, 1);
    assert.match(String(text), new RegExp(`^Hi ${series.name.split(' ')[0]},\n`), `${other.name} is somebody else`);
  });

  it('refuses what is private, theirs or not there', async () => {
    const series = await desk.series({ [`${day(-4)}.md`]: action(day(2)).replaceAll('@zora', '@me') });
    const theirs = await desk.series();
    await theirs.write(`${day(-4)}.md`, `- [ ] @${theirs.first} Ask ^l7l7l7\n- [x] @me Done ^l6l6l6\n`);
    await run('refresh');
    await desk.refused('sendMessage', { about: 'late', id: 'p8p8p8', as: 'text' }, /private/);
    await desk.refused('sendMessage', { about: 'late', id: 'l7l7l7', as: 'text' }, new RegExp(theirs.name));
    await desk.refused('sendMessage', { about: 'late', id: 'l6l6l6', as: 'text' }, /no longer open/);
    await desk.refused('sendMessage', { about: 'late', id: 'gone00', as: 'text' }, /gone00/);
    await desk.refused('sendMessage', { about: 'love', as: 'text' }, /love/);
    await desk.refused('sendMessage', { about: 'late', id: 'l8l8l8', as: 'fax' }, /fax/);
    await desk.refused('sendMessage', { about: 'intro', manager: 'nobody-at-all', as: 'text' }, /nobody-at-all/);
    await desk.refused('sendMessage', { about: 'notice', uri: series.uri(`${day(-4)}.md`), as: 'text' }, /performance talk/);
  });

  it('gives notice of a performance talk, and the note keeps when', async () => {
    const file = `${day(20)}.md`;
    const note = '---\r\ntype: performance\r\ntime: "10:00"\r\ngoal: where I stand %%hush%%\r\n---\r\n\r\n## Private\r\n\r\n- hush\r\n';
    const series = await desk.series({ [file]: note });
    const target = series.uri('notice.html');
    const written = await run('sendMessage', { about: 'notice', uri: series.uri(file), as: 'html', target });
    assert.equal(String(written), String(target));
    const page = await series.read('notice.html');
    assert.match(page, /<title>Talk about my performance on .+<\/title>/);
    assert.match(page, /10:00[^]*where I stand/);
    assert.doesNotMatch(page, /hush/);
    assert.match(await series.read(file), new RegExp(`^notice: "?${day()}"?\r$`, 'm'));
    assert.ok((await series.read(file)).endsWith('\r\n\r\n## Private\r\n\r\n- hush\r\n'));
  });

  it('introduces me to the manager of my manager', async () => {
    const mine = await desk.series({}, 'relation: skip-level');
    await withSetting('me.name', 'Sam Rivera', async () => {
      const text = await run<string>('sendMessage', { about: 'intro', manager: mine.id, as: 'slack' });
      assert.match(text, /^Hi [^]*I'm Sam Rivera\.[^]*\nBest regards\nSam Rivera\n$/);
    });
  });

  it('asks for a regular 1:1, as a mail draft with the invite of the series', async () => {
    const series = await desk.series({}, 'cadence: weekly\nweekday: tuesday\ntime: "10:00"\nemail: ada@example.com');
    const text = await run<string>('sendMessage', { about: 'schedule', manager: series.id, as: 'text' });
    assert.match(text, /How often: weekly\n- First date: .+, 10:00\n/);
    assert.doesNotMatch(await series.read('profile.md'), /invite:/);
    await withSetting('me.email', 'me@example.com', async () => {
      const mail = await run<string>('sendMessage', { about: 'schedule', manager: series.id, as: 'eml' });
      assert.match(mail, /^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
      assert.match(await series.read('profile.md'), /^invite: .*@one-on-one\/0/m);
    });
  });

  it('makes a draft for nobody where there is no address, and says so once', async () => {
    const series = await desk.series();
    const mail = await run<string>('sendMessage', { about: 'schedule', manager: series.id, as: 'eml' });
    assert.doesNotMatch(mail, /^To:|text\/calendar/m);
    assert.deepEqual(
      desk.messages.map(({ kind, text }) => `${kind} ${text.slice(0, series.name.length)}`),
      [`information ${series.name}`],
    );
  });

  it('the same of an agenda', async () => {
    const series = await desk.series({ [`${day(3)}.md`]: '## Support\n\n- [ ] Deploys\n' });
    await run('shareAgenda', { uri: series.uri(`${day(3)}.md`), as: 'text' });
    assert.equal(desk.messages.length, 0);
    await run('shareAgenda', { uri: series.uri(`${day(3)}.md`), as: 'eml' });
    assert.deepEqual(
      desk.messages.map(({ text }) => text.slice(0, series.name.length)),
      [series.name],
    );
  });
});
