import assert from 'node:assert/strict';
import { type DropDate, dropDate } from '../../../src/views/meetings/dropDate';
import type { MeetingsNode } from '../../../src/views/meetings/nodes';

const ada = { root: 'file:///1on1', manager: 'ada' };
const grace = { root: 'file:///1on1', manager: 'grace' };
const uri = 'file:///1on1/ada/2026-11-24.md';
const free = '2026-12-08';

const tuesday: MeetingsNode = { kind: 'date', key: 'ada date', ...ada, date: '2026-12-01' };
const person: MeetingsNode = { kind: 'manager', key: 'ada', ...ada };

describe('the date that a meeting is dragged to', () => {
  const table: [dropped: string, on: MeetingsNode, to: DropDate | undefined][] = [
    ['a date without a note', tuesday, { date: '2026-12-01' }],
    ['Upcoming', { kind: 'upcoming', key: 'ada upcoming', ...ada }, { date: free }],
    ['its person', person, { date: free }],
    ['the next date, not prepared yet', { kind: 'next', key: 'ada next', ...ada }, { date: free }],
    ['itself', { kind: 'meeting', key: uri, ...ada, uri }, undefined],
    ['another meeting', { kind: 'meeting', key: 'other', ...ada, uri: 'file:///1on1/ada/2026-12-01.md' }, { refusal: 'taken' }],
    ['a year', { kind: 'year', key: 'ada 2026', ...ada, year: '2026' }, { refusal: 'no-date' }],
    ['the topics', { kind: 'topics', key: 'ada topics', ...ada }, { refusal: 'no-date' }],
    ['a topic', { kind: 'topic', key: 'ada career', ...ada, topic: 'career' }, { refusal: 'no-date' }],
    ['the archived series', { kind: 'archived', key: 'archived' }, { refusal: 'no-date' }],
    ['another person', { kind: 'manager', key: 'grace', ...grace }, { refusal: 'other-person' }],
    ["another person's date", { kind: 'date', key: 'grace date', ...grace, date: '2026-12-01' }, { refusal: 'other-person' }],
    [
      'the same person in another folder',
      { kind: 'upcoming', key: 'b', root: 'file:///other', manager: 'ada' },
      { refusal: 'other-person' },
    ],
  ];
  for (const [dropped, on, to] of table)
    it(`on ${dropped}: ${to === undefined ? 'nothing' : Object.values(to)[0]}`, () =>
      assert.deepEqual(dropDate({ uri, ...ada }, on, { planned: true, free }), to));

  it('is none for a meeting that is over', () =>
    assert.deepEqual(dropDate({ uri, ...ada }, tuesday, { planned: false, free }), { refusal: 'settled' }));

  it('is none where the series has no next date', () =>
    assert.deepEqual(dropDate({ uri, ...ada }, person, { planned: true, free: undefined }), { refusal: 'no-date' }));
});
