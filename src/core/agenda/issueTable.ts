import type { ActionStatus } from '../model';
import { isOpen } from '../action/status';
import type { Issue } from './issues';
import { linkText } from '../link/linkText';
import { relativeLink } from '../link/relativeLink';

/** The table's columns, in order. */
const issueColumns = ['area', 'issue', 'raised', 'response', 'owner', 'next', 'deadline', 'status'] as const;
type IssueColumn = (typeof issueColumns)[number];

/** What the edge words: statuses and people. */
export interface IssueWords {
  readonly status: (status: ActionStatus) => string;
  /** For `me`, a manager id, or an owner as written, of an action in a note. */
  readonly owner: (owner: string, uri: string) => string;
}

/** Their names belong to the format, and are not translated. */
const columnNames: Readonly<Record<IssueColumn, string>> = {
  area: 'Project/Area',
  issue: 'Issue',
  raised: 'Date raised',
  response: 'Response',
  owner: 'Action owner',
  next: 'Next action',
  deadline: 'Deadline',
  status: 'Status',
};

export const issueHeader: readonly string[] = issueColumns.map((column) => columnNames[column]);

/** One row of plain cells for each issue, as its author wrote it: a CSV writer has to escape formulas. */
export function issueRow({ area, text, raised, response, next, status }: Issue, words: IssueWords): string[] {
  const action = next === undefined ? ['', '', ''] : [words.owner(next.owner, next.uri), next.task.text, next.task.due ?? ''];
  return [area, text, raised ?? '', response ?? '', ...action, words.status(status)];
}

/**
 * A GitHub-flavoured table with a header, lines parted by `\n`. With `from`, the URI of the place it is written to, an issue and its next
 * action link to their lines: an action with an id by that, all else by `#L` and the line from 1, as VS Code reads it.
 */
export function issueTable(issues: readonly Issue[], words: IssueWords, from?: string): string {
  const header = issueHeader.map(cell);
  const rows = issues.map((issue) =>
    issueRow(issue, words).map((text, column) => {
      const target = from === undefined ? undefined : targetOf(issue, issueColumns[column], from);
      return target === undefined || text === '' ? cell(text) : `[${cell(linkText(text))}](${target})`;
    }),
  );
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n';
}

/** Issues that wait for something; what is moved on waits elsewhere. */
export function openIssues(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ status }) => isOpen(status));
}

function targetOf(issue: Issue, column: IssueColumn | undefined, from: string): string | undefined {
  if (column === 'issue') return `${relativeLink(from, issue.uri)}#L${issue.line + 1}`;
  if (column !== 'next' || !issue.next) return undefined;
  const { uri, line, task } = issue.next;
  return `${relativeLink(from, uri)}#${task.id === undefined ? `L${line + 1}` : `^${task.id}`}`;
}

/** A table cell: one line without a bar that ends it (GFM 4.10). Parsers differ on a bar behind a backslash, so that one is an entity. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\\\|/g, '&#124;').replace(/\|/g, '\\|');
}
