const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes bytes one after the other into a buffer that grows. Numbers are LEB128: whole, not negative, below 2^53. */
export class ByteWriter {
  bytes: Uint8Array;
  at = 0;
  private view: DataView;

  constructor(size = 4096) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
  }

  number(value: number): void {
    this.room(8);
    while (value >= 0x80) {
      this.bytes[this.at++] = (value % 0x80) | 0x80;
      value = Math.floor(value / 0x80);
    }
    this.bytes[this.at++] = value;
  }

  /** Eight bytes. */
  float(value: number): void {
    this.room(8);
    this.view.setFloat64(this.at, value);
    this.at += 8;
  }

  /** Its length in bytes, then UTF-8. */
  text(value: string): void {
    this.room(value.length * 3 + 8);
    const start = this.at + (value.length * 3 < 0x80 ? 1 : 4);
    const { written } = encoder.encodeInto(value, this.bytes.subarray(start));
    this.number(written);
    this.bytes.copyWithin(this.at, start, start + written);
    this.at += written;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.room(end - start);
    const { bytes } = this;
    let { at } = this;
    // shorter than what setting a subarray costs
    if (end - start < 200) for (let i = start; i < end; i++) bytes[at++] = from[i]!;
    else {
      bytes.set(from.subarray(start, end), at);
      at += end - start;
    }
    this.at = at;
  }

  room(size: number): void {
    if (this.at + size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.at + size));
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}

/** Reads what a `ByteWriter` wrote. Past the end it reads zeros and empty texts. */
export class ByteReader {
  private view: DataView | undefined;

  constructor(readonly bytes: Uint8Array, public at = 0) {}

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  float(): number {
    this.view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const value = this.at + 8 <= this.bytes.length ? this.view.getFloat64(this.at) : 0;
    this.at += 8;
    return value;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  text(): string {
    return this.utf8(this.number());
  }

  utf8(length: number): string {
    const end = this.at + length;
    const text = decodeUtf8(this.bytes, this.at, end);
    this.at = end;
    return text;
  }
}

export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 16) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

export function sameBytes(a: Uint8Array, aStart: number, b: Uint8Array, bStart: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[aStart + i] !== b[bStart + i]) return false;
  return true;
}
