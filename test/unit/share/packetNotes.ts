import { parseTaskLine } from '../../../src/core/action/taskLine';
import type { WithId } from '../../../src/core/share/readBlocks';
import { dateOfPath } from '../../../src/core/folder/notePath';
import type { PacketFacts, PacketNote, PacketUse, PacketWords } from '../../../src/core/share/packet/facts';
import { english } from './englishWords';

/** What packets say, as short as can be; dates and months as they are written. */
export const packetEnglish: PacketWords = {
  ...english,
  span: (from, to) => `${from} to ${to}`,
  month: (month) => month,
  stamp: (date, name) => `${name === undefined ? date : `${date}, ${name}`}: `,
  onTime: 'on time',
  late: (days) => `${days} late`,
  keptCount: (done, onTime, withDue) => `${done} done, ${onTime} of ${withDue} on time`,
  target: (target) => `Target: ${target}`,
  rhythm: (words) => `When: ${words}`,
  agreedOn: (date, name) => `Agreed ${name === undefined ? date : `${date} with ${name}`}`,
  expectations: (name) => `${name} expects`,
  openActions: (name) => `Open: ${name ?? 'mine'}`,
  keptActions: (name) => `Kept: ${name ?? 'mine'}`,
  day: 'Date',
  promises: 'Promises',
  wins: 'Wins',
  undated: 'Undated',
  feedback: 'Feedback',
  goals: 'Goals',
  training: 'Training',
  issues: 'Issues',
  solved: 'Solved',
  stillOpen: 'Still open',
  agreed: 'Agreed',
  changed: 'Changed',
  howWeWork: 'How we work',
  gaps: 'Gaps',
  gapsHint: 'Fill them in.',
  gap: {
    skipped: (file, reason) => `${file} skipped: ${reason}`,
    conflict: (line) => `conflict ${line}`,
    yaml: (line) => `yaml ${line}`,
    months: (months) => `no win: ${months}`,
    noWins: 'no wins',
    noFigure: 'no figure',
    noEvidence: 'no evidence',
    noGoals: 'no goals',
    noProgress: 'no progress',
    goalNotShown: 'goal not shown',
    noTraining: 'no training',
    notAgreed: (file) => `${file} not agreed`,
    notDemonstrated: 'not demonstrated',
    alignment: (parts, name) => `not agreed: ${name === undefined ? parts : `${parts} with ${name}`}`,
    expectations: (name) => `no expectations of ${name}`,
    overdue: 'overdue',
    noDue: 'no due date',
  },
};

const uses: readonly (readonly [RegExp, PacketUse])[] = [
  [/^wins\.md$/, 'wins'],
  [/^career/, 'career'],
  [/^training/, 'training'],
  [/\/profile\.md$/, 'profile'],
];

/** The facts of a folder: texts by path, notes of the second half of 2026 as meetings, earlier ones as those before. Names are the folders'. */
export function packetOf(files: Readonly<Record<string, string>>, more: Partial<PacketNote> = {}): PacketFacts {
  const [from, to] = ['2026-07-01', '2026-12-31'];
  const withId: WithId = (id) => {
    const line = Object.values(files)
      .flatMap((text) => text.split(/\r?\n/))
      .find((one) => one.startsWith('- [') && one.endsWith(` ^${id}`));
    const task = line === undefined ? undefined : parseTaskLine(line);
    return task && { private: false, task };
  };
  const notes = Object.entries(files).map(([file, text]): PacketNote => {
    const date = dateOfPath(file);
    const use = uses.find(([path]) => path.test(file))?.[1] ?? (date === undefined ? 'other' : date < from ? 'before' : 'meeting');
    const name = file.includes('/') ? file.replace(/\/.*/, '') : '';
    return {
      uri: `file:///${file}`,
      root: 'file://',
      use,
      file,
      name,
      text,
      isMe: (owner = 'me') => owner === 'me',
      person: (owner) => owner,
      withId,
      ...(date && { date }),
      ...more,
    };
  });
  return { title: 'Packet', from, to, today: '2026-09-30', notes };
}
