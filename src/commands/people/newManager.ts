import { l10n, type Uri, window } from 'vscode';
import type { NewProfile } from '../../core/template/newProfile';
import { parseCadence } from '../../core/series/cadence';
import { dayFormat } from '../../platform/words/dayFormat';
import { rootForNew } from '../../platform/folders/newNotesFolder';
import { Arguments } from '../arguments';
import { askChoice, askText } from '../ask';
import { defineCommand } from '../define';
import { viewTitle } from '../places';
import { createProfile } from './newProfile';

/** How often to talk about career and performance, written out so that it can be seen and changed. */
const usualTalks: KnownProfile = { career: 'monthly', performance: 'every 6 months' };

const weekdayName = dayFormat({ weekday: 'long' });
const aMonday = Date.UTC(2026, 5, 1);
const day = 86_400_000;

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
    const known = new Arguments(given).start('profile');
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
  const name = await askText({
    title: title(),
    prompt: l10n.t('Who do you meet with?'),
    placeHolder: 'Ada Lovelace',
    check: (value) => (value === '' ? l10n.t('Enter a name.') : undefined),
  });
  if (name === undefined) return undefined;
  const relation =
    known.relation ??
    (
      await askChoice<string>(
        title(),
        l10n.t("What's their relationship to you?"),
        [
          { label: l10n.t('Manager'), value: 'manager' },
          { label: l10n.t('Skip-level manager'), description: l10n.t("your manager's manager"), value: 'skip-level' },
          { label: l10n.t('Mentor'), value: 'mentor' },
          { label: l10n.t('Peer'), value: 'peer' },
        ],
        { isStep: true },
      )
    )?.value;
  if (relation === undefined) return undefined;
  const usual = relation === 'manager' ? usualTalks : {};
  const cadence =
    known.cadence ??
    (
      await askChoice(
        title(),
        l10n.t('How often do you meet?'),
        [
          { label: l10n.t('Every week'), description: l10n.t('recommended with your manager'), value: 'weekly' },
          { label: l10n.t('Every two weeks'), value: 'biweekly' },
          { label: l10n.t('Every month'), value: 'monthly' },
          { label: l10n.t('Every quarter'), value: 'quarterly' },
        ],
        { isStep: true },
      )
    )?.value;
  if (cadence === undefined) return undefined;
  const weekday = !asksWeekday
    ? { value: {} }
    : await askChoice<Pick<KnownProfile, 'weekday'>>(
        title(),
        l10n.t('On which day?'),
        [
          ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((weekday, at) => ({
            label: weekdayName(aMonday + at * day),
            value: { weekday },
          })),
          { label: l10n.t('It varies'), value: {} },
        ],
        { isStep: true },
      );
  if (weekday === undefined) return undefined;
  return { duration: 30, ...usual, ...known, name, relation, cadence, ...weekday.value };
}
