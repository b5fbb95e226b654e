import type { PersonKind } from './note';
import type { Scan } from '../core/note/scan';
import { Scan as NewScan, scan } from '../core/note/scan';
import { ByteWriter } from './bytes';
import { readFrontMatter } from './frontMatter';
import { packNote } from './packedNote';
import type { FileFailure } from './ports';

const encoder = new TextEncoder();

/** Reads notes into one buffer, each over the last: copy what is kept. */
export class NoteReader {
  readonly packed = new ByteWriter(16 * 1024);
  private readonly scanned: Scan = new NewScan();
  private encoded = new Uint8Array(16 * 1024);

  /** The packed note is in `packed`, up to its `at`. */
  read(kind: PersonKind, content: string | Uint8Array | FileFailure): void {
    this.packed.at = 0;
    if (typeof content === 'string') this.readText(kind, content);
    else if (content instanceof Uint8Array) this.readBytes(kind, content, content.length);
    else packNote({ problem: { code: content.code === 'too-large' ? 'too-large' : 'unreadable', detail: content.detail, line: 0, column: 0 } }, this.encoded, undefined, this.packed);
  }

  private readText(kind: PersonKind, text: string): void {
    if (this.encoded.length < text.length * 3) this.encoded = new Uint8Array(text.length * 3);
    this.readBytes(kind, this.encoded, encoder.encodeInto(text, this.encoded).written);
  }

  private readBytes(kind: PersonKind, bytes: Uint8Array, length: number): void {
    scan(bytes, length, this.scanned);
    packNote(readFrontMatter(kind, bytes, this.scanned), bytes, this.scanned, this.packed);
  }
}
