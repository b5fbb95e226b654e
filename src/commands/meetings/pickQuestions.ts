import { l10n, Uri } from 'vscode';
import { type NewPoint, pointWords, saidIn } from '../../core/agenda/addPoints';
import { type Question, questions, questionTopics, topicOf } from '../../core/agenda/questions';
import type { Manager } from '../../core/model';
import { readOutline } from '../../core/note/readOutline';
import type { Steps } from '../../platform/quickInput/steps';
import { shortDate } from '../../platform/words/dueWords';
import { questionWords, topicTitle } from '../../platform/words/questionWords';
import { askSeveral } from '../askSeveral';
import type { CommandContext } from '../context';
import { lastAsked } from './lastAsked';

/** Where questions go: a note that is there, else the next one with a person. */
export interface Agenda {
  readonly manager: Manager;
  readonly uri?: Uri | undefined;
}

export function pointOf(question: Question): NewPoint {
  return { text: questionWords(question), section: question.section };
}

/** Lets one pick from the table and from the user's `own`, each with when it was last asked, or type one; undefined when left. */
export async function pickQuestions(
  { index, documents, schedule }: CommandContext,
  { manager, uri }: Agenda,
  own: readonly NewPoint[],
  steps: Steps,
): Promise<NewPoint[] | undefined> {
  const next = schedule.next(manager);
  const target = uri?.toString() ?? next?.uri;
  const there = target === undefined ? '' : (await documents.now(Uri.parse(target))).text;
  const said = saidIn(there, readOutline(there));
  const asked = lastAsked(index, schedule, manager);
  const today = schedule.today();
  const when = (text: string): string | undefined => {
    const words = pointWords(text);
    if (said.has(words)) return l10n.t('on this agenda');
    const meeting = asked.get(words);
    if (meeting === undefined) return undefined;
    const date = shortDate(meeting.date, today);
    return schedule.status(meeting) === 'held' ? l10n.t('asked on {0}', date) : l10n.t('on the agenda for {0}', date);
  };
  const choiceOf = (value: NewPoint) => {
    const description = when(value.text);
    return { label: value.text, value, ...(description === undefined ? {} : { description }) };
  };
  return askSeveral(
    { title: l10n.t('Questions for {0}', manager.name), placeholder: l10n.t('Select questions, or type your own') },
    groupsOf(own, (target === undefined ? undefined : index.meeting(target)?.type) ?? manager.profile.relation).map(
      ({ title, points }) => ({ title, choices: points.map(choiceOf) }),
    ),
    (text) => ({ label: text, description: l10n.t('your question'), value: { text } }),
    steps,
  );
}

/** The table by topic, that of the meeting or of the person first; then the user's own, by heading. What the user has too is the user's. */
function groupsOf(own: readonly NewPoint[], first: string | undefined): { title: string; points: NewPoint[] }[] {
  const taken = new Set(own.map(({ text }) => pointWords(text)));
  const groups = new Map<string, NewPoint[]>();
  const add = (title: string, point: NewPoint): unknown => groups.get(title)?.push(point) ?? groups.set(title, [point]);
  for (const topic of [...questionTopics].sort((a, b) => Number(b === first) - Number(a === first))) {
    for (const question of questions.filter((one) => topicOf(one) === topic)) {
      const point = pointOf(question);
      if (!taken.has(pointWords(point.text))) add(topicTitle(topic), point);
    }
  }
  for (const point of own) add(point.heading ?? l10n.t('Your questions'), point);
  return [...groups].map(([title, points]) => ({ title, points }));
}
