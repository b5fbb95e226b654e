import type { Uri } from 'vscode';
import { InputBoxValidationSeverity, l10n } from 'vscode';
import { parseCadence } from '../../core/series/cadence';
import { type MeetingTimes, readMeetingTimes } from '../../core/series/meetingTimes';
import type { NewProfile } from '../../core/template/newProfile';
import { fold } from '../../core/text/fold';
import type { NoteIndex } from '../../index/noteIndex';
import { type Choice, inSteps, type Steps } from '../../platform/quickInput/steps';
import { dayNames, meetingTimesWords } from '../../platform/words/meetingTimesWords';
import type { CommandContext } from '../context';
import { createProfile } from './newProfile';
import { FirstTalks } from './firstTalks';

/** How often to talk about career and performance, written out so that it can be seen and changed. */
const usualTalks: KnownProfile = { career: 'monthly', performance: 'every 6 months' };

/** What of a new profile a command's argument says. */
type KnownProfile = Partial<NewProfile>;

/** Who somebody is to me. A manager whom I meet already has an agenda of their own: the first one is for somebody new. */
type Relation = Pick<KnownProfile, 'relation' | 'template'> & { readonly isNew?: true };

/** Writes the profile of a person: of what is not known it asks for name, relation, and day and time, and where notes are to live. Undefined when left. */
export async function addPerson(context: CommandContext, known: KnownProfile): Promise<Uri | undefined> {
  const { home, edits, globalState } = context;
  const asked = await inSteps(async (steps) => {
    const said = known.name === undefined ? await ask(context, known, steps) : { profile: { ...defaults, ...known, name: known.name } };
    const chosen = said && (await home.forNew(known.name === undefined, steps));
    return chosen && { ...said, chosen };
  });
  if (asked === undefined) return undefined;
  await asked.chosen.settle();
  const uri = await createProfile(edits, asked.chosen.root, asked.profile);
  if (asked.isNew === true) await new FirstTalks(globalState).keep(uri.toString());
  return uri;
}

const defaults = { relation: 'manager', cadence: 'weekly' };

async function ask(
  { index, home }: CommandContext,
  known: KnownProfile,
  steps: Steps,
): Promise<{ readonly profile: NewProfile; readonly isNew?: true | undefined } | undefined> {
  const title = l10n.t('New manager');
  const hasDay = known.weekday !== undefined || parseCadence(known.cadence)?.weekday !== undefined;
  const asksWhen = known.cadence === undefined || !hasDay;
  steps.total = [true, known.relation === undefined, asksWhen, await home.asks()].filter(Boolean).length;
  const name = await steps.text({
    title,
    prompt: l10n.t('Who do you meet with?'),
    placeHolder: 'Ada Lovelace',
    check: (value) => judgeName(index, value),
  });
  if (name === undefined) return undefined;
  const who: Relation | undefined = known.relation === undefined ? await askRelation(title, steps) : { relation: known.relation };
  if (who === undefined) return undefined;
  const { isNew, ...said } = who;
  const when = asksWhen ? await askTimes(title, known, steps) : {};
  if (when === undefined) return undefined;
  const usual = said.relation === 'manager' ? usualTalks : {};
  return { profile: { ...defaults, duration: 30, ...usual, ...said, ...when, ...known, name }, isNew };
}

function judgeName(index: NoteIndex, value: string) {
  if (value === '') return l10n.t('Enter a name.');
  const other = index.managers().find(({ name }) => fold(name) === fold(value));
  if (other === undefined) return undefined;
  return {
    message: l10n.t('{0} is already in your notes. Press Enter to add someone else with the same name.', other.name),
    severity: InputBoxValidationSeverity.Warning,
  };
}

async function askRelation(title: string, steps: Steps): Promise<Relation | undefined> {
  const picked = await steps.choice<Relation>({
    title,
    placeHolder: l10n.t("What's their relationship to you?"),
    choices: [
      { label: l10n.t('Manager'), description: l10n.t('you already meet 1:1'), value: { relation: 'manager', template: 'weekly' } },
      {
        label: l10n.t('New manager'),
        description: l10n.t('your first 1:1 is ahead: the agenda helps you get to know each other'),
        value: { relation: 'manager', isNew: true },
      },
      { label: l10n.t('Skip-level manager'), description: l10n.t("your manager's manager"), value: { relation: 'skip-level' } },
      { label: l10n.t('Mentor'), value: { relation: 'mentor' } },
      { label: l10n.t('Peer'), value: { relation: 'peer' } },
    ],
  });
  return picked?.value;
}

/** Day and time are typed in one field, and its rows say how often. */
async function askTimes(title: string, known: KnownProfile, steps: Steps): Promise<MeetingTimes | undefined> {
  const picked = await steps.choice<MeetingTimes>({
    title,
    placeHolder: l10n.t('When do you meet? Type the day and time, such as tue 10:00, then select how often'),
    rowsFor: (typed) => rowsFor(readMeetingTimes(typed, dayNames()), known),
  });
  return picked?.value;
}

function rowsFor(read: MeetingTimes | undefined, { cadence, weekday, time }: KnownProfile): (Choice<MeetingTimes> | { label: string })[] {
  if (read === undefined)
    return [{ label: l10n.t('Enter a day and time, such as tue 10:00, every 2 weeks fri 14:30, or first monday 9:00') }];
  const times = { ...read, ...(weekday !== undefined && { weekday }), ...(time !== undefined && { time }) };
  const cadences = cadenceChoices(cadence ?? times.cadence, times.weekday);
  return cadences.map((one, at) => {
    const value = { ...times, cadence: one };
    const { often, when } = meetingTimesWords(value);
    return {
      label: often,
      description: when,
      value,
      ...(at === 0 &&
        value.time === undefined && {
          detail: l10n.t("Without a time, there's no reminder before you meet, and invites are for the whole day."),
        }),
    };
  });
}

function cadenceChoices(said: string | undefined, weekday: string | undefined): readonly string[] {
  if (weekday?.includes(' ') === true && (said === undefined || said === 'monthly')) return ['monthly', 'quarterly'];
  return said === undefined ? ['weekly', 'biweekly', 'monthly', 'quarterly'] : [said];
}
