import { CodeAction, CodeActionKind, type CodeActionContext, type Command, type Diagnostic, l10n, type Range, type TextDocument } from 'vscode';
import { isOpen } from '../core/action/status';
import type { NoteIndex } from '../index/noteIndex';
import { linesIn } from '../platform/ranges';
import { duplicateId, otherDate } from './diagnostics';
import type { LineContent, NoteLines } from './noteLines';

/** What the lenses do, and more, as code actions of the selected lines; and the quick fixes of diagnostics. */
export class NoteCodeActions {
  constructor(private readonly index: NoteIndex, private readonly lines: NoteLines) {}

  in(document: TextDocument, range: Range, { diagnostics }: CodeActionContext): CodeAction[] {
    const contents = selected(this.lines, document, range);
    const rewrites = contents.length === 0 ? [] : commandsFor(document, contents).map((command) => rewrite(command));
    const fixes = diagnostics.flatMap((diagnostic) => quickFix(this.index, document, diagnostic) ?? []);
    return [...fixes, ...rewrites];
  }
}

function quickFix(index: NoteIndex, document: TextDocument, diagnostic: Diagnostic): CodeAction | undefined {
  const uri = document.uri.toString();
  if (diagnostic.code === duplicateId) return fix(diagnostic, l10n.t('Give this action a new id'), 'renewId', { uri, line: diagnostic.range.start.line });
  const date = index.meeting(uri)?.date;
  return diagnostic.code === otherDate && date !== undefined ? fix(diagnostic, l10n.t('Move the note to {0}', date), 'reschedule', { uri, date }) : undefined;
}

function fix(diagnostic: Diagnostic, title: string, command: string, argument: object): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  action.command = { command: `oneOnOne.${command}`, title, arguments: [argument] };
  return action;
}

function selected(lines: NoteLines, document: TextDocument, range: Range): LineContent[] {
  if (range.isSingleLine) return [lines.at(document, range.start) ?? []].flat();
  const chosen = new Set(linesIn(range));
  return lines.all(document).filter(({ line }) => chosen.has(line));
}

/** The commands take the selection of the active editor where several lines are selected, else the one line. */
function commandsFor(document: TextDocument, contents: readonly LineContent[]): Command[] {
  const [only] = contents;
  const one = contents.length === 1 && only ? [only.kind === 'reference' ? { id: only.id } : { uri: document.uri.toString(), line: only.line, source: only.source }] : [];
  const command = (name: string, title: string): Command => ({ command: `oneOnOne.${name}`, title, arguments: one });
  const tasks = contents.flatMap((content) => (content.kind === 'task' ? [content.task] : content.action ? [content.action.task] : []));
  const tracked = tasks.filter((task) => task.id !== undefined);
  const commands: Command[] = [];
  if (tasks.some((task) => task.id === undefined && task.text !== '' && isOpen(task.status))) commands.push(command('trackAction', l10n.t('Track action')));
  if (tracked.some((task) => isOpen(task.status))) {
    commands.push(
      command('completeAction', l10n.t('Complete action')),
      command('snoozeAction', l10n.t('Snooze action…')),
      command('assignAction', l10n.t('Assign action…')),
      command('cancelAction', l10n.t('Cancel action')),
      command('putOnAgenda', l10n.t('Send to the next agenda')),
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
