import { commands, Position, Range, Selection, Uri, window } from 'vscode';
import type { Judgement } from '../../core/rules/engine';
import type { Fix } from '../../core/rules/rule';
import type { TextEdit } from '../../core/text/textEdit';
import { rangeOf } from '../../platform/linter/places';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import type { CommandContext } from '../context';
import { judgedEdits } from './judgedText';
import { moveLater } from './moveLater';

/** Does what a fix says; false where it does not apply. */
export async function applyFix(context: CommandContext, found: Judgement, fix: Fix): Promise<boolean> {
  const { facts, finding } = found;
  const { note, person } = facts;
  switch (fix.kind) {
    case 'edit': {
      const edits = fix.edit(facts, finding) ?? [];
      if (note === undefined || edits.length === 0) return false;
      if (edits.every(({ start, end, text }) => start === end && text === '')) {
        const line = note.lineOf(edits[0]!.start);
        await showAt(note.uri, new Position(line, edits[0]!.start - (note.outline.lineStarts[line] ?? 0)));
        return true;
      }
      await context.edits.changeOne(Uri.parse(note.uri), judgedEdits(note, edits));
      if (fix.cursor === true) placeCursor(note.uri, (text) => behind(text, note.text, edits));
      return true;
    }
    case 'keys': {
      const keys = fix.keys(facts, finding);
      const uri = fix.in === 'note' ? note?.uri : person?.manager.uri;
      if (keys === undefined || uri === undefined) return false;
      await context.edits.changeOne(Uri.parse(uri), frontMatterChange(keys));
      if (fix.select !== undefined) placeCursor(uri, (text) => valueOf(text, fix.select ?? ''));
      return true;
    }
    case 'ask': {
      const question = fix.question(facts, finding);
      if (question === undefined || person === undefined) return false;
      const { id, root } = person.manager;
      const place = facts.kind === 'next' ? { uri: facts.note.uri } : { manager: id, root };
      return (await commands.executeCommand('oneOnOne.askQuestion', { ...place, question })) !== undefined;
    }
    case 'command': {
      const argument = fix.argument(facts, finding);
      if (argument === undefined) return false;
      if (fix.atCursor === true && note !== undefined) await showAt(note.uri, rangeOf(found).start);
      await commands.executeCommand(`oneOnOne.${fix.command}`, argument);
      return true;
    }
    case 'points': {
      const points = (fix.points(facts, finding) ?? []).flatMap(({ section, text }) => (section === 'private' ? [] : { section, text }));
      if (points.length === 0 || person === undefined) return false;
      const uri = facts.kind === 'next' ? Uri.parse(facts.note.uri) : await context.notes.nextNote(person.manager);
      await context.notes.addPoints(uri, points);
      return true;
    }
    case 'later': {
      const items = fix.items(facts, finding) ?? [];
      if (note === undefined || facts.kind !== 'next' || items.length === 0) return false;
      return moveLater(context, facts, items);
    }
  }
}

async function showAt(uri: string, at: Position): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(at, at), preview: false });
}

/** In an editor that shows the note; none is opened for it. */
function placeCursor(uri: string, find: (text: string) => { readonly start: number; readonly end: number } | undefined): void {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const span = editor && find(editor.document.getText());
  if (editor === undefined || span === undefined) return;
  editor.selection = new Selection(editor.document.positionAt(span.start), editor.document.positionAt(span.end));
  editor.revealRange(editor.selection);
}

/** Behind what the first edit wrote on its last line. */
function behind(text: string, before: string, [first]: readonly TextEdit[]): { start: number; end: number } | undefined {
  if (first === undefined) return undefined;
  const at = Math.min(first.start + first.text.replace(/[\r\n]+$/, '').length, text.length, before.length + first.text.length);
  return { start: at, end: at };
}

/** What is between the quotes of a key of front matter, or behind its colon. */
function valueOf(text: string, key: string): { start: number; end: number } | undefined {
  const found = new RegExp(`^${key}:[ \\t]*(["']?)([^\\r\\n]*?)\\1[ \\t]*$`, 'm').exec(text);
  if (!found) return undefined;
  const [all, quote = '', value = ''] = found;
  const end = found.index + all.trimEnd().length - quote.length;
  return { start: end - value.length, end };
}
