import { type CancellationToken, l10n, ProgressLocation, type Uri, window } from 'vscode';
import { People, type Person } from '../../core/import/person';
import { guessedNames, type ImportedNote, type ImportPlan, planImport, type PlanOptions, type Skip } from '../../core/import/plan';
import { type DayOrder, dayOrders } from '../../core/import/writtenDate';
import type { Manager } from '../../core/model';
import { showInformation } from '../../platform/messages';
import { whoIAm } from '../../platform/identity';
import { Problem } from '../../platform/problem';
import { answerOf, inSteps, type Steps } from '../../platform/quickInput/steps';
import { noteCountWords, skipWords } from '../../platform/words/importWords';
import { dateWords } from '../../platform/words/words';
import { Arguments } from '../arguments';
import { askChoice, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasPlace, viewTitle } from '../places';
import { breaks, gather, type Gathered } from './gather';
import { confirmImport } from './preview';
import { newAmong, writeNotes } from './writeNotes';

/** What an import found and did. */
export interface ImportResult {
  /** Notes that were found: with a date and a person, each once, those that are in the notes folder already too. */
  readonly notes: number;
  /** Notes that were written: none without `apply`. Profiles of people who are new are not counted. */
  readonly created: number;
  /** What is left out and why: `source` is a file's URI, `reason` a sentence. A file that has several such parts is there for each. */
  readonly skipped: readonly { readonly source: string; readonly reason: string }[];
}

/** One at a time: each looks at what is there before it writes. */
let isRunning = false;

/**
 * Reads notes that somebody has elsewhere and copies them into the notes folder: `{from: Uri | Uri[], manager?, apply?, order?}`. `from` are
 * files (`.md`, `.markdown`, `.txt`, `.org`) and folders with all that is below them; they are never changed. `manager` says whom all of it is
 * with; notes that name somebody else are skipped then. `order` (`day-first`, `month-first`, or `year-first`) is how `11-12-26` is read where
 * no other date of the import tells. Without `apply`, nothing is written. Without `from`, all of it is asked, with a preview before anything is
 * written.
 */
export const importNotes = defineCommand<ImportResult | undefined>({
  id: 'importNotes',
  title: 'Import Notes…',
  asks: true,
  icon: 'cloud-download',
  palette: hasPlace,
  menus: [viewTitle('meetings', '1_send@4'), viewTitle('meetings', 'navigation@4', 'oneOnOne.hasOtherFiles')],
  async run(context, given) {
    const args = new Arguments(given);
    const from = args.uris('from');
    const order = args.oneOf('order', dayOrders);
    const apply = args.flag('apply') ?? false;
    const manager = await namedManager(context.index, args);
    if (isRunning) throw new Problem(l10n.t('Another import is running. Finish or cancel it first.'));
    isRunning = true;
    try {
      await context.index.settled();
      return await (from === undefined ? importByHand(context, { manager, order }) : importFrom(context, from, { manager, order }, apply));
    } finally {
      isRunning = false;
    }
  },
});

interface Given {
  readonly manager: Manager | undefined;
  readonly order: DayOrder | undefined;
}

async function importFrom(context: CommandContext, from: readonly Uri[], given: Given, apply: boolean): Promise<ImportResult | undefined> {
  const read = await readSources(context, from, given);
  if (read === undefined) return undefined;
  const plan = await planImport(read.gathered.readings, given, breaks());
  const { added, skipped } = await compared(context, read, plan);
  if (apply && added.length > 0) await writeNotes(context, read.root, added);
  return resultOf(plan, apply ? added.length : 0, skipped);
}

