import { notesWithDuplicates } from '../../../src/index/duplicateIds';
import { report } from './measure';
import { openProduct } from './openProduct';
import { firstAnswer } from './product';
import { now } from './stopwatch';

/** A cold start, and all that is asked by itself in a window with the views open: by the trees, the status bar, the badge and the Problems panel. Processor time of this thread: between two of these the index waits. */
report(async ({ folder, times }) => {
  const begun = now();
  const { index, schedule } = await openProduct(folder);
  firstAnswer(index);
  schedule.nearest();
  index.openActions();
  index.openActionsDueBefore(schedule.today());
  await index.complete;
  notesWithDuplicates(index);
  times.keep('all that start asks for', now().cpu - begun.cpu);
  index.dispose();
});
