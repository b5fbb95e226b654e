import { isOtherThanUtf8 } from '../note/utf8';

/** Bytes that are decoded between two breaks. */
const slice = 1024 * 1024;
/** What windows-1252 has at 80 to 9F; not every host's decoder knows. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a file, without a byte order mark: UTF-8, UTF-16 behind its mark, else what Windows and Latin-1 have in common.
 * undefined where it is no text.
 * @param breathe called between slices.
 */
export async function decodeText(bytes: Uint8Array, breathe: () => Promise<void>): Promise<string | undefined> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), 'utf-16le', breathe);
  if (first === 0xfe && second === 0xff) return decode(swapped(bytes.subarray(2)), 'utf-16le', breathe);
  if (isOtherThanUtf8(bytes)) return undefined;
  return (await decode(bytes, 'utf-8', breathe)) ?? decode(bytes, 'windows-1252', breathe);
}

async function decode(bytes: Uint8Array, encoding: string, breathe: () => Promise<void>): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      await breathe();
      const part = decoder.decode(bytes.subarray(at, at + slice), { stream: true });
      parts.push(encoding === 'windows-1252' ? part.replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80]!) : part);
    }
    parts.push(decoder.decode());
  } catch {
    return undefined;
  }
  return parts.join('');
}

/** Not every host decodes UTF-16 with the high byte first. */
function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < turned.length; at += 2) {
    turned[at] = bytes[at + 1]!;
    turned[at + 1] = bytes[at]!;
  }
  return turned;
}
