import { pathToFileURL } from 'node:url';
import { Schedule } from '../../../src/schedule/schedule';
import type { RunningNoteIndex } from '../../../src/index/createNoteIndex';
import type { OpenNotes } from '../../../src/index/ports';
import { ScannedText } from '../../../src/index/scannedText';
import { NodeFiles } from '../../../src/platform/files/nodeFiles';
import { startIndex } from './product';

/** The day on which the notes of the bench were written. */
const today = '2026-11-24';

/** An index over a folder, read to the end, and what asks it. */
export interface OpenProduct {
  readonly root: string;
  readonly index: RunningNoteIndex;
  readonly schedule: Schedule;
  /** Makes a text that of an open note, as a keystroke does. */
  type(uri: string, text: string): void;
}

/** @param documents the notes that somebody works on, where others have them than those that `type` makes. */
export async function openProduct(folder: string, documents?: OpenNotes): Promise<OpenProduct> {
  const root = pathToFileURL(folder).href;
  const open = new Map<string, ScannedText>();
  const index = startIndex(root, {
    files: new NodeFiles(),
    open: documents ?? { unsaved: (uri) => open.get(uri), known: () => undefined },
  });
  await index.ready;
  return {
    root,
    index,
    schedule: new Schedule(index, { today: () => today }, { of: () => [] }),
    type(uri, text) {
      open.set(uri, new ScannedText(text, open.get(uri)));
      index.refresh(uri);
    },
  };
}