async function importByHand(context: CommandContext, given: Given): Promise<ImportResult | undefined> {
  let before: Read | undefined;
  const agreed = await inSteps(async (steps) => {
    const from = await askSources(steps);
    const read = from && (await readSources(context, from, given, { steps, before }));
    before = read;
    const plan = read && (await asked(context, read, given, steps));
    if (read === undefined || plan === undefined) return undefined;
    const found = await compared(context, read, plan);
    return (await confirmImport(found.added, found.skipped, steps)) ? { ...found, read, plan } : undefined;
  });
  if (agreed === undefined) return undefined;
  const { added, skipped, read, plan } = agreed;
  await read.settle();
  await withProgress(l10n.t('Importing {0}', noteCountWords(added.length)), () => writeNotes(context, read.root, added));
  void showInformation(l10n.t('Imported {0}. Your files are where they were.', noteCountWords(added.length)));
  return resultOf(plan, added.length, skipped);
}

interface Read {
  readonly from: readonly Uri[];
  readonly root: string;
  readonly gathered: Gathered;
  /** To be called before the first note. */
  settle(): Promise<void>;
}

async function readSources(
  { index, home }: CommandContext,
  from: readonly Uri[],
  { manager }: Given,
  asking?: { readonly steps: Steps; readonly before: Read | undefined },
): Promise<Read | undefined> {
  const chosen = manager === undefined ? await home.forNew(asking !== undefined, asking?.steps) : undefined;
  const root = manager?.root ?? chosen?.root;
  if (root === undefined) return undefined;
  const settle = async () => chosen?.settle();
  // One went back to a later question.
  if (asking?.before?.from === from && asking.before.root === root) return { ...asking.before, settle };
  const { name } = await whoIAm();
  const people = new People(
    index.managers().filter((one) => one.root === root),
    name,
  );
  const gathered = await withProgress(
    l10n.t('Reading notes to import'),
    (token) => gather(from, { people, isTold: manager !== undefined, roots: index.roots(), token }),
    asking !== undefined,
  );
  return gathered && { from, root, gathered, settle };
}

/** The plan, once what it hangs on is answered: how dates are to be read, and whom notes are with that name nobody. */
async function asked(
  { index, schedule }: CommandContext,
  { root, gathered }: Read,
  { manager, order }: Given,
  steps: Steps,
): Promise<ImportPlan | undefined> {
  let options: PlanOptions = { manager, order };
  let plan = await planImport(gathered.readings, options, breaks());
  if (plan.ambiguous !== undefined) {
    const { ambiguous } = plan;
    const today = schedule.today();
    const picked = await askChoice(
      l10n.t('Import notes'),
      l10n.t('How is "{0}" meant? This applies to all dates like it.', ambiguous.text),
      dayOrders.flatMap((value) => {
        const date = ambiguous[value];
        return date === undefined ? [] : [{ label: orderWords(value), description: dateWords(date, today), value }];
      }),
      steps,
    );
    if (picked === undefined) return undefined;
    options = { ...options, order: picked.value };
    plan = await planImport(gathered.readings, options, breaks());
  }
  const guessed = guessedNames(plan);
  if (guessed.length > 0) {
    const people = await askPeople(guessed, plan, steps);
    if (people === undefined) return undefined;
    options = { ...options, notPeople: new Set(guessed.filter((name) => !people.includes(name))) };
    plan = await planImport(gathered.readings, options, breaks());
  }
  if (plan.nameless === 0) return plan;
  const others = await askOthers(
    index.managers().filter((one) => one.root === root),
    plan.nameless,
    steps,
  );
  return others && planImport(gathered.readings, { ...options, others: others.person }, breaks());
}

function orderWords(order: DayOrder): string {
  switch (order) {
    case 'day-first':
      return l10n.t('Day first');
    case 'month-first':
      return l10n.t('Month first');
    case 'year-first':
      return l10n.t('Year first');
  }
}

