import { isOpen } from '../action/status';
import { type Issue, type IssueNote, readIssues } from '../agenda/issues';
import { issueVersions, joinVersions } from '../agenda/joinIssues';
import { relativeLink } from '../link/relativeLink';
import type { ActionStatus } from '../model';
import { type Doc, isEmptyLine, type Line, text } from './document';
import { readLine, type Definitions, type WithId } from './readBlocks';
import { visibleDefinitions } from './readNote';
import { textOfLine } from './text';

/** What the edge words: statuses and people. */
export interface IssueWords {
  readonly status: (status: ActionStatus) => string;
  /** For `me`, a manager id, or an owner as written, of an action in a note. */
  readonly owner: (owner: string, uri: string) => string;
}

/** An issue, and what links in its words mean. */
export interface ExportedIssue {
  readonly issue: Issue;
  /** The actions of its folder. */
  readonly withId?: WithId | undefined;
  /** Of the notes that have it, by URI. */
  readonly definitions?: ReadonlyMap<string, Definitions>;
  /** The URI of the note that has the response, where that is another. */
  readonly respondedIn?: string | undefined;
}

export interface ExportedIssues {
  readonly issues: readonly ExportedIssue[];
  readonly words: IssueWords;
  /**
   * URI of the file that is written: an issue and its next action link to their lines, as seen from there. Empty: from nowhere, for my own
   * eyes, an action with an id by that. Undefined: no links.
   */
  readonly from?: string | undefined;
}

/** The issues of a note, in order. */
export function issuesOf(note: IssueNote): ExportedIssue[] {
  const definitions = new Map([[note.uri, visibleDefinitions(note.text)]]);
  return readIssues(note).map((issue) => ({ issue, withId: note.withId, definitions }));
}

/** Each once: one that was carried on counts from where it was raised, as it stands now. @param issues those of older notes first. */
export function raisedOnce(issues: readonly ExportedIssue[]): ExportedIssue[] {
  const withId = new Map(issues.map((one) => [one.issue, one.withId]));
  const definitions = new Map(issues.flatMap((one) => [...(one.definitions ?? [])]));
  const versions = issueVersions(issues.map(({ issue }) => issue));
  return versions.map((all) => {
    const respondedIn = all.filter(({ response }) => response !== undefined).at(-1)?.uri;
    return { issue: joinVersions(all), withId: withId.get(all[0]), definitions, respondedIn };
  });
}

/** Those that wait for something; what is moved on waits elsewhere. */
export function openIssues(issues: readonly ExportedIssue[]): ExportedIssue[] {
  return issues.filter(({ issue }) => isOpen(issue.status));
}

/** The names of the columns belong to the format, and are not translated. */
const header = ['Project/Area', 'Issue', 'Date raised', 'Response', 'Action owner', 'Next action', 'Deadline', 'Status'];

/** A table with a row for each issue. */
export function issuesDocument({ issues, words, from }: ExportedIssues): Doc {
  const rows = issues.map((issue) => issueCells(issue, words, from)).filter(hasWords);
  return { title: '', blocks: [{ kind: 'table', header: header.map(text), rows }] };
}

/** The same as rows of plain text, the header first. */
export function issueRows({ issues, words }: Omit<ExportedIssues, 'from'>): string[][] {
  const rows = issues.map((issue) => issueCells(issue, words)).filter(hasWords);
  return [[...header], ...rows.map((row) => row.map(textOfLine))];
}

/** A row with a cell for each column. */
function issueCells({ issue, withId, definitions, respondedIn = issue.uri }: ExportedIssue, words: IssueWords, from?: string): Line[] {
  const { next, raised = '', response = '' } = issue;
  const said = (markdown: string, uri = issue.uri): Line => readLine(markdown, withId, definitions?.get(uri));
  const linked = (line: Line, target: (base: string) => string): Line =>
    from === undefined || line.length === 0 ? line : [{ kind: 'link', target: target(from), of: withoutLinks(line) }];
  const action: Line[] =
    next === undefined
      ? [[], [], []]
      : [
          text(words.owner(next.owner, next.uri)),
          linked(said(next.task.text, next.uri), (base) => placeOf(base, next.uri, next.line, next.task.id)),
          text(next.task.due ?? ''),
        ];
  return [
    said(issue.area),
    linked(said(issue.text), (base) => placeOf(base, issue.uri, issue.line)),
    text(raised),
    said(response, respondedIn),
    ...action,
    text(words.status(issue.status)),
  ];
}

/** One that only refers to a private action has none. */
function hasWords([area = [], issue = []]: readonly Line[]): boolean {
  return !isEmptyLine(area) || !isEmptyLine(issue);
}

/** As VS Code reads it: the line from 1. An id leaves the folder in no file. */
function placeOf(from: string, uri: string, line: number, id?: string): string {
  return `${relativeLink(from, uri)}#${id === undefined || from !== '' ? `L${line + 1}` : `^${id}`}`;
}

/** A link holds no other. */
function withoutLinks(line: Line): Line {
  return line.flatMap((part): Line => {
    if (part.kind === 'link') return withoutLinks(part.of);
    return [part.kind === 'text' || part.kind === 'code' || part.kind === 'break' ? part : { ...part, of: withoutLinks(part.of) }];
  });
}
