import { l10n, type Uri } from 'vscode';
import { usualTemplate } from '../../core/series/topics';
import type { Manager } from '../../core/model';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { dateWords } from '../../platform/words/words';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askChoice, askManager, namedManager } from '../ask';
import { askDateAndTime } from '../askDate';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { FirstPointCursor } from '../firstPoint';
import { hasManagers, viewRow, viewTitle } from '../places';

/** Writes the note of a meeting from a template, with what is carried over; returns its `Uri`. */
export const newMeeting = defineCommand<Uri | undefined>({
  id: 'newMeeting',
  title: 'New Meeting…',
  asks: true,
  icon: 'add',
  palette: hasManagers,
  menus: [
    viewTitle('meetings', 'navigation@1', hasManagers),
    viewRow('meetings', 'manager', 'inline@2'),
    viewRow('meetings', 'manager', '1_open@2'),
  ],
  async run(context, given) {
    const { index, schedule, notes } = context;
    const args = new Arguments(given);
    const named = await namedManager(index, args);
    const plan = { date: args.date('date'), time: args.time('time'), template: args.word('template') };
    const open = args.flag('open') ?? true;
    const asked = await inSteps(async (steps) => {
      const manager = named ?? (await askManager(index, schedule, l10n.t('New meeting'), undefined, steps));
      if (manager === undefined) return undefined;
      if (args.isRow) refuseArchived(context, manager);
      // A row of the tree leaves the date, the agenda or both open; a caller that names a person by a plain object is asked nothing.
      const full = named === undefined || args.isRow ? await ask(context, manager, plan, steps) : plan;
      return full && { manager, full };
    });
    if (asked === undefined) return undefined;
    const uri = await notes.make(asked.manager, asked.full);
    if (open) {
      const cursor = new FirstPointCursor();
      await notes.open(uri).finally(() => {
        cursor.goTo(uri);
        cursor.dispose();
      });
    }
    return uri;
  },
});

async function ask<T extends { date: string | undefined; time: string | undefined; template: string | undefined }>(
  { schedule, templates }: CommandContext,
  manager: Manager,
  plan: T,
  steps: Steps,
): Promise<T | undefined> {
  const today = schedule.today();
  const suggested = schedule.dateForNew(manager) ?? today;
  const moment =
    plan.date !== undefined
      ? { date: plan.date, time: plan.time }
      : await askDateAndTime(
          {
            title: l10n.t('New meeting with {0}', manager.name),
            prompt: l10n.t('Date (the next by cadence is {0})', dateWords(suggested, today)),
            value: suggested,
          },
          { today, nextMeeting: suggested },
          steps,
        );
  if (moment === undefined) return undefined;
  const { date, time = plan.time } = moment;
  if (plan.template !== undefined) return { ...plan, date, time };
  const title = l10n.t('New meeting with {0} on {1}', manager.name, dateWords(date, today));
  const usual = usualTemplate(manager.profile);
  const all = [...(await templates.all(manager.root))].sort((a, b) => Number(b.name === usual) - Number(a.name === usual));
  const template = await askChoice(
    title,
    l10n.t('Select an agenda template'),
    all.map(({ name, description }) => ({ label: name, detail: description, value: name })),
    steps,
  );
  return template && { ...plan, date, time, template: template.value };
}
