import { Scan, scan } from '../core/note/scan';
import { invalidLine, isOtherThanUtf8 } from '../core/note/utf8';
import type { NoteProblem } from '../core/model';
import type { WrittenNote } from './arena';
import { ByteWriter, decodeUtf8 } from './bytes';
import { HeadReader } from './headReader';
import type { PersonKind } from './noteAddress';
import { writeHead } from './headCodec';
import { packLines, packNoLines } from './packLines';
import { packPlainMeeting } from './plainHead';
import type { FileFailure } from './ports';

const encoder = new TextEncoder();

/** Reads notes into one buffer, each over the last: copy what is kept. */
export class NoteReader {
  private readonly packed = new ByteWriter(16 * 1024);
  private headEnd = 0;
  private readonly scanned = new Scan();
  private readonly heads = new HeadReader();
  private encoded = new Uint8Array(16 * 1024);

  /** Makes all front matter readable. */
  load(): Promise<void> {
    return this.heads.load();
  }

  /** The last note. */
  get written(): WrittenNote {
    return { bytes: this.packed.bytes, headEnd: this.headEnd, end: this.packed.at };
  }

  /** False: all is read but the front matter, for which `load` must have been called. */
  read(kind: PersonKind, content: string | Uint8Array | FileFailure): boolean {
    this.packed.at = 0;
    if (typeof content === 'string') return this.readText(kind, content);
    if (content instanceof Uint8Array) return this.readBytes(kind, content, content.length);
    const { code, detail } = content;
    return this.packNothing({ code: code === 'too-large' ? code : 'unreadable', detail, line: 0, column: 0 });
  }

  private readText(kind: PersonKind, text: string): boolean {
    if (this.encoded.length < text.length * 3) this.encoded = new Uint8Array(text.length * 3);
    return this.readBytes(kind, this.encoded, encoder.encodeInto(text, this.encoded).written);
  }

  private readBytes(kind: PersonKind, bytes: Uint8Array, length: number): boolean {
    if (isOtherThanUtf8(bytes, length)) return this.packNothing({ code: 'not-utf8', detail: '', line: 0, column: 0 });
    scan(bytes, length, this.scanned);
    const known = this.packHead(kind, bytes, length);
    this.headEnd = this.packed.at;
    packLines(bytes, this.scanned, this.packed);
    return known;
  }

  private packHead(kind: PersonKind, bytes: Uint8Array, length: number): boolean {
    const { yamlStart, yamlEnd, conflictLine } = this.scanned;
    const invalid = invalidLine(bytes, this.scanned, length);
    if (yamlStart >= 0 && conflictLine < 0 && invalid < 0 && kind !== 'profile' && packPlainMeeting(bytes, yamlStart, yamlEnd, this.packed)) return true;
    const head = yamlStart < 0 ? {} : this.heads.read(kind, decodeUtf8(bytes, yamlStart, yamlEnd));
    const conflict = conflictLine < 0 ? {} : { problem: { code: 'conflict' as const, detail: '', line: conflictLine, column: 0 } };
    const encoding = invalid < 0 ? {} : { problem: { code: 'not-utf8' as const, detail: '', line: invalid, column: 0 } };
    writeHead({ ...conflict, ...head, ...encoding }, this.packed);
    return head !== undefined;
  }

  private packNothing(problem: NoteProblem): true {
    writeHead({ problem }, this.packed);
    this.headEnd = this.packed.at;
    packNoLines(this.packed);
    return true;
  }
}
