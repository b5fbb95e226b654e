import { l10n, Uri, window } from 'vscode';
import { planFileName } from '../../core/folder/notePath';
import { uriBelow } from '../../core/folder/noteUri';
import type { Plan } from '../../core/plans/plan';
import { newCareerPlanText, newTrainingPlanText } from '../../core/template/newPlan';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { settledIn } from '../../platform/folders/notesHome';
import { Problem } from '../../platform/problem';
import { planName } from '../../platform/words/planWords';
import { Arguments } from '../arguments';
import { askChoice } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasPlace, viewRow, viewTitle } from '../places';
import { folderAt } from '../whichFolder';

interface WantedPlan {
  readonly kind: Exclude<Plan['kind'], 'wins'>;
  readonly year: number;
}

/** Writes a plan from its template, or opens the one there is, `{plan: 'career' | 'training', year?}`; of a training plan this year's, if no year is given. `root` is its notes folder, where there are several; else that of the active note. Returns its `Uri`. */
export const createPlan = defineCommand<Uri | undefined>({
  id: 'createPlan',
  title: 'Create Plan…',
  asks: true,
  icon: 'milestone',
  palette: hasPlace,
  menus: [viewTitle('meetings', '3_plans'), viewRow('meetings', 'plans', '1_open@1')],
  async run(context, given) {
    const args = new Arguments(given);
    const thisYear = Number(context.schedule.today().slice(0, 4));
    const plan = args.oneOf('plan', ['career', 'training'] as const);
    const year = yearArgument(args);
    const root = context.index.roots().find((one) => one === args.word('root')) ?? folderAt(context.index);
    const uri = await inSteps(async (steps) => {
      const wanted: WantedPlan | undefined =
        plan === undefined
          ? await ask(year ?? thisYear, steps)
          : { kind: plan === 'career' ? 'career-plan' : 'training-plan', year: year ?? thisYear };
      return (
        wanted && (existing(context, wanted, root) ?? create(context, wanted, { root, mayAsk: plan === undefined || args.isRow, steps }))
      );
    });
    if (uri !== undefined) await window.showTextDocument(uri, { preview: false });
    return uri;
  },
});

function yearArgument(args: Arguments): number | undefined {
  const year = args.count('year');
  if (year === undefined || (year >= 1000 && year <= 9999)) return year;
  throw new Problem(l10n.t('year can\'t be "{0}". Use four digits, such as 2026.', year));
}

async function ask(year: number, steps: Steps): Promise<WantedPlan | undefined> {
  const choices: readonly (WantedPlan & { readonly detail: string })[] = [
    { kind: 'career-plan', year, detail: l10n.t('The role you want, what is missing, and your goals') },
    { kind: 'training-plan', year, detail: l10n.t('What you learn this year, and what shows it') },
    { kind: 'training-plan', year: year + 1, detail: l10n.t('What you learn next year') },
  ];
  const picked = await askChoice(
    l10n.t('Create plan'),
    l10n.t('Select a plan'),
    choices.map(({ detail, ...plan }) => ({ label: planName(plan), detail, value: plan })),
    steps,
  );
  return picked?.value;
}

/** The one in that notes folder; without it, the first there is. */
function existing({ index }: CommandContext, { kind, year }: WantedPlan, root: string | undefined): Uri | undefined {
  const found = index.plans(root).filter((plan) => plan.kind === kind && (plan.kind !== 'training-plan' || plan.year === year));
  return found[0] && Uri.parse(found[0].uri);
}

async function create(
  { home, edits }: CommandContext,
  { kind, year }: WantedPlan,
  { root, mayAsk, steps }: { readonly root: string | undefined; readonly mayAsk: boolean; readonly steps: Steps },
): Promise<Uri | undefined> {
  const chosen = root === undefined ? await home.forNew(mayAsk, steps) : settledIn(root);
  if (chosen === undefined) return undefined;
  await chosen.settle();
  const uri = Uri.parse(uriBelow(chosen.root, planFileName(kind, year)));
  // One that is there, and was not read yet, stays as it is.
  await edits.create(uri, kind === 'career-plan' ? newCareerPlanText() : newTrainingPlanText(year));
  return uri;
}
