import { env, l10n, type Uri, workspace } from 'vscode';
import { writeTarget } from '../../platform/notes/writeTarget';
import { dateWords } from '../../platform/words/words';
import { figureValue } from '../../platform/words/figureWords';
import { publicWithId } from '../../schedule/publicActions';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { hasManagers } from '../places';
import { askWhereToSave, tellSaved } from '../saveDialog';
import { insightScope } from '../view/insightScope';

/** `{manager?, from?, to?, target?}`: the figures as a page to print or to send, without anything private; the target's `Uri`, or the HTML. Without an argument, or with `ask`, it asks where to save. */
export const exportInsights = defineCommand<Uri | string | undefined>({
  id: 'exportInsights',
  title: 'Export Insights…',
  asks: true,
  icon: 'export',
  palette: hasManagers,
  async run(context, given) {
    const args = new Arguments(given);
    const scope = await insightScope(context, given);
    const isAsked = args.flag('ask') ?? (given === undefined || given === null);
    const title = l10n.t('Export insights');
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const target =
      args.uri('target') ??
      (isAsked
        ? await askWhereToSave(context, {
            title,
            fileName: `1on1-insights-${scope.manager?.id ?? 'all'}.html`,
            folder,
            filters: { HTML: ['html'] },
          })
        : undefined);
    if (isAsked && target === undefined) return undefined;
    const insight = await (await context.insights()).of(scope);
    const { facts } = insight;
    const [{ insightsDocument }, { publicFigures }, { writeHtml }] = await Promise.all([
      import('../../core/share/insightsDocument'),
      import('../../core/share/publicFigures'),
      import('../../core/share/html'),
    ]);
    const [from, to] = [facts.from, facts.to].map((date) => dateWords(date, facts.today));
    const { index } = context;
    const withIds = index.roots().map((root) => publicWithId(index, root));
    const figures = publicFigures(insight, (id) => withIds.map((withId) => withId(id)).find((action) => action?.private));
    const name = scope.manager?.name ?? l10n.t('everybody');
    const doc = insightsDocument(l10n.t('Insights: {0}, {1} to {2}', name, from ?? '', to ?? ''), figures, {
      of: (english) => l10n.t(english),
      value: figureValue,
    });
    const html = writeHtml(doc, env.language);
    if (target === undefined) return html;
    await writeTarget(target, html);
    if (isAsked) void tellSaved(target);
    return target;
  },
});
