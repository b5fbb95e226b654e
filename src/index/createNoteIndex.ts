import { uriBelow } from '../core/folder/noteUri';
import { Changes } from './changes';
import type { IndexChange, NoteIndex } from './noteIndex';
import { NoteTable } from './noteTable';
import { Indexer, type IndexerOptions } from './indexer';

/** The index, and what keeps it going. */
export interface RunningNoteIndex extends NoteIndex {
  /** Says which folders are to be watched over; the first call starts the index. URIs without a slash at the end. */
  setRoots(roots: readonly string[]): void;
  /** Tries at once what could not be read and would be tried again later: something may have come back. */
  retry(): void;
  dispose(): void;
}

export function createNoteIndex(options: IndexerOptions): RunningNoteIndex {
  const table = new NoteTable();
  const changes = new Changes();
  return new Index(table, changes, new Indexer(options, table, changes));
}

class Index implements RunningNoteIndex {
  constructor(
    private readonly table: NoteTable,
    private readonly changes: Changes,
    private readonly indexer: Indexer,
  ) {}

  get ready(): Promise<void> {
    return this.indexer.ready;
  }

  get complete(): Promise<void> {
    return this.indexer.lookThrough.complete;
  }

  get isComplete(): boolean {
    return this.indexer.lookThrough.isComplete;
  }

  completeNow: NoteIndex['completeNow'] = () => this.indexer.lookThrough.now();
  settled: NoteIndex['settled'] = () => this.indexer.settled();
  roots: NoteIndex['roots'] = () => this.indexer.roots();
  managers: NoteIndex['managers'] = () => this.table.managers();
  manager: NoteIndex['manager'] = (root, id) => this.table.manager({ root, id });
  meetings: NoteIndex['meetings'] = (of) => this.table.meetings(of);
  meeting: NoteIndex['meeting'] = (uri) => this.table.get(uri)?.meeting;
  plans: NoteIndex['plans'] = (root) => this.table.plans(root);
  plan: NoteIndex['plan'] = (uri) => this.table.get(uri)?.plan;
  notes: NoteIndex['notes'] = () => this.table.all();
  note: NoteIndex['note'] = (uri) => this.table.get(uri);
  actions: NoteIndex['actions'] = (of) => this.table.actions(of);
  openActions: NoteIndex['openActions'] = (of) => this.table.openActions(of);
  openActionsDueBefore: NoteIndex['openActionsDueBefore'] = (day) => this.table.openActionsDueBefore(day);
  openActionsThat: NoteIndex['openActionsThat'] = (mayCount) => this.table.openActionsThat(mayCount);
  openCount: NoteIndex['openCount'] = (of) => this.table.openCount(of);
  revision: NoteIndex['revision'] = (of) => this.table.revision(of);
  withId: NoteIndex['withId'] = (id, root) => this.table.withId(id, root);
  winsWithId: NoteIndex['winsWithId'] = (id, root) => this.table.winsWithId(id, root);
  isTaken: NoteIndex['isTaken'] = (id) => this.table.isTaken(id);
  referencesTo: NoteIndex['referencesTo'] = (id, root) => this.table.referencesTo(id, root);
  duplicateIds: NoteIndex['duplicateIds'] = () => this.table.duplicateIds();
  tags: NoteIndex['tags'] = (root) => this.table.tags(root);
  refresh: NoteIndex['refresh'] = (uri) => this.indexer.refresh(uri);
  rescan: NoteIndex['rescan'] = () => this.indexer.rescan();
  lookFor: NoteIndex['lookFor'] = ({ root, id }) => this.indexer.lookFor(root, uriBelow(root, id));
  setRoots: RunningNoteIndex['setRoots'] = (roots) => this.indexer.setRoots(roots);
  retry: RunningNoteIndex['retry'] = () => this.indexer.retry();

  actionsIn: NoteIndex['actionsIn'] = (uri) => this.table.get(uri)?.lines.actions() ?? [];
  trackedOf: NoteIndex['trackedOf'] = (of, mayCount) => this.table.trackedOf(of, mayCount);
  trackedIn: NoteIndex['trackedIn'] = (uri, mayCount) => this.table.get(uri)?.lines.trackedThat(mayCount) ?? [];
  referencesIn: NoteIndex['referencesIn'] = (uri) => this.table.get(uri)?.lines.references() ?? [];

  onDidChange(listener: (change: IndexChange) => void): { dispose(): void } {
    return this.changes.on(listener);
  }

  dispose(): void {
    this.indexer.dispose();
    this.changes.dispose();
  }
}
