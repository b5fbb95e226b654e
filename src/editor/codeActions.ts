import { CodeAction, CodeActionKind, type CodeActionContext, type Command, l10n, type Range, type TextDocument } from 'vscode';
import { isOpen } from '../core/action/status';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import { timesCarried } from '../platform/words/actionHistory';
import type { Linter } from '../platform/linter/linter';
import { linesIn } from '../platform/ranges';
import { promisesIn } from './promises';
import { isPoint, type LineContent, type NoteLines } from './noteLines';
import { fixAll, ruleFixes } from './ruleActions';
import { wasHeld } from './wasHeld';

/** What the lenses do, and more, as code actions of the selected lines; and the quick fixes of what rules find. */
export class NoteCodeActions {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
    private readonly linter: Linter,
  ) {}

  async in(document: TextDocument, range: Range, { diagnostics, only }: CodeActionContext): Promise<CodeAction[]> {
    if (only !== undefined && CodeActionKind.Source.contains(only)) return [(await fixAll(this.linter, document)) ?? []].flat();
    const contents = selected(this.lines, document, range);
    const rewrites = [
      ...(contents.length === 0 ? [] : commandsFor(document, contents, this.index.meeting(document.uri.toString()) !== undefined)),
      ...this.decision(document, contents),
      ...this.promises(document, range),
      ...this.look(document, range),
      ...this.held(document, range),
    ];
    const ofRules = await ruleFixes(this.linter, document, range, diagnostics);
    return [...ofRules, ...rewrites.map((command) => rewrite(command))];
  }

  /** For one action that was carried on and on. */
  private decision({ uri }: TextDocument, contents: readonly LineContent[]): Command[] {
    const [content, ...more] = contents;
    if (content === undefined || more.length > 0) return [];
    const id = content.kind === 'task' ? content.task.id : content.id;
    const [action] = id === undefined ? [] : this.index.withId(id, content.root);
    if (action === undefined || timesCarried(action, this.index, this.schedule.today()) === undefined) return [];
    const argument =
      content.kind === 'task' ? { id, uri: uri.toString(), line: content.line, source: content.source } : { id, uri: action.uri };
    return [{ command: 'oneOnOne.decideAction', title: l10n.t('Resolve carried-over action…'), arguments: [argument] }];
  }

  /** What the lens above the first line of a planned note does. */
  private look({ uri }: TextDocument, { start }: Range): Command[] {
    const meeting = start.line > 0 ? undefined : this.index.meeting(uri.toString());
    if (meeting === undefined || !this.schedule.isUpcoming(meeting)) return [];
    return [{ command: 'oneOnOne.check', title: l10n.t('Show what to look at'), arguments: [{ uri: uri.toString(), pick: true }] }];
  }

  /** What the lenses of a meeting that is over do. */
  private held(document: TextDocument, { start, end }: Range): Command[] {
    const answers = wasHeld(document, this.index, this.schedule, this.lines);
    return answers.some(({ line }) => start.line <= line && line <= end.line) ? answers.map(({ command }) => command) : [];
  }

  private promises(document: TextDocument, { start, end }: Range): Command[] {
    if (!this.lines.isNote(document)) return [];
    const line = promisesIn(document, this.index, this.schedule, this.lines)?.line;
    return line === undefined || line < start.line || line > end.line
      ? []
      : [{ command: 'oneOnOne.showPromises', title: l10n.t('Group actions by owner') }];
  }
}

function selected(lines: NoteLines, document: TextDocument, range: Range): LineContent[] {
  if (range.isSingleLine) return [lines.at(document, range.start) ?? []].flat();
  const chosen = new Set(linesIn(range));
  return lines.all(document).filter(({ line }) => chosen.has(line));
}

/** The commands take the selection of the active editor where several lines are selected, else the one line. */
function commandsFor(document: TextDocument, contents: readonly LineContent[], isAgenda: boolean): Command[] {
  const [only] = contents;
  const one =
    contents.length === 1 && only
      ? [
          only.kind === 'reference'
            ? { id: only.id, uri: only.action?.uri ?? document.uri.toString() }
            : { uri: document.uri.toString(), line: only.line, source: only.source },
        ]
      : [];
  const command = (name: string, title: string): Command => ({ command: `oneOnOne.${name}`, title, arguments: one });
  const tasks = contents.flatMap((content) => (content.kind === 'task' ? [content.task] : content.action ? [content.action.task] : []));
  const tracked = tasks.filter((task) => task.id !== undefined);
  const commands: Command[] = [];
  if (tasks.some((task) => task.id === undefined && task.text !== '' && isOpen(task.status)))
    commands.push(command('trackAction', l10n.t('Track action')));
  const points = isAgenda ? contents.filter((content) => content.kind === 'task' && isPoint(content)) : [];
  if (points.length > 0) {
    const isLeft = points.some((content) => content.kind === 'task' && isOpen(content.task.status));
    commands.push(command('toggleDiscussed', isLeft ? l10n.t('Mark as discussed') : l10n.t('Mark as not discussed')));
    if (points.length === 1) commands.push(command('addOutcome', l10n.t('Add outcome')));
  }
  if (tracked.some((task) => isOpen(task.status))) {
    commands.push(
      command('completeAction', l10n.t('Complete action')),
      command('snoozeAction', l10n.t('Snooze action…')),
      command('assignAction', l10n.t('Assign action…')),
      command('cancelAction', l10n.t('Cancel action')),
      command('putOnAgenda', l10n.t('Add to next agenda')),
    );
  }
  if (tracked.some((task) => !isOpen(task.status))) commands.push(command('reopenAction', l10n.t('Reopen action')));
  return commands;
}

function rewrite(command: Command): CodeAction {
  const action = new CodeAction(command.title, CodeActionKind.RefactorRewrite);
  action.command = command;
  return action;
}
