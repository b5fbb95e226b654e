import { readTaskBody } from '../action/readTaskLine';
import { resolveOwner } from '../action/owner';
import { wordsOf } from '../action/taskLine';
import { type Issue, readIssues } from '../agenda/issues';
import type { TalkingPoint } from '../agenda/talkingPoints';
import type { CalendarDate } from '../date/date';
import { dateOfPath } from '../folder/notePath';
import { pathBelow } from '../folder/noteUri';
import { withoutLinks } from '../link/linkText';
import { splitOrigin } from '../link/origin';
import { referenceIn } from '../link/reference';
import { refersToWin } from '../plans/winLink';
import { itemText } from '../note/itemText';
import type { Item, Section } from '../note/outline';
import { type Alignment, alignmentIn } from '../rules/alignment/alignmentIn';
import type { NoteText } from '../rules/noteText';
import { hasTag, isCareerPoint, topPoints, totalMinutes } from '../rules/points';
import { isQuestion } from '../text/isQuestion';
import { topicsIn } from './coverage';

/** What figures need of the text of one note, as plain data: read once for each version of the note. Nothing private is in it. */
export interface NoteDigest {
  /** Points that are not nested in another, and the minutes they take as the linter counts them; of both sides. */
  readonly sections: readonly SectionSum[];
  /** Those about my career or goals, by section or tag. */
  readonly career: Sum;
  /** The others under Status. */
  readonly status: Sum;
  /** Points with a box. */
  readonly boxes: number;
  /** Those of them that were left open. */
  readonly left: readonly KeyedLine[];
  readonly issues: readonly IssueDigest[];
  readonly feedback: readonly FeedbackLine[];
  /** Of the log's wins that it links to. */
  readonly winIds: readonly string[];
  /** Of points under Wins. */
  readonly winKeys: readonly string[];
  /** Indexes into `coveredTopics`. */
  readonly topics: readonly number[];
  readonly alignment: Alignment;
}

export interface Sum {
  readonly points: number;
  readonly minutes: number;
}

export interface SectionSum extends Sum {
  /** Absent: under none of ours. */
  readonly section?: Section | undefined;
}

export interface KeyedLine {
  /** The same for the same words in another note. */
  readonly key: string;
  readonly text: string;
  readonly line: number;
}

/** Its key is the same for the same words in another note. */
export interface IssueDigest extends Issue {
  /** The date of the note that it was carried from, as that note's name says. */
  readonly carriedFrom?: CalendarDate | undefined;
}

export interface FeedbackLine {
  readonly text: string;
  readonly line: number;
  readonly given: boolean;
}

/** How a line of feedback that I gave begins. */
const given = /^[*_]*(?:to|for)\s+\S[^:：]{0,60}[:：]/i;

/** @param date the note's. */
export function digestOf(note: NoteText, date: CalendarDate): NoteDigest {
  const top = topPoints(note);
  const boxed = note.points.filter(({ discussed }) => discussed !== undefined);
  return {
    sections: sectionSums(note),
    career: sumOf(top.filter((point) => isCareerPoint(note, point))),
    status: sumOf(top.filter((point) => point.section === 'status' && !isCareerPoint(note, point))),
    boxes: boxed.length,
    left: boxed.filter(({ discussed }) => discussed === false).map(({ text, line }) => ({ key: keyOf(text), text, line })),
    issues: issuesIn(note, date),
    feedback: feedbackIn(note),
    winIds: winIdsIn(note),
    winKeys: note.points.filter(({ section }) => section === 'wins').map((point) => keyOf(point.text)),
    topics: topicsIn(note),
    alignment: alignmentIn(note),
  };
}

/** By this the same words are known again. */
export function keyOf(text: string): string {
  return withoutLinks(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.!。．！]+$/, '');
}

function sectionSums(note: NoteText): SectionSum[] {
  const top = topPoints(note);
  return [...new Set(top.map(({ section }) => section))].map((section) => ({
    section,
    ...sumOf(top.filter((point) => point.section === section)),
  }));
}

function sumOf(points: readonly TalkingPoint[]): Sum {
  return { points: points.length, minutes: totalMinutes(points) };
}

function issuesIn({ uri, root, text, outline }: NoteText, date: CalendarDate): IssueDigest[] {
  return readIssues({ uri, text, outline, date, managers: [] }).map((issue) => ({
    ...issue,
    key: keyOf(`${issue.area} ${issue.text}`),
    carriedFrom: issue.origin === undefined ? undefined : dateOfPath(pathBelow(root, issue.origin) ?? ''),
  }));
}

/**
 * Items under Feedback that are not nested in another, or answer a question there, and items with `#feedback`, but questions. It was given where
 * the line says `To …:` or `For …:`, or somebody else is its owner; else received.
 */
function feedbackIn(note: NoteText): FeedbackLine[] {
  const { text, outline } = note;
  /** By index: whether it asks. Many may be nested in one. */
  const asks = new Map<number, boolean>();
  return outline.items.flatMap((item, index) => {
    if (item.private || !(isTop(item) || hasTag(note, index, ['#feedback'])) || referenceIn(text, outline, item) !== undefined) return [];
    const { words, owner } = said(index);
    if (words === '' || isQuestion(words)) return [];
    return [{ text: words, line: item.line, given: given.test(words) || resolveOwner(owner, []) !== 'me' }];
  });

  function isTop({ section, parent }: Item): boolean {
    if (section !== 'feedback' || outline.items[parent]?.section !== 'feedback') return section === 'feedback';
    const known = asks.get(parent) ?? isQuestion(said(parent).words);
    asks.set(parent, known);
    return known;
  }

  function said(index: number): { readonly words: string; readonly owner: string | undefined } {
    const { text: own, owner } = wordsOf(readTaskBody(itemText(text, outline, index)));
    return { words: withoutLinks(splitOrigin(own).text), owner };
  }
}

function winIdsIn({ text, outline }: NoteText): string[] {
  return outline.items.flatMap((item) => {
    const reference = item.private ? undefined : referenceIn(text, outline, item);
    return reference !== undefined && refersToWin(reference) ? [reference.id] : [];
  });
}
