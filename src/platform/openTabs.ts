import { type Disposable, EventEmitter, type Tab, TabInputCustom, TabInputText, TabInputTextDiff, type Uri, window } from 'vscode';

/** What the tabs of this window show, in whatever editor. */
export class OpenTabs implements Disposable {
  private uris = shown();
  private readonly changed = new EventEmitter<ReadonlySet<string>>();
  /** Fires with the URIs that came or went. */
  readonly onDidChange = this.changed.event;
  private readonly listener = window.tabGroups.onDidChangeTabs(() => this.look());

  all(): ReadonlySet<string> {
    return this.uris;
  }

  has(uri: string): boolean {
    return this.uris.has(uri);
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }

  private look(): void {
    const before = this.uris;
    this.uris = shown();
    const differing = [...before, ...this.uris].filter((uri) => !before.has(uri) || !this.uris.has(uri));
    if (differing.length > 0) this.changed.fire(new Set(differing));
  }
}

function shown(): ReadonlySet<string> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(tabs.flatMap(urisOf).map((uri) => uri.toString()));
}

function urisOf({ input }: Tab): Uri[] {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
}
