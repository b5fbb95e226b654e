import { type Disposable, type WebviewPanel, window } from 'vscode';
import { onFirstUse } from '../../platform/onFirstUse';
import type { InsightsAsked, InsightsPageServices } from './panel';

/** The page of insights, made when it is first asked for. */
export function createInsightsPage(services: () => Promise<InsightsPageServices>) {
  return onFirstUse(async () => {
    const [{ InsightsPage }, given] = await Promise.all([import('./panel'), services()]);
    return new InsightsPage(given);
  });
}

/** Shows it again where it was when the window was closed. */
export function restoreInsightsPage(page: ReturnType<typeof createInsightsPage>): Disposable {
  return window.registerWebviewPanelSerializer('oneOnOne.insights', {
    async deserializeWebviewPanel(panel: WebviewPanel, state?: { readonly asked?: string }) {
      await (await page()).restore(panel, JSON.parse(state?.asked ?? '{}') as InsightsAsked);
    },
  });
}
