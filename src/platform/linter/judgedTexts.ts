import { NoteText } from '../../core/rules/noteText';
import type { ScannedText } from '../../index/scannedText';
import type { NoteTexts } from '../../schedule/ruleFacts';
import type { Documents } from '../notes/documents';
import type { OpenTabs } from '../openTabs';

/** Texts of notes as rules ask for them: those of open documents are at hand, others are read when they were asked for. */
export class JudgedTexts implements NoteTexts {
  /** Of notes that are not open; undefined: cannot be read. */
  private readonly closed = new Map<string, NoteText | undefined>();
  /** The same object as long as the text is. */
  private readonly made = new Map<string, { readonly scanned: ScannedText; readonly note: NoteText }>();
  private missed = new Set<string>();
  /** Loaded when it is first asked for: what reads Markdown comes with it. */
  private digestOf: ((text: string, goal?: string) => string) | undefined;
  private missedDigest = false;
  /** Being read; one that is told of meanwhile is read once more. */
  private reading = new Map<string, object>();
  /** Set when the index has looked through all lines. */
  private hasIds = false;

  /** @param readable whether the text of a note may be read, and can be. */
  constructor(
    private readonly documents: Pick<Documents, 'atHand' | 'latest'>,
    private readonly tabs: Pick<OpenTabs, 'has'>,
    private readonly rootOf: (uri: string) => string | undefined,
    private readonly readable: (uri: string) => boolean,
  ) {}

  of(uri: string): NoteText | undefined {
    const known = this.documents.atHand(uri);
    if (known !== undefined) return this.note(uri, known);
    if (!this.closed.has(uri)) this.missed.add(uri);
    return this.closed.get(uri);
  }

  isOpen(uri: string): boolean {
    return this.tabs.has(uri);
  }

  knowsIds(): boolean {
    return this.hasIds;
  }

  idsAreKnown(): void {
    this.hasIds = true;
  }

  digest({ text }: NoteText, goal?: string): string | undefined {
    this.missedDigest ||= this.digestOf === undefined;
    return this.digestOf?.(text, goal);
  }

  /** Reads what was asked for and was not at hand since the last time; false where nothing was. */
  async readMissed(): Promise<boolean> {
    const { missed, missedDigest } = this;
    this.missed = new Set();
    this.missedDigest = false;
    if (missedDigest) this.digestOf = (await import('../../core/share/digest')).agendaDigest;
    await Promise.all(
      [...missed].map(async (uri) => {
        const turn = {};
        this.reading.set(uri, turn);
        const scanned = this.readable(uri) ? await this.documents.latest(uri).catch(() => undefined) : undefined;
        if (this.reading.get(uri) !== turn) return;
        this.reading.delete(uri);
        this.closed.set(uri, scanned && this.note(uri, scanned));
      }),
    );
    return missed.size > 0 || missedDigest;
  }

  /** Its text may be another. */
  forget(uri: string): void {
    this.reading.delete(uri);
    this.closed.delete(uri);
  }

  forgetAll(): void {
    this.reading.clear();
    this.closed.clear();
    this.made.clear();
  }

  private note(uri: string, scanned: ScannedText): NoteText | undefined {
    const root = this.rootOf(uri);
    if (root === undefined) return undefined;
    let made = this.made.get(uri);
    if (made?.scanned !== scanned) this.made.set(uri, (made = { scanned, note: new NoteText(uri, root, scanned.text, scanned) }));
    return made.note;
  }
}
