import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Asked, Told } from '../../src/commands/share/previewScript';
import { answeringEach, day, isPick, note, run, type Series, until, useDesk } from './desk';

const next = `${day(3)}.md`;
const agenda = note('## Support\n\n- [ ] Deploys < builds, flaky\n\n## Private\n\n- SECRET\n', `date: ${day(3)}`);
const held = note('## Notes\n\n- Decision: pin the runner\n', `date: ${day(-4)}\nstatus: held`);

/** A real panel, with what it tells its page; a press is told as the page tells it. What the page does is for UI tests. */
class HeardPanel {
  private readonly told: Told[] = [];
  private listener: (message: Asked) => unknown = () => assert.fail('nobody listens');

  constructor(readonly panel: vscode.WebviewPanel) {
    const { webview } = panel;
    const { onDidReceiveMessage } = webview;
    const post = webview.postMessage.bind(webview);
    const hear: typeof onDidReceiveMessage = (listener) => onDidReceiveMessage((this.listener = listener));
    Object.defineProperty(webview, 'onDidReceiveMessage', { value: hear });
    Object.defineProperty(webview, 'postMessage', { value: (message: Told) => (this.told.push(message), post(message)) });
  }

  get seen() {
    return this.told.flatMap(({ seen }) => seen ?? []).at(-1);
  }

  shows(part: RegExp): Promise<void> {
    return until(`the page shows ${part.source}`, () => part.test(this.seen?.body ?? ''));
  }

  /** As when the page has come into sight. */
  load(): void {
    this.listener({ does: 'ready' });
  }

  async press(does: Asked['does'], words: string): Promise<void> {
    this.tell(does);
    await this.hears(words);
  }

  tell(does: Asked['does']): void {
    this.told.push({ said: '' });
    this.listener({ does, version: this.seen?.version });
  }

  hears(words: string): Promise<void> {
    return until(words, () => this.told.flatMap(({ said }) => said ?? []).at(-1) === words);
  }
}

describe('the preview of what is shared', () => {
  const desk = useDesk();
  const { createWebviewPanel } = vscode.window;
  let panels: HeardPanel[];
  beforeEach(() => {
    panels = [];
    const heard: typeof createWebviewPanel = (...options) => {
      const panel = new HeardPanel(createWebviewPanel(...options));
      panels.push(panel);
      return panel.panel;
    };
    Object.assign(vscode.window, { createWebviewPanel: heard });
  });
  afterEach(() => Object.assign(vscode.window, { createWebviewPanel }));

  const share = async (series: Series, file = next, command = 'shareAgenda'): Promise<HeardPanel> => {
    assert.equal(await run(command, { uri: series.uri(file) }), undefined);
    const [panel] = panels;
    assert.ok(panel && panels.length === 1, 'one panel');
    panel.load();
    return panel;
  };

  it('marks the note only when something went, and each version that went', async () => {
    const series = await desk.series({ [next]: agenda }, 'email: zora@example.com');
    const panel = await share(series);
    await panel.shows(/Deploys &lt; builds, flaky/);
    assert.match(panel.seen?.head ?? '', /&lt;zora@example\.com&gt;/);
    assert.doesNotMatch(JSON.stringify(panel.seen), /SECRET/);
    assert.equal(await series.read(next), agenda);

    await panel.press('text', 'Copied as text.');
    assert.match(await vscode.env.clipboard.readText(), /- Deploys < builds, flaky/);
    const digest = async () => /^shared-digest: "?([0-9a-f]{6})"?$/m.exec(await series.read(next))?.[1];
    await until('the note says when', async () => (await digest()) !== undefined);
    const first = await digest();

    await series.write(next, (await series.read(next)).replace('flaky', 'slow'));
    await run('refresh');
    await panel.shows(/slow/);
    assert.equal(await digest(), first, 'a look marks nothing');
    await panel.press('slack', 'Copied for Slack.');
    assert.match(await vscode.env.clipboard.readText(), /• Deploys &lt; builds, slow/);
    await until('the note says what went', async () => (await digest()) !== first);
  });

  it('is one panel for all, and says why nothing can go', async () => {
    const series = await desk.series({ [next]: agenda, [`${day(-4)}.md`]: held });
    await share(series);
    const panel = await share(series, `${day(-4)}.md`, 'sendRecap');
    await panel.shows(/pin the runner/);
    assert.match(panel.seen?.head ?? '', /has no email address.*Open Profile/);
    await series.write(`${day(-4)}.md`, `${held}<<<<<<< ours\n- b\n=======\n- c\n>>>>>>> theirs\n`);
    await run('refresh');
    await panel.shows(/merge conflict/);
    assert.match(panel.seen?.problem ?? '', /merge conflict/);
    await series.write(`${day(-4)}.md`, held);
    await run('refresh');
    await panel.shows(/pin the runner/);
    await panel.press('copied', 'Copied.');
    await until('the note says when', async () => /^recap: /m.test(await series.read(`${day(-4)}.md`)));
    assert.equal(await series.read(next), agenda, 'the one that was looked at before did not go');
  });

  const answers: [what: string, typed: string | undefined, saved: boolean, went: boolean][] = [
    ['an address, which the profile keeps and the mail has', 'zora@example.com', true, true],
    ['nothing, and goes on without', '', false, true],
    ['Escape, and nothing goes', undefined, false, false],
  ];
  for (const [what, typed, saved, went] of answers)
    it(`asks whom a mail goes to where the profile has no address: ${what}`, async () => {
      const series = await desk.series({ [next]: agenda });
      const panel = await share(series);
      await panel.shows(/Deploys/);
      const { openExternal } = vscode.env;
      const opened: string[] = [];
      let questions = 0;
      Object.assign(vscode.env, { openExternal: (target: unknown) => Promise.resolve((opened.push(String(target)), true)) });
      try {
        await answeringEach(
          async () => {
            panel.tell('mail');
            await until('it is asked', () => questions === 1);
            if (went) await panel.hears('Opened in your mail program.');
          },
          (shown) => {
            questions++;
            assert.ok(!isPick(shown));
            assert.equal(shown.prompt, `Email address of ${series.name}. Saved to their profile. Leave empty to go on without.`);
            shown.value = typed ?? '';
            return typed === undefined ? 'leave' : 'accept';
          },
        );
      } finally {
        Object.assign(vscode.env, { openExternal });
      }
      assert.equal(opened.length, went ? 1 : 0);
      for (const address of opened) assert.equal(address.startsWith('mailto:zora@example.com?'), saved, address);
      assert.equal(/^email: zora@example\.com$/m.test(await series.read('profile.md')), saved);
      if (went) await until('the note says when', async () => /^shared: /m.test(await series.read(next)));
      else assert.equal(await series.read(next), agenda);
    });

  it('refuses what cannot go before it opens', async () => {
    const series = await desk.series({ [next]: note('## Private\n\n- SECRET\n', `date: ${day(3)}`) });
    await desk.refused('shareAgenda', { uri: series.uri(next) }, /nothing to share/);
    assert.equal(panels.length, 0);
  });
});
