const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;

/** The text of an `.ics` file. Some programs fold by bytes, in the middle of a character (RFC 5545, section 3.1): there it is whole again. */
export function calendarText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder().decode(withoutFoldsInside(bytes)) : text;
}

/** Only behind a fold in a character a line goes on with a byte that begins none. */
function withoutFoldsInside(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (const [at, byte] of bytes.entries()) {
    const isFolded = isInside(byte) && (bytes[at - 1] === space || bytes[at - 1] === tab) && bytes[at - 2] === lineFeed;
    if (isFolded) length -= bytes[at - 3] === carriageReturn ? 3 : 2;
    whole[length++] = byte;
  }
  return whole.subarray(0, length);
}

/** Whether a byte of UTF-8 is none that a character begins with. */
function isInside(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
