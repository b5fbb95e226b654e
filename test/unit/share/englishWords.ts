import type { ShareWords } from '../../../src/core/share/shareWords';

/** Documents in English, dates as they are written. */
export const english: ShareWords = {
  date: (date) => date,
  person: (owner) => ({ me: 'Grace', ada: 'Ada' })[owner] ?? owner,
  by: (date) => `by ${date}`,
  done: (date) => (date === undefined ? 'done' : `done ${date}`),
  inProgress: 'in progress',
  cancelled: 'cancelled',
  movedOn: 'moved on',
  goal: (goal) => `Goal: ${goal}`,
  next: (date, time) => `Next 1:1: ${[date, time].filter((part) => part !== undefined).join(', ')}`,
  notes: '1:1 notes',
  decisions: 'Decisions',
  heard: 'What I heard',
  points: 'What we talked about',
  undiscussed: 'Not discussed',
  actions: 'Actions',
  kept: 'Promised earlier, done now',
};
