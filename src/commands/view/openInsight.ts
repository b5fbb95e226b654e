import { l10n, Range, Uri, window } from 'vscode';
import type { Source } from '../../core/insights/figure';
import type { NoteIndex } from '../../index/noteIndex';
import { dateWords, nameOf } from '../../platform/words/words';
import { Arguments } from '../arguments';
import { askChoice } from '../ask';
import { defineCommand } from '../define';

/** `{figure, row?}`: the note behind a figure of the page, or one of several; `{uri, line}`: that one. */
export const openInsight = defineCommand<Uri | undefined>({
  id: 'openInsight',
  title: 'Open Notes of a Figure',
  asks: false,
  palette: false,
  async run({ index, schedule, insightsPage }, given) {
    const args = new Arguments(given);
    const page = await insightsPage();
    const [own, line] = [args.uri('uri')?.toString(), args.count('line') ?? 0];
    const sources = own === undefined ? page.sources(args.word('figure') ?? '', args.count('row')) : [{ uri: own, line }];
    const today = schedule.today();
    const choices = [...sources].reverse().map((source) => ({ ...wordsOf(index, source, today), value: source }));
    const source = sources.length < 2 ? sources[0] : (await askChoice(l10n.t('Open note'), l10n.t('Select a note'), choices))?.value;
    if (source === undefined) return undefined;
    const uri = Uri.parse(source.uri);
    const selection = source.line === undefined ? undefined : new Range(source.line, 0, source.line, 0);
    await window.showTextDocument(uri, { viewColumn: page.noteColumn, ...(selection !== undefined && { selection }) });
    return uri;
  },
});

function wordsOf(index: NoteIndex, { uri, line }: Source, today: string): { readonly label: string; readonly description: string } {
  const meeting = index.meeting(uri);
  const name = nameOf(Uri.parse(uri));
  const place = line === undefined ? name : `${name}:${line + 1}`;
  const who = meeting && index.manager(meeting.root, meeting.manager)?.name;
  return { label: meeting === undefined ? name : `${who ?? meeting.manager}, ${dateWords(meeting.date, today)}`, description: place };
}
