import { l10n, type Uri } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import { halfYearOf } from '../../core/date/halfYear';
import type { Manager } from '../../core/model';
import { dateWords, folderOfNamesake } from '../../platform/words/words';
import { Problem } from '../../platform/problem';
import type { Steps } from '../../platform/quickInput/steps';
import { monthWords } from '../../platform/words/packetWords';
import { askChoice, type Choice } from '../ask';
import { askDate } from '../askDate';
import type { CommandContext } from '../context';
import { askWhereToSave } from '../saveDialog';
import type { PacketPlan } from './packetFacts';

type Known = { readonly [K in keyof PacketPlan]: PacketPlan[K] | undefined };
type Span = Pick<PacketPlan, 'from' | 'to'>;

/** Asks for what of a packet is not given; undefined when cancelled. */
export async function askPacket(context: CommandContext, known: Known, steps: Steps): Promise<PacketPlan | undefined> {
  const { index } = context;
  const all = index.managers();
  if (all.length === 0 && index.plans(undefined).length === 0) throw new Problem(l10n.t('There are no notes to export yet.'));
  const use = known.use ?? (await askUse(steps));
  if (use === undefined) return undefined;
  const who = known.manager !== undefined || all.length < 2 ? { value: known.manager ?? all[0] } : await askWho(all, use, steps);
  if (who === undefined) return undefined;
  const span = await askSpan(context, known, use, who.value, steps);
  return span && { use, manager: who.value, ...span };
}

/** `2026-H2`, or from when to when; `handover-ada-lovelace`. */
export function fileNameOf({ use, manager, from, to }: PacketPlan): string {
  if (use === 'handover') return manager === undefined ? use : `${use}-${manager.id}`;
  const half = halfYearOf(from);
  return half.from === from && half.to === to ? half.name : `${from}-to-${to}`;
}

/** What a packet becomes, and where; without a target it opens. */
export interface Form<F> {
  readonly format: F;
  readonly target: Uri | undefined;
}

/** Whether it opens or is saved, and where; undefined when cancelled. */
export async function askTarget<F extends { readonly id: string; readonly label: string; readonly extension: string }>(
  context: CommandContext,
  formats: readonly F[],
  format: F | undefined,
  target: Uri | undefined,
  suggested: { readonly folder: Uri | undefined; readonly name: string },
  steps: Steps,
): Promise<Form<F> | undefined> {
  const [markdown, html] = [formats.find(({ id }) => id === 'markdown')!, formats.find(({ id }) => id === 'html')!];
  if (target !== undefined) return { format: format ?? (/\.html?$/i.test(target.path) ? html : markdown), target };
  const picked =
    format === undefined
      ? await askChoice(
          l10n.t('Create packet'),
          l10n.t('Select what to do with it. Private parts are left out.'),
          [
            { label: l10n.t('Open as Markdown'), description: l10n.t('beside the editor'), value: { format: markdown, saves: false } },
            { label: l10n.t('Save as Markdown…'), value: { format: markdown, saves: true } },
            { label: l10n.t('Save as HTML…'), description: l10n.t('to print, or for a browser'), value: { format: html, saves: true } },
          ],
          steps,
        )
      : { value: { format, saves: format === html } };
  if (picked === undefined) return undefined;
  if (!picked.value.saves) return { format: picked.value.format, target: undefined };
  const { label, extension } = picked.value.format;
  const saved = await askWhereToSave(context, {
    title: l10n.t('Create packet'),
    fileName: `${suggested.name}.${extension}`,
    folder: suggested.folder,
    filters: { [label]: [extension] },
    kind: 'packet',
  });
  return saved && { format: picked.value.format, target: saved };
}

async function askUse(steps: Steps): Promise<PacketPlan['use'] | undefined> {
  const choices: Choice<PacketPlan['use']>[] = [
    { label: l10n.t('Review'), description: l10n.t('wins, feedback, goals, and what was agreed'), value: 'review' },
    { label: l10n.t('New manager'), description: l10n.t('expectations, open actions, goals, and how we work'), value: 'handover' },
  ];
  const picked = await askChoice(l10n.t('Create packet'), l10n.t('Select what it is for'), choices, steps);
  return picked?.value;
}

function askWho(all: readonly Manager[], use: PacketPlan['use'], steps: Steps) {
  const everybody = use === 'review' ? [{ label: l10n.t('All'), value: undefined }] : [];
  const question = use === 'review' ? l10n.t('Select a person') : l10n.t('Who was your manager?');
  const choices = [
    ...everybody,
    ...all.map((manager) => ({ label: manager.name, description: folderOfNamesake(all, manager), value: manager })),
  ];
  return askChoice<Manager | undefined>(l10n.t('Create packet'), question, choices, steps);
}

/** A handover is of the last half-year and this one: what it says of time are wins and what was agreed. */
async function askSpan(
  context: CommandContext,
  known: Known,
  use: PacketPlan['use'],
  manager: Manager | undefined,
  steps: Steps,
): Promise<Span | undefined> {
  const { schedule } = context;
  const today = schedule.today();
  const [half, last] = [halfYearOf(today), halfYearOf(today, 1)];
  if (known.from !== undefined || known.to !== undefined) return askDates(context, known, steps);
  if (use === 'handover') return { from: last.from, to: today };
  const talk = lastTalk(context, manager);
  const choices: Choice<Span | undefined>[] = [
    { label: l10n.t('This half-year'), description: spanWords(half), value: half },
    { label: l10n.t('Last half-year'), description: spanWords(last), value: last },
    ...(talk === undefined
      ? []
      : [{ label: l10n.t('Since the last performance talk'), description: dateWords(talk, today), value: { from: talk, to: today } }]),
    { label: l10n.t('Dates…'), value: undefined },
  ];
  const picked = await askChoice(l10n.t('Create packet'), l10n.t('Select a date range'), choices, steps);
  if (picked === undefined) return undefined;
  return picked.value === undefined ? askDates(context, known, steps) : { from: picked.value.from, to: picked.value.to };
}

async function askDates({ schedule }: CommandContext, known: Known, steps: Steps): Promise<Span | undefined> {
  const today = schedule.today();
  const from = known.from ?? (await ask(l10n.t('What is the first day?'), halfYearOf(today).from));
  if (from === undefined) return undefined;
  const to = known.to ?? (await ask(l10n.t('What is the last day?'), today));
  if (to === undefined) return undefined;
  if (from > to) throw new Problem(l10n.t('{0} is after {1}.', from, to));
  return { from, to };

  function ask(prompt: string, value: CalendarDate) {
    return askDate({ title: l10n.t('Create packet'), prompt, value }, { today }, steps);
  }
}

function lastTalk({ index, schedule }: CommandContext, manager: Manager | undefined): CalendarDate | undefined {
  return (manager === undefined ? index.managers() : [manager])
    .flatMap((one) => schedule.topics(one).filter(({ name }) => name === 'performance'))
    .flatMap(({ last }) => last ?? [])
    .sort()
    .at(-1);
}

function spanWords({ from, to }: Span): string {
  return l10n.t('{0} to {1}', monthWords(from), monthWords(to));
}
