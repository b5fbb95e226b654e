import type { Memento } from 'vscode';

const storageKey = 'meetings.opened';

/** Which rows one has opened or closed by hand in this workspace. VS Code keeps that only while the window is open. */
export class OpenedRows {
  private rows: Readonly<Record<string, boolean>>;

  constructor(private readonly state: Memento) {
    this.rows = state.get<Record<string, boolean>>(storageKey, {});
  }

  of(key: string): boolean | undefined {
    return this.rows[key];
  }

  /** @param usual how it is where nobody says; that is not kept. */
  set(key: string, isOpen: boolean, usual: boolean): void {
    const { [key]: before, ...others } = this.rows;
    if (isOpen === (before ?? usual)) return;
    this.rows = isOpen === usual ? others : { ...others, [key]: isOpen };
    void this.state.update(storageKey, this.rows);
  }
}
