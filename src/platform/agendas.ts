import { type Disposable, Uri } from 'vscode';
import { type AgendaGlance, glanceAt } from '../core/agenda/agendaGlance';
import type { NoteIndex } from '../index/noteIndex';
import { noteText } from './noteText';

/** The agendas of a few notes, read when asked for and kept until the note changes. */
export class Agendas implements Disposable {
  private readonly kept = new Map<string, Promise<AgendaGlance | undefined>>();
  private readonly listener: Disposable;

  constructor(index: NoteIndex) {
    this.listener = index.onDidChange(({ all, uris }) => {
      if (all) this.kept.clear();
      else for (const uri of uris) this.kept.delete(uri);
    }) as Disposable;
  }

  /** Undefined where the note cannot be read. */
  of(uri: string): Promise<AgendaGlance | undefined> {
    const kept = this.kept.get(uri);
    if (kept !== undefined) return kept;
    const read = noteText(Uri.parse(uri)).then(glanceAt, () => undefined);
    this.kept.set(uri, read);
    return read;
  }

  dispose(): void {
    this.listener.dispose();
  }
}
