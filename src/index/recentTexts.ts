import { decodeNote } from '../core/note/utf8';
import { ScannedText } from './scannedText';

/** Characters that are kept of texts, but for the latest. */
const most = 1_000_000;

/**
 * The latest texts that somebody works on, each of them read once, whoever has it from where: an editor shows it, a file holds it, it is
 * about to be written. A keystroke or a command has all its readers within a few of them.
 */
export class RecentTexts {
  private latest: readonly ScannedText[] = [];

  /** @param count how many are kept. */
  constructor(private readonly count = 16) {}

  /** @param before what the same note said before, where somebody knows that. */
  of(text: string, before?: ScannedText): ScannedText {
    const found = this.known(text) ?? new ScannedText(text, before);
    let left = most - text.length;
    const others = this.latest.filter((one) => one !== found).slice(0, this.count - 1);
    this.latest = [found, ...others.filter((one) => (left -= one.text.length) >= 0)];
    return found;
  }

  /** The one that these bytes of a file say, where it is kept. A byte order mark is none of it. */
  in(bytes: Uint8Array): ScannedText | undefined {
    const mayBe = this.latest.some(({ text: { length } }) => length <= bytes.length && bytes.length <= 3 * (length + 1));
    const text = mayBe ? decodeNote(bytes) : undefined;
    return text === undefined ? undefined : this.known(text);
  }

  forget(text: ScannedText): void {
    this.latest = this.latest.filter((one) => one !== text);
  }

  private known(text: string): ScannedText | undefined {
    return this.latest.find((one) => one.text === text);
  }
}
