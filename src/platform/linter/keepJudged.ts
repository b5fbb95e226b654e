import type { Disposable, Event } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { OpenTabs } from '../openTabs';
import type { Linter } from './linter';

/** Tells a linter what changes. @param touched fires with the URI of a note that may say something else. @param rest is all else that rules hang on. */
export function keepJudged(
  linter: Linter,
  index: NoteIndex,
  tabs: OpenTabs,
  touched: Event<string>,
  rest: readonly ((listener: () => void) => Disposable)[],
): Disposable[] {
  void index.complete.then(() => linter.idsAreKnown());
  return [
    linter,
    touched((uri) => linter.noteChanged(uri)),
    tabs.onDidChange((uris) => uris.forEach((uri) => linter.noteChanged(uri))),
    index.onDidChange((change) => linter.indexChanged(change)),
    ...rest.map((event) => event(() => linter.rulesChanged())),
  ];
}
