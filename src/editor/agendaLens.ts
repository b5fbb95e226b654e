import { CodeLens, type Disposable, type EventEmitter, l10n, Range, type TextDocument, window } from 'vscode';
import { durationOf } from '../core/rules/agenda/overTime';
import { NoteText } from '../core/rules/noteText';
import { agendaMinutes, ownPoints } from '../core/rules/points';
import { firstName } from '../core/text/firstName';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Clock } from '../platform/clock';
import type { LookCounts } from '../platform/linter/lookCounts';
import type { MeetingEnds } from '../platform/meetingEnds';
import type { Settings } from '../platform/settings';
import { lookWords } from '../platform/words/ruleWords';
import type { NoteLines } from './noteLines';

/** Above the first line of a planned note: how its agenda is, and how much there is to look at. */
export class AgendaLens {
  private readonly given = new WeakMap<TextDocument, { readonly version: number; readonly title: string | undefined }>();

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
    private readonly counts: LookCounts,
    private readonly settings: Settings,
    private readonly changed: EventEmitter<void>,
  ) {}

  listen(clock: Clock, ends: MeetingEnds): Disposable[] {
    const look = (): void => this.look();
    return [
      this.counts.onDidChange(look),
      this.index.onDidChange(look),
      clock.onDidChangeDay(look),
      ends.onDidEnd(look),
      this.settings.onDidChange(look),
    ];
  }

  in(document: TextDocument): CodeLens[] {
    const title = this.titleOf(document);
    this.given.set(document, { version: document.version, title });
    if (title === undefined) return [];
    const command = {
      command: 'oneOnOne.check',
      title,
      tooltip: l10n.t('Show what to look at'),
      arguments: [{ uri: document.uri.toString(), pick: true }],
    };
    return [new CodeLens(new Range(0, 0, 0, 0), command)];
  }

  private look(): void {
    const isStale = window.visibleTextEditors.some(({ document }) => {
      const given = this.given.get(document);
      return given?.version === document.version && given.title !== this.titleOf(document);
    });
    if (isStale) this.changed.fire();
  }

  private titleOf(document: TextDocument): string | undefined {
    if (!this.settings.get('codeLens.enabled')) return undefined;
    const uri = document.uri.toString();
    const meeting = this.index.meeting(uri);
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    if (meeting === undefined || manager === undefined || !this.schedule.isUpcoming(meeting)) return undefined;
    const read = this.lines.read(document);
    const note = new NoteText(uri, meeting.root, read.text, read);
    const points = ownPoints(note).length;
    const isManager = manager.profile.relation === 'manager';
    const minutes = durationOf({ meeting, person: { manager, name: firstName(manager.name), isManager, meetings: [], topics: [] } });
    return [
      points === 1 ? l10n.t('1 point') : l10n.t('{0} points', points),
      l10n.t('{0} of {1} min', agendaMinutes(note), minutes),
      lookWords(this.counts.of(uri)),
    ]
      .filter((words) => words !== undefined)
      .join(' · ');
  }
}
