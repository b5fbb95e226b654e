import { statusOn } from './meetingStatus';
import type { Meeting, Profile } from '../model';
import { compareTexts } from '../text/compareTexts';
import { isNever, parseCadence, type Cadence } from './cadence';
import { addDays, daysBetween, type CalendarDate } from '../date/date';
import { daysHere, isArchived, nextMeeting, type SeriesFacts } from './nextMeeting';
import { expectedDate } from './seriesDates';

/** What is to be talked about at set times. The series itself is `one-on-one`, or `skip-level` with one's manager's manager. */
export type TopicName = 'one-on-one' | 'skip-level' | TimedTopicName;

/** What is talked about in the series now and then. */
export type TimedTopicName = 'career' | 'performance';

/** The last, the planned and the next meeting of the series are on my clock. */
export interface Topic {
  readonly name: TopicName;
  /** The last held meeting of this topic. */
  readonly last?: CalendarDate;
  readonly daysSince?: number;
  /** A planned meeting of this topic, the nearest. */
  readonly planned?: CalendarDate;
  /** By the cadence, from the last one; from the first meeting of all where there was none yet. Absent before that. */
  readonly due?: CalendarDate;
  /** From today; negative when it has passed. */
  readonly daysUntil?: number;
  /**
   * `never`: not held yet, and not due. `ok`: not due before the next meeting is over, or planned. `due`: today, or by the next
   * meeting. `overdue`: the date has passed, and none is planned.
   */
  readonly state: 'never' | 'ok' | 'due' | 'overdue';
  /** A review wants two weeks' notice: the last day to give it. Absent where it was given. */
  readonly notice?: { readonly by: CalendarDate; readonly days: number };
}

export interface TopicFacts extends SeriesFacts {
  readonly meetings: readonly TopicMeeting[];
}

export type TopicMeeting = Pick<Meeting, 'uri' | 'date' | 'time' | 'duration' | 'status' | 'type' | 'notice'>;

const MONTHLY: Cadence = { every: 1, unit: 'month' };
const HALF_YEARLY: Cadence = { every: 6, unit: 'month' };
const NOTICE_DAYS = 14;
const OF_TOPIC = { career: /^career(?![a-z])/i, performance: /^performance(?![a-z])/i };

/**
 * The topics of one person, the series first. Career monthly and performance every six months are the defaults with a manager;
 * with anyone else they are topics where the profile names a cadence. An archived series has none.
 */
export function topicsOf(facts: TopicFacts): Topic[] {
  const { profile, today } = facts;
  if (isArchived(profile, today)) return [];
  const next = nextMeeting(facts);
  const nextDay = next?.here.date;
  const topics = [seriesTopic(facts, next)];
  const career = cadenceOf(profile.career, profile, MONTHLY);
  if (career !== undefined) topics.push(timedTopic('career', career, facts, nextDay));
  const performance = cadenceOf(profile.performance, profile, HALF_YEARLY);
  if (performance !== undefined) topics.push(withNotice(timedTopic('performance', performance, facts, nextDay), facts));
  return topics;
}

/**
 * The template for a note on a date: what is due by then and not planned yet, a review before a career talk; else the person's own;
 * else by who they are, `first` for a first meeting with one's manager.
 */
export function templateDue(facts: TopicFacts, date: CalendarDate): string {
  const { profile, meetings, today } = facts;
  const topic = topicDue(facts, date);
  if (topic !== undefined) return topic.name;
  const met = meetings.some((meeting) => meeting.date < date && !['cancelled', 'missed'].includes(statusOn(meeting, today)));
  return met || profile.relation !== 'manager' || profile.template !== undefined ? usualTemplate(profile) : 'first';
}

/** What is due by a date and not planned yet, a review before a career talk. */
export function topicDue(facts: TopicFacts, date: CalendarDate): (Topic & { readonly name: TimedTopicName }) | undefined {
  const due = topicsOf(facts)
    .filter(isTopic)
    .filter((topic) => topic.planned === undefined && topic.due !== undefined && topic.due <= date);
  return due.find(({ name }) => name === 'performance') ?? due[0];
}

