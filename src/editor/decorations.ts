import {
  ColorThemeKind,
  type DecorationOptions,
  type Disposable,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { shownFields } from '../core/action/shownFields';
import { isOpen } from '../core/action/status';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Clock } from '../platform/clock';
import { Throttle } from '../platform/throttle';
import { isLate, stateWords } from '../platform/words/actionState';
import type { NoteLines, ReferenceContent, TaskContent } from './noteLines';

/** Lines above and below those that are seen, so that scrolling does not show them bare. */
const around = 60;
/** Milliseconds. */
const scrollPause = 40;

/**
 * What notes show of their text, in the lines that are seen: at a reference the state of its action; on a tracked line its fields are
 * dimmed, and the id most of all. In high contrast nothing is dimmed.
 */
export function registerDecorations(index: NoteIndex, schedule: Schedule, lines: NoteLines, clock: Clock): Disposable[] {
  const decorations = new NoteDecorations(index, schedule, lines);
  const paintAll = (): void => window.visibleTextEditors.forEach((editor) => decorations.paint(editor));
  const scrolled = new Throttle(paintAll, scrollPause);
  void index.ready.then(paintAll);
  return [
    decorations,
    scrolled,
    index.onDidChange(paintAll),
    clock.onDidChangeDay(paintAll),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeActiveColorTheme(paintAll),
    window.onDidChangeTextEditorVisibleRanges(() => scrolled.trigger()),
    workspace.onDidChangeTextDocument(({ document }) =>
      window.visibleTextEditors.filter((editor) => editor.document === document).forEach((editor) => decorations.paint(editor)),
    ),
  ];
}

type Kind = 'state' | 'late' | 'over' | 'field' | 'id';

class NoteDecorations implements Disposable {
  private readonly types: Readonly<Record<Kind, TextEditorDecorationType>> = {
    state: behind('descriptionForeground'),
    late: behind('list.warningForeground'),
    over: window.createTextEditorDecorationType({ textDecoration: 'line-through', opacity: '0.75' }),
    field: window.createTextEditorDecorationType({ opacity: '0.65' }),
    id: window.createTextEditorDecorationType({ opacity: '0.4' }),
  };
  /** What each editor shows, by the version of its text: the same is not painted again. */
  private readonly shown = new WeakMap<TextEditor, { readonly key: string; readonly kinds: readonly Kind[] }>();

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
  ) {}

  paint(editor: TextEditor): void {
    const { document } = editor;
    if (document.languageId !== 'markdown' || !this.lines.isNote(document)) return;
    if (!this.index.isComplete)
      return void this.index.completeNow().then(() => window.visibleTextEditors.includes(editor) && this.paint(editor));
    const found = this.in(editor);
    const key = `${document.version} ${JSON.stringify(found)}`;
    const before = this.shown.get(editor);
    if (before?.key === key) return;
    const kinds = (Object.keys(this.types) as Kind[]).filter((kind) => found[kind].length > 0);
    this.shown.set(editor, { key, kinds });
    for (const kind of new Set([...(before?.kinds ?? []), ...kinds])) editor.setDecorations(this.types[kind], found[kind]);
  }

  dispose(): void {
    for (const type of Object.values(this.types)) type.dispose();
  }

  private in(editor: TextEditor): Record<Kind, DecorationOptions[]> {
    const found: Record<Kind, DecorationOptions[]> = { state: [], late: [], over: [], field: [], id: [] };
    const today = this.schedule.today();
    const isSeen = (line: number): boolean =>
      editor.visibleRanges.some(({ start, end }) => start.line - around <= line && line <= end.line + around);
    for (const content of this.lines.all(editor.document, isSeen)) {
      if (content.kind === 'reference') this.reference(content, today, found);
      else tracked(content, found);
    }
    return found;
  }

  private reference({ id, root, action, line, source }: ReferenceContent, today: string, found: Record<Kind, DecorationOptions[]>): void {
    // a win has no state
    if (action === undefined && this.index.winsWithId(id, root).length > 0) return;
    found[isLate(action, today) ? 'late' : 'state'].push(words(line, source.length, stateWords(action, this.index, today)));
    if (action !== undefined && !isOpen(action.task.status))
      found.over.push({ range: new Range(line, source.search(/[[(]/), line, source.length) });
  }
}

function tracked({ task, line, source }: TaskContent, found: Record<Kind, DecorationOptions[]>): void {
  const shown = task.id === undefined || isHighContrast() ? undefined : shownFields(source);
  if (shown === undefined) return;
  found.field.push(...shown.fields.map(({ start, end }) => ({ range: new Range(line, start, line, end) })));
  found.id.push({ range: new Range(line, shown.id.start, line, shown.id.end) });
}

/** Behind a place of a line, which words cannot move. */
function words(line: number, character: number, contentText: string): DecorationOptions {
  return { range: new Range(line, character, line, character), renderOptions: { after: { contentText } } };
}

function behind(color: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({ after: { margin: '0 0 0 1em', color: new ThemeColor(color) } });
}

function isHighContrast(): boolean {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
}
