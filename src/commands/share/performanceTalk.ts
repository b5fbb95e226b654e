import { l10n, Uri, window } from 'vscode';
import type { Manager, Meeting } from '../../core/model';
import { isOfTopic } from '../../core/series/topics';
import { compareTexts } from '../../core/text/compareTexts';
import { Problem } from '../../platform/problem';
import { dateWords, nameOf } from '../../platform/words/words';
import type { Steps } from '../../platform/quickInput/steps';
import type { Arguments } from '../arguments';
import { askChoice, namedManager } from '../ask';
import type { CommandContext } from '../context';

interface Talk {
  readonly manager: Manager;
  readonly meeting: Meeting;
}

/** Performance talks that have a note and are still to come, of one person or of all, the nearest first. */
export function plannedTalks({ index, schedule }: CommandContext, manager?: Manager): Talk[] {
  return (manager === undefined ? index.managers() : [manager])
    .flatMap((one) => schedule.meetings(one).map((meeting) => ({ manager: one, meeting })))
    .filter(({ meeting }) => isOfTopic(meeting.type, 'performance') && schedule.isUpcoming(meeting))
    .sort((a, b) => compareTexts(a.meeting.date, b.meeting.date));
}

/** The note of a performance talk that is to come: `uri`, else that of the active editor, else the one that is asked for. Undefined when cancelled. */
export async function performanceTalk(context: CommandContext, args: Arguments, steps: Steps): Promise<Uri | undefined> {
  const { notes, schedule } = context;
  const uri = args.uri('uri');
  if (uri !== undefined) {
    const { meeting } = await notes.noteOf(uri);
    if (!isOfTopic(meeting.type, 'performance')) throw new Problem(l10n.t("{0} isn't the note of a performance talk.", nameOf(uri)));
    if (!schedule.isUpcoming(meeting)) throw new Problem(l10n.t("The performance talk in {0} isn't ahead.", nameOf(uri)));
    return uri;
  }
  const talks = plannedTalks(context, await namedManager(context.index, args));
  const active = window.activeTextEditor?.document.uri.toString();
  const open = talks.find(({ meeting }) => meeting.uri === active);
  if (open !== undefined) return Uri.parse(open.meeting.uri);
  if (talks.length === 0) throw new Problem(l10n.t('No performance talk is planned.'));
  const today = schedule.today();
  const picked = await askChoice(
    l10n.t('Give notice of a performance talk'),
    l10n.t('Select a meeting'),
    talks.map(({ manager, meeting }) => ({ label: dateWords(meeting.date, today), description: manager.name, value: meeting.uri })),
    steps,
  );
  return picked && Uri.parse(picked.value);
}
