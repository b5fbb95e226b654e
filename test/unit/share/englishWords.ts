import type { MessageWords } from '../../../src/core/share/messages';
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
  decisions: 'Decisions',
  heard: 'What I heard',
  points: 'What we talked about',
  undiscussed: 'Not discussed',
  actions: 'Actions',
  kept: 'Promised earlier, done now',
};

/** Letters in few words, dates as they are written. */
export const englishLetters: MessageWords = {
  date: (date) => date,
  greeting: (to) => `Hi ${to},`,
  regards: 'Regards',
  late: {
    subject: (what) => `Late: ${what}`,
    early: 'Early:',
    overdue: 'Overdue:',
    what: 'What',
    agreed: 'Agreed',
    why: 'Why',
    newDate: 'New date',
    blank: '[…]',
    close: 'Does that work?',
  },
  notice: {
    subject: (date) => `Performance, ${date}`,
    opening: (date) => `On ${date}.`,
    why: 'Time to prepare.',
    goal: (goal) => `Goal: ${goal}`,
    before: 'Questions:',
    questions: ['What went well?'],
    close: 'Tell me.',
  },
  intro: {
    subject: (me) => (me === undefined ? 'Hello' : `Hello from ${me}`),
    me: (me) => `I'm ${me}.`,
    reportTo: (manager) => `I report to ${manager}.`,
    looking: 'Looking forward.',
    topics: 'Topics:',
    topicList: ['What matters'],
    close: 'When?',
  },
  schedule: {
    subject: () => 'A regular 1:1',
    opening: 'Regularly.',
    mine: 'My agenda.',
    suggestion: 'Suggestion:',
    howOften: 'How often',
    first: 'First',
    length: 'Length',
    minutes: (minutes) => `${minutes} min`,
    usual: 'Weekly?',
    close: 'Or else?',
  },
};