/** Which of some names that headings have are people's; undefined when left. */
async function askPeople(names: readonly string[], { notes }: ImportPlan, steps: Steps): Promise<readonly string[] | undefined> {
  const counts = new Map<string, number>();
  for (const { person } of notes) counts.set(person.name, (counts.get(person.name) ?? 0) + 1);
  const title = l10n.t('Import notes');
  const placeholder = l10n.t("Which of these are people? Notes under the others don't say who they're with.");
  return steps.ask<readonly string[], readonly string[]>({ title, question: placeholder }, (head, kept) => {
    const pick = window.createQuickPick();
    Object.assign(pick, { ...head, placeholder, canSelectMany: true, ignoreFocusOut: true });
    pick.items = names.map((label) => ({ label, description: noteCountWords(counts.get(label) ?? 0) }));
    const ticked = kept.value ?? names;
    pick.selectedItems = pick.items.filter(({ label }) => ticked.includes(label));
    return answerOf(pick, () => (kept.value = pick.selectedItems.map(({ label }) => label)));
  });
}

/** Whom notes are with that do not say so; nobody: they are skipped. */
async function askOthers(
  managers: readonly Manager[],
  count: number,
  steps: Steps,
): Promise<{ readonly person: Person | undefined } | undefined> {
  const title = l10n.t('Import notes');
  const picked = await askChoice<Person | 'new' | undefined>(
    title,
    count === 1
      ? l10n.t("1 note doesn't say who it's with. Who is it?")
      : l10n.t("{0} notes don't say who they're with. Who is it?", count),
    [
      ...managers.map((manager) => ({ label: manager.name, value: manager })),
      { label: l10n.t('Someone Else…'), value: 'new' as const },
      { label: l10n.t('Skip These Notes'), value: undefined },
    ],
    steps,
  );
  if (picked === undefined) return undefined;
  if (picked.value !== 'new') return { person: picked.value };
  const name = await steps.text({
    title,
    prompt: l10n.t('Who do you meet with?'),
    placeHolder: 'Ada Lovelace',
    check: (value) => (value === '' ? l10n.t('Enter a name.') : undefined),
  });
  return name === undefined ? undefined : { person: { name } };
}

/** One dialog cannot offer both everywhere. */
async function askSources(steps: Steps): Promise<readonly Uri[] | undefined> {
  const title = l10n.t('Import notes');
  const question = l10n.t('Your files are read and copied, never changed.');
  const choices = [
    { label: l10n.t('Folder…'), description: l10n.t('with everything below it'), value: false },
    { label: l10n.t('Files…'), description: l10n.t('Markdown, text, or org'), value: true },
  ];
  const picked = await askChoice(title, question, choices, steps);
  if (picked === undefined) return undefined;
  return steps.ask<readonly Uri[], never>({ title, question: picked.label }, async () =>
    window.showOpenDialog({
      title,
      openLabel: l10n.t('Preview Import'),
      canSelectMany: true,
      canSelectFiles: picked.value,
      canSelectFolders: !picked.value,
      ...(picked.value && { filters: { [l10n.t('Notes')]: ['md', 'markdown', 'txt', 'org'] } }),
    }),
  );
}

async function compared(
  context: CommandContext,
  { root, gathered }: Read,
  plan: ImportPlan,
): Promise<{ readonly added: readonly ImportedNote[]; readonly skipped: readonly Skip[] }> {
  const { added, skipped } = await newAmong(context, root, plan.notes);
  return { added, skipped: [...plan.skipped, ...skipped, ...gathered.skipped] };
}

function resultOf({ notes }: ImportPlan, created: number, skipped: readonly Skip[]): ImportResult {
  return { notes: notes.length, created, skipped: skipped.map((skip) => ({ source: skip.source, reason: skipWords(skip) })) };
}

/** In the status bar where nobody waits at the screen; where somebody does, it can be cancelled. */
function withProgress<T>(title: string, work: (token: CancellationToken) => Promise<T>, cancellable = false): Thenable<T> {
  const location = cancellable ? ProgressLocation.Notification : ProgressLocation.Window;
  return window.withProgress({ location, title, cancellable }, (_, token) => work(token));
}
