import { dateOfPath, nobody } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { Meeting, NoteProblem } from '../core/model';
import { ScanResult, scan } from '../core/note/scan';
import { type Head, HeadReader } from './headReader';
import type { NoteAddress } from './noteAddress';
import { type LineRecords, noLines, type NoteFacts, type NoteRecord } from './noteRecord';
import { ScannedText } from './scannedText';
import { planFacts, trackedOnly } from './planReader';
import type { FileFailure } from './ports';
import { type ScannedNote, scannedNote } from './scannedNote';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads notes, one after the other. */
export class NoteReader {
  private readonly scan = new ScanResult();
  private readonly heads = new HeadReader();

  /** Makes all front matter readable. */
  load(): Promise<void> {
    return this.heads.load();
  }

  /** `isSure` is false where all is read but the front matter, for which `load` must have been called. */
  read(address: NoteAddress, content: ScannedText | Uint8Array | FileFailure): { readonly record: NoteRecord; readonly isSure: boolean } {
    if (content instanceof ScannedText) return this.readScanned(address, content.scanned, () => content);
    if (content instanceof Uint8Array) {
      scan(content, content.length, this.scan);
      return this.readScanned(address, scannedNote(content, this.scan), () => new ScannedText(decoder.decode(content)));
    }
    const { code, detail } = content;
    const why = { problem: problem(code === 'too-large' || code === 'outside' ? code : 'unreadable', 0, detail) };
    return { record: recordOf(address, why, noLines, () => new ScannedText('')), isSure: true };
  }

  private readScanned(
    address: NoteAddress,
    { yaml, lines, conflictLine, invalidLine }: ScannedNote,
    text: () => ScannedText,
  ): ReturnType<NoteReader['read']> {
    const head = yaml === undefined ? {} : this.heads.read(address.kind, yaml);
    const conflict = conflictLine < 0 ? {} : { problem: problem('conflict', conflictLine) };
    const encoding = invalidLine < 0 ? {} : { problem: problem('not-utf8', invalidLine) };
    return { record: recordOf(address, { ...conflict, ...head, ...encoding }, lines, text), isSure: head !== undefined };
  }
}

function recordOf(address: NoteAddress, told: Head, lines: LineRecords, text: () => ScannedText): NoteRecord {
  return address.manager === nobody
    ? { ...planFacts(address, told, text()), lines: trackedOnly(lines) }
    : { ...factsOf(address, told), lines };
}

function problem(code: NoteProblem['code'], line: number, detail = ''): NoteProblem {
  return { code, detail, line, column: 0 };
}

type MutableMeeting = { -readonly [K in keyof Meeting]: Meeting[K] };

function factsOf({ uri, root, manager, kind }: NoteAddress, { meeting: meta, profile, problem: found }: Head): NoteFacts {
  const told = found && { problem: found };
  if (kind === 'profile') return { ...(profile && { profile }), ...told };
  const date = meta?.date ?? dateOfPath(pathBelow(root, uri) ?? '');
  if (date === undefined) return { ...told };
  const meeting: MutableMeeting = { uri, root, manager, ...meta, date };
  if (found) meeting.problem = found;
  return { meeting, ...told };
}
