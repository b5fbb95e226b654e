import { l10n, type Uri, window, workspace } from 'vscode';
import { issueFormats } from '../../core/share/formats';
import type { ExportedIssue, IssueWords } from '../../core/share/issuesDocument';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import { tellUnread } from '../../platform/notes/unreadNotes';
import { publicWithId } from '../../schedule/publicActions';
import { sharedOrReason } from '../share/sharedNote';
import { firstName } from '../../core/text/firstName';
import { actionStatusWords } from '../../platform/words/words';
import { writeTarget } from '../../platform/notes/writeTarget';
import { Arguments } from '../arguments';
import { namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, viewRow, viewTitle } from '../places';
import { folderAt } from '../whichFolder';
import { askFormat, formatArgument } from './format';

/** The issue table: the target's `Uri`, or the text where no target is given. Asked by hand, it opens in a tab, its rows linked to their lines. */
export const exportIssues = defineCommand<Uri | string | undefined>({
  id: 'exportIssues',
  title: 'Export Issues…',
  asks: true,
  icon: 'table',
  palette: hasManagers,
  menus: [viewTitle('meetings', '1_send@2', hasManagers), viewRow('meetings', 'manager', '3_send@4')],
  async run(context, given) {
    const { index } = context;
    await index.settled();
    const args = new Arguments(given);
    const asked = !args.has('format');
    const manager = await namedManager(index, args);
    const format = formatArgument(args, issueFormats) ?? (await askFormat(l10n.t('Export issues'), issueFormats));
    if (format === undefined) return undefined;
    const target = args.uri('target');
    const issues = await collect(context, manager, args.flag('open') ?? false);
    // An untitled tab has no place to be relative to: its links are absolute.
    const from = target?.toString() ?? (asked ? '' : undefined);
    const text = await format.write({ issues, words: wordsFor(index), from });
    if (target !== undefined) {
      await writeTarget(target, text);
      return target;
    }
    if (asked) await window.showTextDocument(await workspace.openTextDocument({ content: text, language: format.language }));
    return text;
  },
});

async function collect(context: CommandContext, manager: Manager | undefined, open: boolean): Promise<ExportedIssue[]> {
  const { index, schedule } = context;
  const { issuesOf, openIssues, raisedOnce } = await import('../../core/share/issuesDocument');
  const managers = manager === undefined ? index.managers() : [manager];
  const meetings = managers.flatMap((one) => schedule.meetings(one));
  const read = await Promise.all(meetings.map((meeting) => sharedOrReason(context, meeting)));
  tellUnread(meetings.filter((_, at) => read[at]?.reason !== undefined).map(({ uri }) => uri));
  const said = meetings.flatMap(({ uri, root, date }, at) => {
    const note = read[at]?.note;
    if (note === undefined) return [];
    return issuesOf({
      uri,
      text: note.text,
      date,
      outline: note.outline,
      managers: index.managers().filter((one) => one.root === root),
      withId: publicWithId(index, root),
    });
  });
  const issues = raisedOnce(said);
  return open ? openIssues(issues) : issues;
}

function wordsFor(index: NoteIndex): IssueWords {
  const nameOf = (id: string, uri: string): string | undefined => {
    const root = folderAt(index, uri);
    const manager = root === undefined ? undefined : index.manager(root, id);
    return manager && firstName(manager.name);
  };
  return { status: actionStatusWords, owner: (owner, uri) => (owner === 'me' ? l10n.t('me') : (nameOf(owner, uri) ?? owner)) };
}
