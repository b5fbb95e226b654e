import { dateOfPath, nobody } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { Meeting, NoteProblem } from '../core/model';
import { ScanResult, scan } from '../core/note/scan';
import { invalidLine, isOtherThanUtf8 } from '../core/note/utf8';
import { type Head, HeadReader } from './headReader';
import { linesIn } from './lineReader';
import type { NoteAddress } from './noteAddress';
import { noLines, type NoteFacts, type NoteRecord } from './noteRecord';
import { planFacts, trackedOnly } from './planReader';
import type { FileFailure } from './ports';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads notes, one after the other. */
export class NoteReader {
  private readonly scanned = new ScanResult();
  private readonly heads = new HeadReader();
  private encoded = new Uint8Array(16 * 1024);

  /** Makes all front matter readable. */
  load(): Promise<void> {
    return this.heads.load();
  }

  /** `isSure` is false where all is read but the front matter, for which `load` must have been called. */
  read(address: NoteAddress, content: string | Uint8Array | FileFailure): { readonly record: NoteRecord; readonly isSure: boolean } {
    if (typeof content === 'string') return this.readText(address, content);
    if (content instanceof Uint8Array) return this.readBytes(address, content, content.length);
    const { code, detail } = content;
    return unread(address, problem(code === 'too-large' || code === 'outside' ? code : 'unreadable', 0, detail));
  }

  private readText(address: NoteAddress, text: string): ReturnType<NoteReader['read']> {
    if (this.encoded.length < text.length * 3) this.encoded = new Uint8Array(text.length * 3);
    return this.readBytes(address, this.encoded, encoder.encodeInto(text, this.encoded).written);
  }

  private readBytes(address: NoteAddress, bytes: Uint8Array, length: number): ReturnType<NoteReader['read']> {
    if (isOtherThanUtf8(bytes, length)) return unread(address, problem('not-utf8', 0));
    scan(bytes, length, this.scanned);
    const invalid = invalidLine(bytes, this.scanned, length);
    const { yamlStart, yamlEnd, conflictLine } = this.scanned;
    const head = yamlStart < 0 ? {} : this.heads.read(address.kind, decoder.decode(bytes.subarray(yamlStart, yamlEnd)));
    const conflict = conflictLine < 0 ? {} : { problem: problem('conflict', conflictLine) };
    const encoding = invalid < 0 ? {} : { problem: problem('not-utf8', invalid) };
    const told = { ...conflict, ...head, ...encoding };
    const lines = linesIn(bytes, this.scanned);
    const record =
      address.manager === nobody
        ? { ...planFacts(address, told, decoder.decode(bytes.subarray(0, length))), lines: trackedOnly(lines) }
        : { ...factsOf(address, told), lines };
    return { record, isSure: head !== undefined };
  }
}

function unread(address: NoteAddress, why: NoteProblem): ReturnType<NoteReader['read']> {
  const told = { problem: why };
  return {
    record: { ...(address.manager === nobody ? planFacts(address, told, '') : factsOf(address, told)), lines: noLines },
    isSure: true,
  };
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
