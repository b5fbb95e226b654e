import { l10n, Uri, window } from 'vscode';
import { newProfileText, type NewProfile } from '../core/agenda/newProfile';
import { parseCadence, parseWeekday } from '../core/calendar/cadence';
import { isZone } from '../core/calendar/zone';
import { managerId } from '../core/folder/managerId';
import { uriBelow } from '../core/folder/noteUri';
import { isMailAddress } from '../core/text/mailAddress';
import type { NoteIndex } from '../index/noteIndex';
import { dayFormat } from '../platform/dayFormat';
import { namesIn, rootForNew } from '../platform/newNotesFolder';
import type { NoteEdits } from '../platform/noteEdits';
import type { NotesFolders } from '../platform/notesFolders';
import { Problem } from '../platform/problem';
import { Arguments } from './arguments';
import { askChoice, askText } from './ask';
import type { Command } from './command';

/** How often to talk about career and performance, written out so that it can be seen and changed. */
const usualTalks = { career: 'monthly', performance: 'every 6 months' };

const weekdayName = dayFormat({ weekday: 'long' });
const aMonday = Date.UTC(2026, 5, 1);
const day = 86_400_000;

const relations = ['manager', 'skip-level', 'mentor', 'peer'] as const;

/** Writes the profile of a person and returns its `Uri`. */
export class NewManager implements Command {
  constructor(private readonly index: NoteIndex, private readonly edits: NoteEdits, private readonly folders: NotesFolders) {}

  async run(given?: unknown): Promise<Uri | undefined> {
    await this.index.ready;
    const args = new Arguments(given);
    const asked = !args.has('name');
    const profile = asked ? await this.ask() : readProfile(args);
    if (profile === undefined) return undefined;
    const root = await rootForNew(this.folders, this.index, asked);
    if (root === undefined) return undefined;
    const uri = await this.make(root, profile);
    await window.showTextDocument(uri, { preview: false });
    return uri;
  }

  /** Writes the profile, in a folder of its own. */
  make(root: string, profile: NewProfile): Promise<Uri> {
    return this.edits.inTurn(() => this.write(root, profile));
  }

  private async write(root: string, profile: NewProfile): Promise<Uri> {
    const taken = await namesIn(root);
    for (;;) {
      const id = managerId(profile.name, taken);
      const uri = Uri.parse(uriBelow(root, id, 'profile.md'));
      if (await this.edits.create(uri, newProfileText(profile))) return uri;
      taken.push(id);
    }
  }

  private async ask(): Promise<NewProfile | undefined> {
    const title = (step: number) => l10n.t('New manager ({0}/4)', step);
    const name = await askText({ title: title(1), prompt: l10n.t('Who do you meet?'), placeHolder: 'Ada Lovelace', check: (value) => (value === '' ? l10n.t('A name is needed.') : undefined) });
    if (name === undefined) return undefined;
    const relation = await askChoice(title(2), l10n.t('What are they to you?'), [
      { label: l10n.t('Manager'), value: 'manager' },
      { label: l10n.t('Skip-level manager'), description: l10n.t('your manager\'s manager'), value: 'skip-level' },
      { label: l10n.t('Mentor'), value: 'mentor' },
      { label: l10n.t('Peer'), value: 'peer' },
    ]);
    if (relation === undefined) return undefined;
    const cadence = await askChoice(title(3), l10n.t('How often do you meet?'), [
      { label: l10n.t('Every week'), description: l10n.t('best with your manager'), value: 'weekly' },
      { label: l10n.t('Every two weeks'), value: 'biweekly' },
      { label: l10n.t('Every month'), value: 'monthly' },
      { label: l10n.t('Every quarter'), value: 'quarterly' },
    ]);
    if (cadence === undefined) return undefined;
    const weekday = await askChoice<string | undefined>(title(4), l10n.t('On which day?'), [
      ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((value, at) => ({ label: weekdayName(aMonday + at * day), value })),
      { label: l10n.t('It varies'), value: undefined },
    ]);
    if (weekday === undefined) return undefined;
    return { name, relation: relation.value, cadence: cadence.value, weekday: weekday.value, duration: 30, ...(relation.value === 'manager' ? usualTalks : {}) };
  }
}

function readProfile(args: Arguments): NewProfile {
  const name = args.word('name');
  if (name === undefined) throw new Problem(l10n.t('A name is needed.'));
  const weekday = args.word('weekday');
  const cadence = args.word('cadence') ?? 'weekly';
  if (parseCadence(cadence, weekday) === undefined) throw new Problem(l10n.t('cadence cannot be "{0}". Write weekly, biweekly, monthly, quarterly or "every 3 weeks".', cadence));
  if (weekday !== undefined && parseWeekday(weekday) === undefined) throw new Problem(l10n.t('weekday cannot be "{0}". Write a weekday such as tuesday, or "first tuesday".', weekday));
  const timezone = args.word('timezone');
  if (timezone !== undefined && !isZone(timezone)) throw new Problem(l10n.t('timezone cannot be "{0}". Write an IANA name such as Europe/London.', timezone));
  const email = args.word('email');
  if (email !== undefined && !isMailAddress(email)) throw new Problem(l10n.t('email cannot be "{0}". Write an address such as me@example.com.', email));
  const relation = args.oneOf('relation', relations) ?? 'manager';
  return { name, relation, cadence, role: args.word('role'), email, weekday, time: args.time('time'), duration: args.minutes('duration'), timezone };
}
