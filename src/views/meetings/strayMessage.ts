import { commands, Disposable, type Event, l10n, type TreeView } from 'vscode';
import { notePlace } from '../../core/folder/notePath';
import { innermostFolder } from '../../core/folder/noteUri';
import type { NoteIndex } from '../../index/noteIndex';
import { countStrayFiles } from '../../platform/folders/strayFiles';
import { Throttle } from '../../platform/throttle';

/** Milliseconds in which changes are gathered: nobody waits for this number. */
const pause = 400;

/**
 * Says above the rows how many files of the notes folders are no notes; the command to import them is beside it, in the view's title.
 * They are counted when notes came or went: counting lists the whole folder, and no keystroke changes what is in it.
 */
export function tellStrayFiles(
  view: Pick<TreeView<unknown>, 'message' | 'visible' | 'onDidChangeVisibility'>,
  index: NoteIndex,
  onDidTouch: Event<string>,
): Disposable {
  let told = 0;
  let notes = 0;
  const count = async (): Promise<void> => {
    notes = index.notes().length;
    const found = view.visible ? await countStrayFiles(index.roots()) : told;
    if (found !== told) void commands.executeCommand('setContext', 'oneOnOne.hasOtherFiles', found > 0);
    told = found;
    // Without people, the view's welcome says it: a message would hide that.
    const message = found === 0 || index.managers().length === 0 ? undefined : strayWords(found);
    if (view.message !== message) (view as { message: string | undefined }).message = message;
  };
  const soon = new Throttle(() => void count(), pause);
  const afterChange = new Throttle(() => index.notes().length !== notes && soon.trigger(), pause);
  soon.trigger();
  return Disposable.from(
    soon,
    afterChange,
    view.onDidChangeVisibility(() => soon.trigger()),
    index.onDidChange(({ all }) => (all ? soon : afterChange).trigger()),
    onDidTouch((uri) => {
      const root = innermostFolder(index.roots(), uri);
      if (root !== undefined && notePlace(root, uri) === undefined) soon.trigger();
    }),
  );
}

function strayWords(count: number): string {
  return count === 1
    ? l10n.t("1 file in your notes folder isn't a note. Select Import Notes above to copy what's in it, then move it elsewhere.")
    : l10n.t(
        "{0} files in your notes folder aren't notes. Select Import Notes above to copy what's in them, then move them elsewhere.",
        count,
      );
}
