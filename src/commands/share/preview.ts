import { type Disposable, env, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { Problem, reasonOf } from '../../platform/problem';
import { Throttle } from '../../platform/throttle';
import { nameOf } from '../../platform/words/words';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import type { Change } from '../../platform/notes/noteEdits';
import { writeTarget } from '../../platform/notes/writeTarget';
import type { CommandContext } from '../context';
import { runCommand } from '../run';
import { askEmail } from '../people/askEmail';
import { managersAddress, openMail, textOf } from './draft';
import { previewPage, seenOf } from './previewPage';
import type { Asked, Seen, Told } from './previewScript';
import { askTarget } from './saveAs';
import { inForm, type Outgoing, type Sending } from './send';

/** Milliseconds in which changes of notes are gathered. */
const pause = 300;

/** What the page shows, and what goes with it. */
interface Shown {
  readonly what: Outgoing | Problem;
  readonly seen: Seen;
}

let preview: Preview | undefined;

/** Shows what would go beside the editor, in place of what was shown before; it goes from there. A `Problem` where nothing can go. */
export async function present(context: CommandContext, sending: Sending): Promise<undefined> {
  const what = await sending.outgoing();
  preview ??= new Preview(context, () => (preview = undefined));
  await preview.show(sending, what);
}

/** The one panel. Its page keeps nothing: it is told what to show whenever it comes into sight, and again when a note says something else. */
class Preview {
  private sending: Sending | undefined;
  /** The latest first; what the page may still show is the one before. */
  private shown: readonly Shown[] = [];
  private version = 0;
  private marked = new Set<string>();
  private looking: Promise<unknown> = Promise.resolve();
  private readonly panel = window.createWebviewPanel('oneOnOne.preview', '', columnBeside(), {
    enableScripts: true,
    enableCommandUris: false,
    enableForms: false,
    localResourceRoots: [],
    retainContextWhenHidden: false,
  });
  private readonly changed = new Throttle(() => this.lookSoon(), pause);

  constructor(
    private readonly context: CommandContext,
    gone: () => void,
  ) {
    const listeners: Disposable[] = [
      this.changed,
      context.onDidTouch(() => this.changed.trigger()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne.me') && this.changed.trigger()),
      this.panel.webview.onDidReceiveMessage((message: Asked) => this.attempt(() => this.answer(message))),
      this.panel.onDidDispose(() => {
        for (const one of listeners) one.dispose();
        this.sending = undefined;
        gone();
      }),
    ];
  }

  async show(sending: Sending, what: Outgoing): Promise<void> {
    const seen = { ...(await seenOf(what)), version: ++this.version };
    this.sending = sending;
    this.shown = [{ what, seen }];
    this.marked = new Set();
    this.panel.title = sending.title;
    this.panel.webview.html = previewPage(sending.title, seen);
    this.panel.reveal();
  }

  /** A hidden page asks when it comes into sight. */
  private lookSoon(): void {
    if (!this.panel.visible) return;
    this.looking = this.looking.then(() => this.attempt(() => this.look()));
  }

  private async look(): Promise<void> {
    const { sending } = this;
    if (sending === undefined) return;
    const what = await sending.outgoing().catch((error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    });
    const seen = await seenOf(what);
    const [latest] = this.shown;
    // Another may have been asked for meanwhile.
    if (sending !== this.sending || latest === undefined) return;
    if (JSON.stringify({ ...latest.seen, version: 0 }) === JSON.stringify({ ...seen, version: 0 })) {
      this.shown = [{ what, seen: latest.seen }, ...this.shown.slice(1)];
    } else {
      this.shown = [{ what, seen: { ...seen, version: ++this.version } }, latest];
      this.tellLatest();
    }
  }

  private tellLatest(): void {
    const [latest] = this.shown;
    if (latest !== undefined) this.tell({ seen: latest.seen });
  }

  private tell(told: Told): void {
    void this.panel.webview.postMessage(told);
  }

  private async answer({ does, version }: Asked): Promise<void> {
    if (does === 'ready') {
      this.tellLatest();
      this.changed.trigger();
      return;
    }
    const shown = this.shown.find(({ seen }) => seen.version === version);
    if (shown === undefined || shown.what instanceof Problem) return;
    const { what } = shown;
    switch (does) {
      case 'copied':
        return this.went(shown, what, l10n.t('Copied.'));
      case 'copyFailed':
        await env.clipboard.writeText(shown.seen.text);
        return this.went(shown, what, l10n.t("Copied as text: formatted text couldn't be copied."));
      case 'text':
        await env.clipboard.writeText(shown.seen.text);
        return this.went(shown, what, l10n.t('Copied as text.'));
      case 'slack':
        await env.clipboard.writeText(await textOf(what, 'slack'));
        return this.went(shown, what, l10n.t('Copied for Slack.'));
      case 'mail':
        return this.mail(shown, what);
      case 'save':
        return this.save(shown, what);
      case 'profile':
        if (what.manager !== undefined)
          await window.showTextDocument(Uri.parse(what.manager.uri), { preview: false, viewColumn: this.otherColumn() });
    }
  }

  private async mail(shown: Shown, before: Outgoing): Promise<void> {
    const what = await this.addressed(before);
    if (what === undefined) return;
    if (await openMail(await textOf(what, 'mailto'))) return this.went(shown, what, l10n.t('Opened in your mail program.'));
    this.tell({ said: l10n.t("The mail program wasn't opened.") });
  }

  /** With the address of whom it is for, which is asked for when it is first needed, and kept in the profile. Undefined when left. */
  private async addressed(what: Outgoing): Promise<Outgoing | undefined> {
    const { sending } = this;
    const { manager } = what;
    if (sending === undefined || manager === undefined || managersAddress(manager).length > 0) return what;
    const email = await askEmail(manager, sending.title, { mayBeEmpty: true });
    if (email === undefined) return undefined;
    if (email === '') return what;
    const { edits } = this.context;
    await edits.inTurn(() => edits.changeOne(Uri.parse(manager.uri), frontMatterChange({ email })));
    return sending.outgoing();
  }

  private async save(shown: Shown, before: Outgoing): Promise<void> {
    const { sending } = this;
    const saving = sending && (await askTarget(this.context, sending.title, sending.fileName));
    if (saving === undefined) return;
    const { target, as } = saving;
    const what = as === 'eml' ? await this.addressed(before) : before;
    if (what === undefined) return;
    await this.context.edits.inTurn(async () => {
      const whole = await inForm(what, as);
      const text = await textOf(whole, as);
      // An invite is kept before it goes out: one that no note knows could not be moved.
      if (whole.calendar === undefined) await writeTarget(target, text);
      else await this.context.edits.changeThen(whole.marks ?? new Map<string, Change>(), () => writeTarget(target, text));
    });
    return this.went(shown, what, l10n.t('Saved to {0}.', nameOf(target)));
  }

  /** Says so, and marks the notes: once for what is the same on the same day. */
  private async went({ seen }: Shown, { marks }: Outgoing, said: string): Promise<void> {
    this.tell({ said });
    const mark = `${this.context.schedule.today()} ${seen.head} ${seen.body}`;
    if (marks === undefined || this.marked.has(mark)) return;
    this.marked.add(mark);
    try {
      await this.context.edits.change(marks);
    } catch (error) {
      this.marked.delete(mark);
      throw new Problem(l10n.t("It went, but the note doesn't say so: {0}", reasonOf(error)));
    }
  }

  /** Where the page does not stand. */
  private otherColumn(): ViewColumn {
    return this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    await runCommand('oneOnOne.preview', work, this.context.log);
  }
}

/** Beside what somebody works on; in its place, where that is nothing. */
function columnBeside(): ViewColumn {
  return window.tabGroups.activeTabGroup.tabs.length === 0 ? ViewColumn.Active : ViewColumn.Beside;
}
