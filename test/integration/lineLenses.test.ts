import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTaskLine } from '../../src/core/action/taskLine';
import type { Action, Meeting, Reference } from '../../src/core/model';
import { LineLenses } from '../../src/editor/lineLenses';
import type { NoteIndex } from '../../src/index/noteIndex';
import { ScannedText } from '../../src/index/scannedText';

const root = 'file:///notes';
const noteOf = (name: string): string => `${root}/ada/${name}.md`;
const held = ['2026-09-01', '2026-09-08', '2026-09-15'];

/** As much of an index as lenses ask: one action, and what refers to it. */
function indexOf(source: string, references: number): NoteIndex {
  const task = parseTaskLine(source);
  const actions: Action[] =
    task === undefined ? [] : [{ uri: noteOf('2026-08-25'), root, manager: 'ada', line: 0, source, private: false, task }];
  const referring: Reference[] = held.slice(0, references).map((name) => ({ uri: noteOf(name), line: 0, id: 'a1' }));
  const meetings = new Map<string, Meeting>(
    held.map((date) => [noteOf(date), { uri: noteOf(date), root, manager: 'ada', date, status: 'held' }]),
  );
  const index: Pick<NoteIndex, 'isComplete' | 'withId' | 'referencesTo' | 'meeting'> = {
    isComplete: true,
    withId: (id) => actions.filter((action) => action.task.id === id),
    referencesTo: (id) => referring.filter((reference) => reference.id === id),
    meeting: (uri) => meetings.get(uri),
  };
  return index as NoteIndex;
}

const indexes = ['- [ ] Send ^a1', '- [ ] Send 📅 2026-11-28 ^a1', '- [x] Send ^a1', '- [ ] Send'].flatMap((source) =>
  [0, 2, 3].map((references) => indexOf(source, references)),
);
const meeting: Meeting = { uri: noteOf('2026-11-24'), root, manager: 'ada', date: '2026-11-24' };
const notes = [
  { uri: meeting.uri, root, meeting, today: '2026-11-24' },
  { uri: meeting.uri, root, meeting: { ...meeting, goal: 'x' }, today: '2026-11-24' },
  { uri: meeting.uri, root, meeting, today: '2026-11-25' },
  { uri: meeting.uri, root, meeting: undefined, today: '2026-11-24' },
];
const piece = fc.constantFrom(
  ...['- [ ] Send ', '- [x] Send ', '- [ ] Talk ', '@ada ', '📅 2026-11-28 ', '^a1', '^b2', '- [it](x.md#^a1)', '<!-- ', ' -->'],
  ...['\n', '\n', '\n', '\n# Private\n', '\n## Notes\n'],
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
const step = fc.record({ at: fc.nat(), length: fc.nat(8), piece, index: fc.constantFrom(...indexes), note: fc.constantFrom(...notes) });

describe('lenses that lines keep', () => {
  it('are those of a note that was read from nothing, whatever was typed and whatever changed elsewhere', () => {
    fc.assert(
      fc.property(text, fc.array(step, { minLength: 1, maxLength: 6 }), (first, steps) => {
        const kept = new LineLenses();
        let read = new ScannedText(first);
        for (const { at, length, piece: typed, index, note } of steps) {
          const place = at % (read.text.length + 1);
          read = new ScannedText(read.text.slice(0, place) + typed + read.text.slice(place + length), read);
          const lenses = kept.of(read.lines, note, index);
          assert.deepEqual(lenses, new LineLenses().of(new ScannedText(read.text).lines, note, index));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same objects where nothing changed', () => {
    const [index, note] = [indexes[4]!, notes[0]!];
    const kept = new LineLenses();
    const opened = new ScannedText('words');
    assert.equal(opened.lines.length, 0);
    // lines are kept from the second version on
    let read = new ScannedText('- [ ] Send ^a1\n- [ ] @me Call\n- [it](x.md#^a1)\nwords', opened);
    const before = kept.of(read.lines, note, index);
    read = new ScannedText(`${read.text} more`, read);
    const after = kept.of(read.lines, note, index);
    assert.ok(before.length > 3);
    assert.ok(after.length === before.length && after.every((lens, at) => lens === before[at]));
  });
});
