import { l10n, QuickPickItemKind, window } from 'vscode';
import { byDue } from '../../core/action/dueGroups';
import { parseTaskLine } from '../../core/action/taskLine';
import { readReference } from '../../core/link/reference';
import type { Action, Manager, TaskLine } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { dueWords } from '../../platform/words/dueWords';
import { folderWords } from '../../platform/words/words';
import type { Documents } from '../../platform/notes/documents';
import { Problem } from '../../platform/problem';
import { linesIn } from '../../platform/ranges';
import { Arguments } from '../arguments';
import type { Steps } from '../../platform/quickInput/steps';
import { askChoice, type Choice } from '../ask';
import { isEmptyBox, namedTarget, type Target, targetOfLine, targetWithId } from './namedTarget';

/** Which lines a command can be about. */
export interface Wanted {
  readonly title: string;
  /** Whether the command has anything to do on it. */
  readonly fits: (task: TaskLine) => boolean;
  /** Only this person's are offered, whatever someone points at: a menu of theirs was used. */
  readonly of?: Pick<Manager, 'root' | 'id'> | undefined;
  /** Private ones are not offered. */
  readonly publicOnly?: boolean;
  /** It makes no sense on a row, nor on what no one points at. */
  readonly inEditorOnly?: boolean;
}

/** What a command means that is given nothing: what someone points at. */
export class PointedTargets {
  constructor(
    private readonly index: NoteIndex,
    private readonly documents: Documents,
    private readonly schedule: Schedule,
    private readonly focusedRows: () => Promise<readonly unknown[] | undefined>,
  ) {}

  /**
   * The selected lines of the active note where no row of the actions view has the focus. VS Code does not say whether the keyboard is
   * still on a row or in the editor by now, so where one has it, and the two are not the same, one is asked. Undefined when cancelled.
   */
  async anywhere(wanted: Wanted, steps: Steps): Promise<readonly Target[] | undefined> {
    if (wanted.of !== undefined) return this.ask(wanted, [], steps);
    const focused = wanted.inEditorOnly === true ? [] : await this.focusedRows();
    const lines = this.selectedLines(wanted);
    if (focused?.length === 0 && lines.length > 0) return lines;
    const rows = await this.targetsOf(focused ?? [], wanted);
    const isSame = rows.length === lines.length && rows.every((row) => lines.some(({ uri, line }) => uri === row.uri && line === row.line));
    if (rows.length > 0 && (isSame || window.activeTextEditor === undefined)) return rows;
    return this.ask(
      wanted,
      [
        [rows, l10n.t('selected in the Actions view')],
        [lines, l10n.t('at the cursor')],
      ],
      steps,
    );
  }

  /** The selected lines of the active note, or one that is asked for. */
  async inEditor(wanted: Wanted, steps: Steps): Promise<readonly Target[] | undefined> {
    const lines = this.selectedLines(wanted);
    return lines.length > 0 ? lines : this.ask(wanted, [], steps);
  }

  private async targetsOf(rows: readonly unknown[], { fits }: Wanted): Promise<Target[]> {
    const actions = rows.map((row) => new Arguments(row)).filter((row) => row.has('id') || row.has('line'));
    return (await Promise.all(actions.map((row) => namedTarget(this.index, this.documents, row)))).filter((target) => fits(taskOf(target)));
  }

  private selectedLines({ fits }: Wanted): Target[] {
    const editor = window.activeTextEditor;
    if (editor === undefined || editor.document.languageId !== 'markdown') return [];
    const lines = new Set(editor.selections.flatMap(linesIn));
    return [...lines].flatMap((line) => {
      const source = editor.document.lineAt(line).text;
      const isItem = parseTaskLine(source) !== undefined || readReference(source) !== undefined;
      if (!isItem || (lines.size > 1 && isEmptyBox(source))) return [];
      const target = targetOfLine(this.index, editor.document.uri.toString(), line, source);
      return fits(taskOf(target)) ? [target] : [];
    });
  }

  private async ask(
    { title, fits, of, publicOnly, inEditorOnly }: Wanted,
    pointed: readonly (readonly [targets: readonly Target[], where: string])[],
    steps: Steps,
  ): Promise<readonly Target[] | undefined> {
    const near = pointed
      .filter(([targets]) => targets.length > 0)
      .map(([targets, where]): Chosen => {
        const texts = targets.map((target) => taskOf(target).text);
        const several = texts.length > 1 ? { label: l10n.t('{0} actions', texts.length), detail: texts.join(', ') } : {};
        return { label: texts[0] ?? '', description: where, value: () => targets, ...several };
      });
    const others =
      inEditorOnly === true
        ? []
        : this.index
            .actions(of)
            .filter((action) => action.task.id !== undefined && fits(action.task) && !(publicOnly === true && action.private))
            .sort(byDue);
    if (near.length + others.length === 0) throw new Problem(l10n.t('No matching action found. Place the cursor on a task and try again.'));
    const separator: Chosen[] =
      near.length > 0 && others.length > 0 ? [{ label: l10n.t('other actions'), kind: QuickPickItemKind.Separator, value: () => [] }] : [];
    const choices = [...near, ...separator, ...others.map((action) => this.choice(action))];
    return (await askChoice(title, l10n.t('Select an action'), choices, steps))?.value();
  }

  private choice({ uri, task, root, manager }: Action): Chosen {
    const due = task.due && dueWords(task.due, this.schedule.today());
    return {
      label: task.text,
      description: [due, this.index.manager(root, manager)?.name, folderWords(this.index.roots(), root)].filter(Boolean).join(' · '),
      value: () => [targetWithId(this.index, task.id ?? '', uri)],
    };
  }
}

type Chosen = Choice<() => readonly Target[]>;

/** The task of a line that was read as one. */
function taskOf({ source }: Target): TaskLine {
  const task = parseTaskLine(source);
  if (task === undefined) throw new Problem(l10n.t('No matching action found. Place the cursor on a task and try again.'));
  return task;
}
