import type { Memento } from 'vscode';

const storageKey = 'firstTalks.known';

/** People of whom somebody has said that the first 1:1 with them is ahead: nobody is asked that again. */
export class FirstTalks {
  constructor(private readonly state: Memento) {}

  /** @param profile its URI. */
  isAhead(profile: string): boolean {
    return this.known().includes(profile);
  }

  async keep(profile: string): Promise<void> {
    await this.state.update(storageKey, [...this.known().filter((one) => one !== profile), profile]);
  }

  private known(): readonly string[] {
    return this.state.get<readonly string[]>(storageKey, []);
  }
}
