import { Scan, scan } from '../core/note/scan';
import { ByteWriter, decodeUtf8 } from './bytes';
import { HeadReader } from './headReader';
import type { PersonKind } from './note';
import { packNote } from './packedNote';
import type { FileFailure } from './ports';

const encoder = new TextEncoder();

/** Reads notes into one buffer, each over the last: copy what is kept. */
export class NoteReader {
  /** The last note, up to `at`. */
  readonly packed = new ByteWriter(16 * 1024);
  private readonly scanned = new Scan();
  private readonly heads = new HeadReader();
  private encoded = new Uint8Array(16 * 1024);

  /** Makes all front matter readable. */
  load(): Promise<void> {
    return this.heads.load();
  }

  /** False: all is read but the front matter, for which `load` must have been called. */
  read(kind: PersonKind, content: string | Uint8Array | FileFailure): boolean {
    this.packed.at = 0;
    if (typeof content === 'string') return this.readText(kind, content);
    if (content instanceof Uint8Array) return this.readBytes(kind, content, content.length);
    const code = content.code === 'too-large' ? content.code : 'unreadable';
    packNote({ problem: { code, detail: content.detail, line: 0, column: 0 } }, this.encoded, undefined, this.packed);
    return true;
  }

  private readText(kind: PersonKind, text: string): boolean {
    if (this.encoded.length < text.length * 3) this.encoded = new Uint8Array(text.length * 3);
    return this.readBytes(kind, this.encoded, encoder.encodeInto(text, this.encoded).written);
  }

  private readBytes(kind: PersonKind, bytes: Uint8Array, length: number): boolean {
    const { scanned } = this;
    scan(bytes, length, scanned);
    const head = scanned.yamlStart < 0 ? {} : this.heads.read(kind, decodeUtf8(bytes, scanned.yamlStart, scanned.yamlEnd));
    packNote(head ?? {}, bytes, scanned, this.packed);
    return head !== undefined;
  }
}
