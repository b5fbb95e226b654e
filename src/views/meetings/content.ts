import { commands, type Disposable, type Event, type Memento, type TreeView, type Uri } from 'vscode';
import type { CalendarDates } from '../../schedule/calendarDates';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import type { Clock } from '../../platform/clock';
import type { LookCounts } from '../../platform/linter/lookCounts';
import type { MeetingEnds } from '../../platform/meetingEnds';
import { Turns } from '../../platform/turns';
import type { ViewContent } from '../lazyTreeView';
import { dragging } from './dragging';
import { followEditor } from './follow';
import { moveMeeting } from './moveMeeting';
import type { MeetingsNode } from './nodes';
import { OpenedRows } from './openedRows';
import { MeetingsProvider } from './provider';
import { tellStrayFiles } from './strayMessage';

/** What the meetings view is made from. */
export interface MeetingsServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly clock: Clock;
  readonly ends: MeetingEnds;
  readonly calendar: CalendarDates;
  readonly counts: LookCounts;
  /** Fires with the URI of a document or file that may say something else, or may have come or gone. */
  readonly onDidTouch: Event<string>;
  /** Keeps which rows are open between sessions. */
  readonly workspaceState: Memento;
  /** Takes what is to be disposed of with the extension. */
  readonly subscriptions: Disposable[];
}

/** The rows of the meetings view, and what its commands do. */
export class MeetingsContent implements ViewContent<MeetingsNode> {
  readonly provider: MeetingsProvider;
  readonly dragging = dragging((uri, on) => this.move(uri, on));
  private readonly index: NoteIndex;
  private readonly schedule: Schedule;
  /** Of two rows that are revealed at once, the first could be selected last. */
  private readonly reveals = new Turns();

  constructor(
    private readonly view: TreeView<MeetingsNode>,
    { index, schedule, clock, ends, calendar, counts, onDidTouch, workspaceState, subscriptions }: MeetingsServices,
  ) {
    this.index = index;
    this.schedule = schedule;
    const opened = new OpenedRows(workspaceState);
    const provider = new MeetingsProvider(index, schedule, (uri) => counts.of(uri), opened);
    this.provider = provider;
    subscriptions.push(
      index.onDidChange((change) => provider.refresh(change)),
      clock.onDidChangeDay(() => provider.refresh()),
      ends.onDidEnd(() => provider.refresh()),
      calendar.onDidChange(() => provider.refresh()),
      counts.onDidChange(() => provider.refreshCounts()),
      view.onDidExpandElement(({ element }) => opened.set(element.key, true, provider.opensAtFirst(element))),
      view.onDidCollapseElement(({ element }) => opened.set(element.key, false, provider.opensAtFirst(element))),
      followEditor(view, provider, this.reveals),
      tellStrayFiles(view, index, onDidTouch),
      view.onDidChangeCheckboxState(({ items }) => this.markHeld(items.map(([node]) => node))),
    );
  }

  /** Selects the row of a note or of a profile. False where there is none. */
  async reveal(uri: Uri): Promise<boolean> {
    const node = this.provider.nodeFor(uri.toString());
    if (node === undefined) return false;
    await this.reveals.next(() => this.view.reveal(node, { select: true, focus: true, expand: true }));
    return true;
  }

  /** A meeting was dropped on a row. */
  private async move(uri: string, on: MeetingsNode): Promise<void> {
    const moved = await moveMeeting(uri, on, this.index, this.schedule);
    const node = moved && this.provider.nodeFor(moved.toString());
    if (node === undefined) return;
    // A row can only be shown once the tree was told of it.
    this.provider.refresh();
    await this.reveals.next(() => this.view.reveal(node, { select: true, focus: false }));
  }

  private async markHeld(nodes: readonly MeetingsNode[]): Promise<void> {
    for (const node of nodes) {
      await commands.executeCommand('oneOnOne.markHeld', node);
      this.provider.repaint(node);
    }
  }
}
