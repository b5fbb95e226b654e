import { l10n, type Uri, window, workspace } from 'vscode';
import { readIssues, type Issue } from '../core/agenda/issues';
import { issueHeader, issueRow, issueTable, openIssues, type IssueWords } from '../core/agenda/issueTable';
import type { Manager } from '../core/model';
import { readOutline } from '../core/note/readOutline';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { tellUnread, textOrReason } from '../platform/noteText';
import { actionStatusWords, firstName } from '../platform/words';
import { writeTarget } from '../platform/writeTarget';
import { Arguments } from './arguments';
import { askChoice, namedManager } from './ask';
import type { Command } from './command';
import { folderAt } from './whichFolder';

const formats = ['markdown', 'csv'] as const;

/** The issue table: the target's `Uri`, or the text where no target is given. Asked by hand, it opens in a tab, its rows linked to their lines. */
export class ExportIssues implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule) {}

  async run(given?: unknown): Promise<Uri | string | undefined> {
    await this.index.ready;
    await this.index.settled();
    const args = new Arguments(given);
    const asked = !args.has('format');
    const manager = await namedManager(this.index, args);
    const format = args.oneOf('format', formats) ?? (await this.ask());
    if (format === undefined) return undefined;
    const target = args.uri('target');
    const issues = await this.collect(manager, args.flag('open') ?? false);
    const words = wordsFor(this.index);
    // An untitled tab has no place to be relative to: its links are absolute.
    const from = target?.toString() ?? (asked ? '' : undefined);
    const text = format === 'csv' ? await csv(issues, words) : issueTable(issues, words, from);
    if (target !== undefined) {
      await writeTarget(target, text);
      return target;
    }
    if (asked) await window.showTextDocument(await workspace.openTextDocument({ content: text, language: format === 'csv' ? 'csv' : 'markdown' }));
    return text;
  }

  private async ask(): Promise<(typeof formats)[number] | undefined> {
    const picked = await askChoice<(typeof formats)[number]>(l10n.t('Export issues'), l10n.t('In which form?'), [
      { label: 'Markdown', description: l10n.t('to read and to share'), value: 'markdown' },
      { label: 'CSV', description: l10n.t('for a spreadsheet'), value: 'csv' },
    ]);
    return picked?.value;
  }

  private async collect(manager: Manager | undefined, open: boolean): Promise<Issue[]> {
    const managers = manager === undefined ? this.index.managers() : [manager];
    const meetings = managers.flatMap((one) => this.schedule.meetings(one));
    const read = await Promise.all(meetings.map((meeting) => textOrReason(meeting)));
    tellUnread(meetings.filter((_, at) => read[at]?.reason !== undefined).map(({ uri }) => uri));
    const issues = meetings.flatMap(({ uri, root, date }, at) => {
      const text = read[at]?.text ?? '';
      return readIssues({ uri, text, date, outline: readOutline(text), managers: this.index.managers().filter((one) => one.root === root), withId: (id) => this.index.withId(id, root)[0] });
    });
    return open ? openIssues(issues) : issues;
  }
}

function wordsFor(index: NoteIndex): IssueWords {
  const nameOf = (id: string, uri: string): string | undefined => {
    const root = folderAt(index, uri);
    const manager = root === undefined ? undefined : index.manager(root, id);
    return manager && firstName(manager.name);
  };
  return { status: actionStatusWords, owner: (owner, uri) => (owner === 'me' ? l10n.t('me') : (nameOf(owner, uri) ?? owner)) };
}

async function csv(issues: readonly Issue[], words: IssueWords): Promise<string> {
  const { writeCsv } = await import('../core/export/csv');
  return writeCsv([issueHeader, ...issues.map((issue) => issueRow(issue, words))]);
}
