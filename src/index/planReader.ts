import { notePlace } from '../core/folder/notePath';
import { readPlan } from '../core/plans/readPlan';
import { readWins } from '../core/plans/readWins';
import type { Head } from './headReader';
import type { NoteAddress } from './noteAddress';
import type { LineRecords, NoteFacts } from './noteRecord';
import type { ScannedText } from './scannedText';

/** What a plan or a log says. @param text empty where it could not be read. */
export function planFacts({ uri, root }: NoteAddress, { plan: meta, problem }: Head, { text, outline }: ScannedText): NoteFacts {
  const place = notePlace(root, uri);
  const told = problem && { problem };
  const note = { uri, root, ...meta, ...told };
  switch (place?.kind) {
    case 'wins':
      return { plan: { ...note, kind: 'wins', wins: readWins(text, outline) }, ...told };
    case 'career-plan':
      return { plan: { ...note, kind: 'career-plan', items: readPlan('career-plan', text, outline) }, ...told };
    case 'training-plan':
      return { plan: { ...note, kind: 'training-plan', year: place.year, items: readPlan('training-plan', text, outline) }, ...told };
    default:
      return { ...told };
  }
}

/** Of a plan's task lines only the tracked ones are actions: the others are its own. */
export function trackedOnly({ tasks, references }: LineRecords): LineRecords {
  return { tasks: tasks.filter(({ id }) => id !== undefined), references };
}
