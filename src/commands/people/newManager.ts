import { l10n, type Uri, window } from 'vscode';
import type { NewProfile } from '../../core/agenda/newProfile';
import { parseCadence, parseWeekday } from '../../core/calendar/cadence';
import { isZone } from '../../core/calendar/zone';
import { isMailAddress } from '../../core/text/mailAddress';
import { dayFormat } from '../../platform/dayFormat';
import { rootForNew } from '../../platform/newNotesFolder';
import { Problem } from '../../platform/problem';
import { Arguments } from '../arguments';
import { askChoice, askText } from '../ask';
import { defineCommand } from '../define';
import { viewTitle } from '../places';
import { createProfile } from './newProfile';

/** How often to talk about career and performance, written out so that it can be seen and changed. */
const usualTalks = { career: 'monthly', performance: 'every 6 months' };

const weekdayName = dayFormat({ weekday: 'long' });
const aMonday = Date.UTC(2026, 5, 1);
const day = 86_400_000;

const relations = ['manager', 'skip-level', 'mentor', 'peer'] as const;
type Relation = (typeof relations)[number];

/** What of a new profile a command's argument says. */
type KnownProfile = Partial<NewProfile>;

/** Writes the profile of a person and returns its `Uri`. */
export const newManager = defineCommand<Uri | undefined>({
  id: 'newManager',
  title: 'New Manager…',
  asks: true,
  icon: 'person-add',
  menus: [viewTitle('meetings', 'navigation@3')],
  async run({ index, folders, edits }, given) {
    const known = readProfile(new Arguments(given));
    const { name, relation = 'manager', cadence = 'weekly' } = known;
    const profile = name === undefined ? await ask(known) : { ...known, name, relation, cadence };
    if (profile === undefined) return undefined;
    const root = await rootForNew(folders, index, name === undefined);
    if (root === undefined) return undefined;
    const uri = await createProfile(edits, root, profile);
    await window.showTextDocument(uri, { preview: false });
    return uri;
  },
});

/** Asks for the name, and for what else is not known of relation, cadence and weekday. */
async function ask(known: KnownProfile): Promise<NewProfile | undefined> {
  const asksWeekday = known.weekday === undefined && parseCadence(known.cadence)?.weekday === undefined;
  const steps = 1 + [known.relation === undefined, known.cadence === undefined, asksWeekday].filter(Boolean).length;
  let step = 0;
  const title = () => l10n.t('New manager ({0}/{1})', ++step, steps);
  const name = await askText({ title: title(), prompt: l10n.t('Who do you meet?'), placeHolder: 'Ada Lovelace', check: (value) => (value === '' ? l10n.t('A name is needed.') : undefined) });
  if (name === undefined) return undefined;
  const relation = known.relation ?? (await askChoice<Relation>(title(), l10n.t('What are they to you?'), [
    { label: l10n.t('Manager'), value: 'manager' },
    { label: l10n.t('Skip-level manager'), description: l10n.t('your manager\'s manager'), value: 'skip-level' },
    { label: l10n.t('Mentor'), value: 'mentor' },
    { label: l10n.t('Peer'), value: 'peer' },
  ], { isStep: true }))?.value;
  if (relation === undefined) return undefined;
  const cadence = known.cadence ?? (await askChoice(title(), l10n.t('How often do you meet?'), [
    { label: l10n.t('Every week'), description: l10n.t('best with your manager'), value: 'weekly' },
    { label: l10n.t('Every two weeks'), value: 'biweekly' },
    { label: l10n.t('Every month'), value: 'monthly' },
    { label: l10n.t('Every quarter'), value: 'quarterly' },
  ], { isStep: true }))?.value;
  if (cadence === undefined) return undefined;
  const weekday = !asksWeekday ? { value: known.weekday } : await askChoice<string | undefined>(title(), l10n.t('On which day?'), [
    ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((value, at) => ({ label: weekdayName(aMonday + at * day), value })),
    { label: l10n.t('It varies'), value: undefined },
  ], { isStep: true });
  if (weekday === undefined) return undefined;
  return { ...known, name, relation, cadence, weekday: weekday.value, duration: known.duration ?? 30, ...(relation === 'manager' ? usualTalks : {}) };
}

function readProfile(args: Arguments): KnownProfile {
  const name = args.word('name');
  const weekday = args.word('weekday');
  const cadence = args.word('cadence');
  if (cadence !== undefined && parseCadence(cadence, weekday) === undefined) throw new Problem(l10n.t('cadence cannot be "{0}". Write weekly, biweekly, monthly, quarterly or "every 3 weeks".', cadence));
  if (weekday !== undefined && parseWeekday(weekday) === undefined) throw new Problem(l10n.t('weekday cannot be "{0}". Write a weekday such as tuesday, or "first tuesday".', weekday));
  const timezone = args.word('timezone');
  if (timezone !== undefined && !isZone(timezone)) throw new Problem(l10n.t('timezone cannot be "{0}". Write an IANA name such as Europe/London.', timezone));
  const email = args.word('email');
  if (email !== undefined && !isMailAddress(email)) throw new Problem(l10n.t('email cannot be "{0}". Write an address such as me@example.com.', email));
  const relation = args.oneOf('relation', relations);
  return { name, relation, cadence, role: args.word('role'), email, weekday, time: args.time('time'), duration: args.minutes('duration'), timezone };
}
