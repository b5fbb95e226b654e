import { readCache, writeCache } from './cacheFile';
import type { Note } from './note';
import type { NoteTable } from './noteTable';
import type { CacheStore } from './ports';

/** Milliseconds of quiet before the cache is written. */
const QUIET = 5_000;

/** Loads what was known of a notes folder, and saves it some time after it changed. */
export class CacheKeeper {
  private readonly unsaved = new Set<string>();
  private saving: Promise<void> = Promise.resolve();
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly table: NoteTable,
    private readonly store: CacheStore | undefined,
  ) {}

  /** `undefined` where there is none that can be believed. */
  async load(root: string): Promise<Note[] | undefined> {
    const saved = await this.store?.load(root);
    return saved && (await readCache(root, saved));
  }

  changed(root: string): void {
    this.last = performance.now();
    this.verified(root);
  }

  /** Stats came, and no note is another: that does not put off what is to be saved already. */
  verified(root: string): void {
    if (!this.store) return;
    this.unsaved.add(root);
    this.timer ??= setTimeout(() => this.saveWhenQuiet(), QUIET);
  }

  private saveWhenQuiet(): void {
    const quiet = performance.now() - this.last;
    this.timer = quiet < QUIET ? setTimeout(() => this.saveWhenQuiet(), QUIET - quiet) : undefined;
    if (!this.timer) void this.save();
  }

  dispose(): void {
    clearTimeout(this.timer);
    void this.save();
  }

  /** One after the other: two at once could overtake each other. */
  private save(): Promise<void> {
    this.saving = this.saving.then(async () => {
      const roots = [...this.unsaved];
      this.unsaved.clear();
      for (const root of roots) await this.store?.save(root, await writeCache(root, this.table.of(root)));
    });
    return this.saving;
  }
}
