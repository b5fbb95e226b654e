import type { Token } from 'markdown-it';
import { commands, type Disposable, l10n, TabInputCustom, TabInputWebview, Uri, window } from 'vscode';
import { isOpen } from '../../core/action/status';
import type { CalendarDate } from '../../core/date/date';
import { type PreviewLine, type PreviewPiece, previewPieces } from '../../core/link/previewPieces';
import type { ActionStatus } from '../../core/model';
import { escapeHtml } from '../../core/share/html';
import type { NoteIndex } from '../../index/noteIndex';
import type { Clock } from '../../platform/clock';
import type { NotesFolders } from '../../platform/folders/notesFolders';
import { rootOfNote } from '../../platform/folders/rootOfNote';
import { isLate, stateWords } from '../../platform/words/actionState';
import { dueWords } from '../../platform/words/dueWords';
import { actionStatusWords, dateWords } from '../../platform/words/words';
import type { Schedule } from '../../schedule/schedule';
import { previewToken } from '.';
import { spliceTokens } from './spliceTokens';

/** What a token of ours stands for. */
type Meaning = PreviewPiece | { readonly kind: 'reference'; readonly id: string };

/** What notes look like in VS Code's preview: boxes, fields in words, references with the state of their action, and no ids. */
export class PreviewMarks {
  private isReady = false;
  /** By root and id, the state that a preview shows. */
  private readonly told = new Map<string, { readonly root: string; readonly id: string; readonly state: string }>();

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly folders: Pick<NotesFolders, 'rootOf'>,
  ) {}

  listen(clock: Clock): Disposable[] {
    void this.index.ready.then(() => {
      this.isReady = true;
      this.look();
    });
    return [this.index.onDidChange(() => this.look()), clock.onDidChangeDay(() => this.showAgain())];
  }

  /** Puts tokens of ours into list items, whatever the document: markdown-it is told which it is only when it renders. */
  mark(tokens: readonly Token[], newToken: (type: string) => Token): void {
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'inline' || token.children === null || tokens[at - 2]?.type !== 'list_item_open') continue;
      const { pieces, reference } = previewPieces(`- ${token.content.split('\n', 1)[0] ?? ''}`);
      if (pieces.length === 0 && reference === undefined) continue;
      token.children = spliceTokens(token.children, { pieces, reference } satisfies PreviewLine, (meaning, content) =>
        Object.assign(newToken(previewToken), { meta: meaning, content }),
      );
    }
  }

  /** HTML; undefined where the document is no note, and the token is what the text has. */
  render({ meta, content }: Token, document: unknown): string | undefined {
    const root = document instanceof Uri ? rootOfNote(this.folders, document.toString()) : undefined;
    return root === undefined ? undefined : this.htmlOf(meta as Meaning, content, root);
  }

  showAgain(): void {
    this.told.clear();
    if (isPreviewOpen()) void commands.executeCommand('markdown.preview.refresh');
  }

  private look(): void {
    if ([...this.told.values()].some(({ root, id, state }) => this.stateOf(id, root) !== state)) this.showAgain();
  }

  private htmlOf(meaning: Meaning, content: string, root: string): string {
    const today = this.schedule.today();
    switch (meaning.kind) {
      case 'box':
        // Another extension has put a box of its own there.
        return content === '' ? '' : span('box', boxSigns[meaning.status], actionStatusWords(meaning.status));
      case 'date':
        return dateHtml(meaning, today);
      case 'id':
        return '';
      case 'word':
      case 'wiki':
        return escapeHtml(meaning.word);
      case 'reference':
        return this.stateOf(meaning.id, root, true);
    }
  }

  private stateOf(id: string, root: string, isShown = false): string {
    const state = this.isReady ? this.stateHtml(id, root) : '';
    if (isShown) this.told.set(`${root} ${id}`, { root, id, state });
    return state;
  }

  /** A win has no state. */
  private stateHtml(id: string, root: string): string {
    const [action] = this.index.withId(id, root);
    if (action === undefined && this.index.winsWithId(id, root).length > 0) return '';
    const today = this.schedule.today();
    const words = stateWords(action, this.index, today);
    if (action === undefined) return ` ${span('late', words)}`;
    const { status } = action.task;
    const isDone = !isOpen(status);
    const said = isDone ? words : `${actionStatusWords(status)} · ${words}`;
    return ` ${span(isDone ? 'over' : isLate(action, today) ? 'late' : 'state', `${boxSigns[status]} ${said}`)}`;
  }
}

const boxSigns: Readonly<Record<ActionStatus, string>> = { open: '☐', 'in-progress': '◪', done: '☑', cancelled: '☒', moved: '➔' };

function dateHtml({ field, date, status, source }: PreviewPiece & { readonly kind: 'date' }, today: CalendarDate): string {
  const isOver = field === 'due' && isOpen(status) && date < today;
  const day = dateWords(date, today);
  const words = {
    raised: () => l10n.t('raised {0}', day),
    followUp: () => l10n.t('follow up {0}', day),
    due: () => (isOver ? `${l10n.t('due {0}', day)}, ${dueWords(date, today)}` : l10n.t('due {0}', day)),
    done: () => l10n.t('done {0}', day),
    cancelled: () => l10n.t('cancelled {0}', day),
  };
  return span(isOver ? 'late' : 'field', words[field](), source);
}

function span(name: string, words: string, title?: string): string {
  const told = title === undefined ? '' : ` title="${escapeHtml(title)}"`;
  return `<span class="one-on-one-${name}"${told}>${escapeHtml(words)}</span>`;
}

function isPreviewOpen(): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) => (input instanceof TabInputWebview || input instanceof TabInputCustom) && input.viewType.includes('markdown.preview'),
    ),
  );
}