/** The agenda that a person's meetings usually have; a note without a type is one of it. */
export function usualTemplate({ template, relation }: Pick<Profile, 'template' | 'relation'>): string {
  return template ?? (relation === 'skip-level' ? 'skip-level' : 'weekly');
}

function seriesTopic(facts: TopicFacts, next: ReturnType<typeof nextMeeting>): Topic {
  const last = held(facts.meetings, facts).at(-1);
  return {
    name: facts.profile.relation === 'skip-level' ? 'skip-level' : 'one-on-one',
    ...sinceLast(last, facts),
    ...(next?.planned && { planned: next.here.date }),
    ...(next && { due: next.here.date, daysUntil: next.days }),
    state: next !== undefined && next.days < 0 ? 'overdue' : next?.days === 0 ? 'due' : last === undefined ? 'never' : 'ok',
  };
}

function timedTopic(topic: TimedTopicName, cadence: Cadence, facts: TopicFacts, next = facts.today): Topic {
  const { profile, meetings, today } = facts;
  const own = meetings.filter(({ type }) => isOfTopic(type, topic));
  const last = held(own, facts).at(-1);
  const planned = own
    .filter(({ status = 'planned' }) => status === 'planned')
    .map(daysHere(facts))
    .filter((day) => day >= today)
    .sort()[0];
  const start = last ?? held(meetings, facts)[0];
  const due = start === undefined ? undefined : expectedDate({ cadence, last: start.date, away: profile.away }, today);
  return {
    name: topic,
    ...sinceLast(last, facts),
    ...(planned && { planned }),
    ...(due && { due, daysUntil: daysBetween(today, due) }),
    state: stateOf(),
  };

  function stateOf(): Topic['state'] {
    if (planned === undefined && due !== undefined && due < today) return 'overdue';
    if (planned === undefined && due !== undefined && (due === today || due <= next)) return 'due';
    return last === undefined && planned === undefined ? 'never' : 'ok';
  }
}

function withNotice(topic: Topic, facts: TopicFacts): Topic {
  const on = topic.planned ?? topic.due;
  if (on === undefined || (topic.planned !== undefined && hasNotice(topic.planned, facts))) return topic;
  const by = addDays(on, -NOTICE_DAYS);
  return { ...topic, notice: { by, days: daysBetween(facts.today, by) } };
}

function hasNotice(day: CalendarDate, facts: TopicFacts): boolean {
  const dayOf = daysHere(facts);
  return facts.meetings.some((one) => one.notice !== undefined && isOfTopic(one.type, 'performance') && dayOf(one) === day);
}

function cadenceOf(text: string | undefined, { relation }: Profile, preset: Cadence): Cadence | undefined {
  if (isNever(text)) return undefined;
  return parseCadence(text) ?? (relation === 'manager' ? preset : undefined);
}

/** A note's type is the name of its template; one's own may be `career-short`. */
export function isOfTopic(type: string | undefined, topic: TimedTopicName): boolean {
  return type !== undefined && OF_TOPIC[topic].test(type);
}

/** The type of a note that is about any of them. */
export function isTopicType(type: string | undefined): boolean {
  return isOfTopic(type, 'career') || isOfTopic(type, 'performance');
}

/** Not the series itself: something to be talked about in it. */
export function isTopic<T extends Pick<Topic, 'name'>>(topic: T): topic is T & { readonly name: TimedTopicName } {
  const { name } = topic;
  return name === 'career' || name === 'performance';
}

function sinceLast(meeting: TopicMeeting | undefined, facts: TopicFacts): Pick<Topic, 'last' | 'daysSince'> {
  if (meeting === undefined) return {};
  const last = daysHere(facts)(meeting);
  return { last, daysSince: daysBetween(last, facts.today) };
}

/** The oldest first. */
function held(meetings: readonly TopicMeeting[], facts: TopicFacts): TopicMeeting[] {
  const { today } = facts;
  const dayOf = daysHere(facts);
  const isHeld = (meeting: TopicMeeting): boolean => {
    const day = dayOf(meeting);
    return day <= today && (meeting.status ?? statusOn({ date: day }, today)) === 'held';
  };
  return meetings.filter(isHeld).sort((a, b) => compareTexts(a.date, b.date));
}
