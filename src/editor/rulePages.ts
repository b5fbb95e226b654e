import { type Disposable, Uri, workspace } from 'vscode';

const scheme = 'one-on-one-rules';

/** Where a rule is explained: a document of ours, so that it opens in every host and without a network. */
export function rulePage(id: string): Uri {
  return Uri.from({ scheme, path: `/${id}.md` });
}

/** The pages behind the codes of diagnostics. */
export function registerRulePages(): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        const [{ rules }, { ruleSection }] = await Promise.all([import('../core/rules'), import('../core/rules/page')]);
        const rule = rules.find(({ id }) => path === `/${id}.md`);
        return rule && ruleSection(rule);
      },
    }),
  ];
}
