import { l10n, Uri, window } from 'vscode';
import type { FieldForm } from '../../core/action/fields';
import { findAction } from '../../core/action/find';
import { readTaskLine, type LineParts } from '../../core/action/readTaskLine';
import type { Outline } from '../../core/note/outline';
import type { TextEdit } from '../../core/text/textEdit';
import type { NoteIndex } from '../../index/noteIndex';
import type { Documents } from '../../platform/notes/documents';
import type { Change, NoteEdits, Written } from '../../platform/notes/noteEdits';
import { Problem } from '../../platform/problem';
import { Steps } from '../../platform/quickInput/steps';
import type { Settings } from '../../platform/settings';
import { nameOf } from '../../platform/words/words';
import { Arguments } from '../arguments';
import { namedTarget, showPlaces, type Target } from './namedTarget';
import type { PointedTargets, Wanted } from './pointedTargets';

/** Works out which task lines a command means, and changes them where they are now. */
export class Targets {
  constructor(
    private readonly index: NoteIndex,
    private readonly documents: Documents,
    private readonly edits: NoteEdits,
    private readonly settings: Settings,
    private readonly pointed: PointedTargets,
  ) {}

  /**
   * `{id}`, `{uri, line}`, rows of the actions view, or what is pointed at. A line that refers to an action means that action; each is
   * there once. Undefined when cancelled.
   */
  async of(given: readonly unknown[], wanted: Wanted, steps = new Steps()): Promise<Target[] | undefined> {
    const targets = await this.meant(given, wanted, steps);
    return targets && [...new Map(targets.map((target) => [`${target.uri} ${target.line}`, target])).values()];
  }

  private async meant(given: readonly unknown[], wanted: Wanted, steps: Steps): Promise<readonly Target[] | undefined> {
    const [first, rows] = given;
    if (Array.isArray(rows) && rows.length > 1) {
      // Groups may be selected along with what is in them.
      const actions = rows.map((row) => new Arguments(row)).filter((row) => !row.isRow || row.has('id') || row.has('line'));
      return Promise.all(actions.map((row) => namedTarget(this.index, this.documents, row)));
    }
    const args = new Arguments(first);
    const uri = args.uri('uri')?.toString();
    // A menu of the editor gives the editor's URI alone, and means what is selected there.
    const isEditor = uri !== undefined && uri === window.activeTextEditor?.document.uri.toString();
    if (args.has('id') || args.has('line') || (uri !== undefined && !isEditor))
      return [await namedTarget(this.index, this.documents, args)];
    return isEditor ? this.pointed.inEditor(wanted, steps) : this.pointed.anywhere(wanted, steps);
  }

  /** Changes every target in one undo; `change` gives edits relative to the line, with new fields in the form that its note is to have. What was written can be taken back. */
  async change(
    targets: readonly Target[],
    change: (parts: LineParts, form: FieldForm, target: Target) => readonly TextEdit[],
  ): Promise<readonly Written[]> {
    const notes = new Set(targets.map(({ uri }) => uri));
    return this.edits.change(
      new Map(
        [...notes].map((uri): [string, Change] => [
          uri,
          (text, _uri, read) => {
            const { outline } = read(text);
            const form = this.settings.actionsFormat(uri);
            return targets
              .filter((target) => target.uri === uri)
              .flatMap((target) => {
                const { start, end } = this.find(text, outline, target);
                const parts = readTaskLine(text.slice(start, end));
                if (parts === undefined) throw missing(target);
                return change(parts, form, target).map((edit) => ({ start: edit.start + start, end: edit.end + start, text: edit.text }));
              });
          },
        ]),
      ),
    );
  }

  /** Where a line is now. */
  find(text: string, outline: Outline, target: Target): { start: number; end: number } {
    const found = findAction(text, outline, target);
    if (found.kind === 'found') return found;
    if (found.kind === 'missing') throw missing(target);
    showPlaces(found.lines.map((line) => ({ uri: target.uri, line })));
    throw new Problem(
      l10n.t(
        '{0} contains this action more than once (lines {1}). No changes were made.',
        nameOf(Uri.parse(target.uri)),
        found.lines.map((line) => line + 1).join(', '),
      ),
    );
  }
}

function missing({ uri }: Target): Problem {
  return new Problem(l10n.t('The action is no longer in {0}. No changes were made.', nameOf(Uri.parse(uri))));
}
