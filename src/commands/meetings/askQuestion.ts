import { l10n, Uri, window } from 'vscode';
import { type NewPoint, pointWords } from '../../core/agenda/addPoints';
import { questions } from '../../core/agenda/questions';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { ownQuestions } from '../../platform/ownQuestions';
import { Problem } from '../../platform/problem';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { questionWords } from '../../platform/words/questionWords';
import { dateWords } from '../../platform/words/words';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askManager, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, viewRow } from '../places';
import { type Agenda, pickQuestions, pointOf } from './pickQuestions';

/**
 * Puts questions on an agenda, `{uri?, manager?, question?}`: that note's, else that of the open note where its meeting is to come, else the
 * next one's with the person, made if need be. `question` is the key of one or any text; without it, one picks. Returns the note's `Uri`;
 * undefined when left.
 */
export const askQuestion = defineCommand<Uri | undefined>({
  id: 'askQuestion',
  title: 'Ask a Question…',
  asks: true,
  icon: 'question',
  palette: hasManagers,
  menus: [noteMenu('2_oneOnOne@1'), viewRow('meetings', 'meeting.planned', '2_change@2'), viewRow('meetings', 'manager', '1_open@4')],
  async run(context, given) {
    const question = new Arguments(given).word('question');
    const { index, notes, schedule } = context;
    const asked = await inSteps(async (steps) => {
      const agenda = await agendaFor(context, given, question === undefined, steps);
      if (agenda === undefined) return undefined;
      const own = await ownQuestions(agenda.manager.root, context.documents);
      const points = question === undefined ? await pickQuestions(context, agenda, own, steps) : [named(question, own)];
      return points && { agenda, points };
    });
    if (asked === undefined || asked.points.length === 0) return undefined;
    const { agenda, points } = asked;
    const uri = agenda.uri ?? (await notes.nextNote(agenda.manager));
    const added = await notes.addPoints(uri, points);
    const date = dateWords(index.meeting(uri.toString())?.date ?? schedule.today(), schedule.today());
    window.setStatusBarMessage(
      added === 0 ? l10n.t('Already on the agenda for {0}.', date) : l10n.t('Added to the agenda for {0}.', date),
      5000,
    );
    return uri;
  },
});

async function agendaFor(
  { index, schedule, notes }: CommandContext,
  given: unknown,
  mayAsk: boolean,
  steps: Steps,
): Promise<Agenda | undefined> {
  const args = new Arguments(given);
  // A menu of the editor gives a bare Uri: that of the open note.
  const uri = given instanceof Uri ? undefined : args.uri('uri');
  if (uri !== undefined) return { manager: (await notes.noteOf(uri)).manager, uri };
  const named = await namedManager(index, args);
  const open = named === undefined ? window.activeTextEditor?.document.uri : undefined;
  const meeting = open && index.meeting(open.toString());
  if (open !== undefined && meeting !== undefined && schedule.isUpcoming(meeting))
    return { manager: (await notes.noteOf(open)).manager, uri: open };
  const manager = named ?? personOf(index, open) ?? (mayAsk ? undefined : usual(index, schedule)) ?? (await ask(index, schedule, steps));
  if (manager === undefined) return undefined;
  refuseArchived({ schedule }, manager);
  return { manager };
}

function personOf(index: NoteIndex, uri: Uri | undefined): Manager | undefined {
  const note = uri && index.note(uri.toString());
  return note && index.manager(note.root, note.manager);
}

function usual(index: NoteIndex, schedule: Schedule): Manager | undefined {
  return schedule.nearest()?.manager ?? index.managers().find((one) => !schedule.isArchived(one));
}

function ask(index: NoteIndex, schedule: Schedule, steps: Steps): Promise<Manager | undefined> {
  return askManager(index, schedule, l10n.t('Ask a question'), l10n.t('Who do you want to ask?'), steps);
}

/** The question with a key, or with that text, else the text itself. */
function named(question: string, own: readonly NewPoint[]): NewPoint {
  const words = pointWords(question);
  const known =
    questions.find(({ key }) => key === question) ??
    questions.find((one) => pointWords(questionWords(one)) === words || pointWords(one.text) === words);
  if (known !== undefined) return pointOf(known);
  if (/^[a-z-]+\/[a-z-]+$/.test(question)) throw new Problem(l10n.t('There is no question "{0}".', question));
  return own.find(({ text }) => pointWords(text) === words) ?? { text: question };
}
