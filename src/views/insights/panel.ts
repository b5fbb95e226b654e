import { type Disposable, type Event, l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import { addMonths, type CalendarDate } from '../../core/date/date';
import type { Source } from '../../core/insights/figure';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import type { InsightScope } from '../../schedule/insightFacts';
import type { Insight } from '../../schedule/insightReader';
import type { Insights, InsightStep } from '../../platform/insights/insights';
import { Throttle } from '../../platform/throttle';
import { folderOfNamesake } from '../../platform/words/words';
import { shortDate } from '../../platform/words/dueWords';
import { type PageContent, type PageLink, pageBody, wholePage } from './page';
import { type Asked, insightsScript, type Told } from './script';
import { insightsStyle } from './style';
import { pageWords } from './words';

const viewType = 'oneOnOne.insights';

/** Milliseconds in which changes are gathered. */
const pause = 100;

/** Milliseconds in which all is read of most folders: longer nobody looks at an empty page. */
const patience = 100;

export interface InsightsPageServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly insights: () => Promise<Insights>;
  readonly onDidTouch: Event<string>;
}

/** What the page is about; nothing of it: everybody, over the usual period. */
export interface InsightsAsked {
  /** Id, and the notes folder it is in. */
  readonly manager?: string | undefined;
  readonly root?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

const commands = ['showInsights', 'openInsight', 'exportInsights', 'fix'].map((id) => `oneOnOne.${id}`);
const options = { enableScripts: true, enableCommandUris: commands, enableForms: false, localResourceRoots: [] };

/** The one page of insights: reckons while it is in sight, and nothing otherwise. */
export class InsightsPage {
  private panel: WebviewPanel | undefined;
  private listeners: Disposable[] = [];
  private asked: InsightsAsked = {};
  private shown: Insight | undefined;
  private next: readonly InsightStep[] | undefined;
  private scroll = 0;
  private turn = 0;

  constructor(private readonly services: InsightsPageServices) {}

  /** @param asked undefined: what it was about before. */
  async show(asked: InsightsAsked | undefined): Promise<void> {
    const isOther = asked !== undefined && JSON.stringify(asked) !== JSON.stringify(this.asked);
    if (isOther) {
      this.asked = asked;
      this.next = undefined;
      if (this.panel === undefined) this.scroll = 0;
    }
    if (this.panel !== undefined) {
      this.panel.reveal();
      return this.look();
    }
    await this.follow(window.createWebviewPanel(viewType, l10n.t('Insights'), ViewColumn.Active, options));
  }

  /** A page that VS Code restores. */
  async restore(panel: WebviewPanel, asked: InsightsAsked): Promise<void> {
    this.panel?.dispose();
    this.asked = asked;
    panel.webview.options = options;
    await this.follow(panel);
  }

  /** The notes behind a figure that is shown, or a row of it; none where it is not there. */
  sources(figure: string, row?: number): readonly Source[] {
    const found = this.shown?.figures.find(({ of }) => of.id === figure);
    return (row === undefined ? found?.notes : found?.rows?.[row]?.notes) ?? [];
  }

  /** Where a note opens, so that the page stays in sight. */
  get noteColumn(): ViewColumn {
    return this.panel?.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
  }

  private async follow(panel: WebviewPanel): Promise<void> {
    this.panel = panel;
    const { index, onDidTouch } = this.services;
    const changed = new Throttle(() => {
      if (panel.visible) void this.look();
    }, pause);
    this.listeners = [
      changed,
      index.onDidChange(() => changed.trigger()),
      onDidTouch(() => changed.trigger()),
      panel.webview.onDidReceiveMessage(({ ready, scroll }: Asked) => {
        if (scroll !== undefined) this.scroll = scroll;
        if (ready === true) void this.look();
      }),
      panel.onDidDispose(() => {
        for (const one of this.listeners.splice(0)) one.dispose();
        this.panel = this.shown = undefined;
        this.turn += 1;
      }),
    ];
    const isHere = (): boolean => this.panel === panel;
    let content = await this.firstContent(isHere);
    // Something else was asked for meanwhile.
    while (content === undefined && isHere()) content = await this.firstContent(isHere);
    if (!isHere() || content === undefined) return;
    const words = pageWords(this.services.schedule.today());
    panel.webview.html = wholePage(pageBody(content, words), words, {
      nonce: crypto.randomUUID().replaceAll('-', ''),
      style: insightsStyle,
      script: `(${insightsScript.toString()})()`,
      scroll: this.scroll,
      state: JSON.stringify(this.asked),
    });
  }

  /** Tells the page what it shows now, and again once it is known what to do next. */
  private async look(): Promise<void> {
    const turn = ++this.turn;
    const isWanted = (): boolean => turn === this.turn && this.panel?.visible === true;
    const tell = async (): Promise<void> => {
      const content = await this.content(isWanted);
      if (isWanted() && content !== undefined) void this.panel?.webview.postMessage(this.told(content));
    };
    await tell();
    if (!isWanted()) return;
    const next = await (await this.services.insights()).next(this.managers());
    if (!isWanted() || JSON.stringify(next) === JSON.stringify(this.next)) return;
    this.next = next;
    await tell();
  }

  private told(content: PageContent): Told {
    return { body: pageBody(content, pageWords(this.services.schedule.today())), asked: JSON.stringify(this.asked) };
  }

  private managers(): readonly Manager[] {
    const { manager, root } = this.asked;
    const all = this.services.index.managers();
    return manager === undefined ? all : all.filter((one) => one.id === manager && (root === undefined || one.root === root));
  }

  /** All, where that is known soon; else what is known already. */
  private async firstContent(isHere: () => boolean): Promise<PageContent | undefined> {
    const all = this.content(isHere);
    const isLate = await Promise.race([all.then(() => false), new Promise<true>((resolve) => setTimeout(() => resolve(true), patience))]);
    if (!isLate) return all;
    const early = (await this.services.insights()).early(this.scope());
    return isHere() ? this.contentOf(early, true) : undefined;
  }

  /** Undefined where nobody wants it any more, or the page is about something else by then. */
  private async content(isWanted: () => boolean): Promise<PageContent | undefined> {
    const { asked } = this;
    const isStill = (): boolean => isWanted() && asked === this.asked;
    const shown = await (await this.services.insights()).asLongAs(isStill, this.scope());
    return shown !== undefined && isStill() ? this.contentOf(shown) : undefined;
  }

  private scope(): InsightScope {
    return { managers: this.managers(), isOfAll: this.asked.manager === undefined, from: this.asked.from, to: this.asked.to };
  }

  private contentOf(shown: Insight, isReading = false): PageContent {
    const { schedule, index } = this.services;
    const [all, managers] = [index.managers(), this.managers()];
    this.shown = shown;
    const { facts, figures, unread } = shown;
    const today = schedule.today();
    const name = this.asked.manager === undefined ? l10n.t('everybody') : (managers[0]?.name ?? this.asked.manager);
    if (this.panel !== undefined) this.panel.title = l10n.t('Insights: {0}', this.asked.manager === undefined ? name : firstName(name));
    return {
      name,
      period: l10n.t('{0} to {1}', shortDate(facts.from, today), shortDate(facts.to, today)),
      people: [
        this.link(l10n.t('Everybody'), { manager: undefined, root: undefined }),
        ...all.map((one) => this.link(labelOf(one, all), { manager: one.id, root: one.root })),
      ],
      periods: [3, 6, 12, 24].map((months) =>
        this.link(l10n.t('{0} months', months), { from: months === 12 ? undefined : addMonths(today, -months), to: undefined }),
      ),
      tools: [{ label: l10n.t('Export…'), command: { id: 'oneOnOne.exportInsights', argument: { ...this.asked, ask: true } } }],
      figures,
      isReading,
      next: this.next?.map(({ message, uri, line, title, command, arguments: [argument] }) => ({
        place: { label: message, command: { id: 'oneOnOne.openInsight', argument: { uri, line } } },
        fix: { label: title, command: { id: command, argument } },
      })),
      unread: unread.length,
    };
  }

  /** To the same page about something else. */
  private link(label: string, change: Partial<InsightsAsked>): PageLink {
    const argument = { ...this.asked, ...change };
    const isCurrent = (Object.keys(change) as (keyof InsightsAsked)[]).every((key) => change[key] === this.asked[key]);
    return { label, command: { id: 'oneOnOne.showInsights', argument }, isCurrent };
  }
}

function labelOf(manager: Manager, all: readonly Manager[]): string {
  const folder = folderOfNamesake(all, manager);
  return folder === '' ? manager.name : `${manager.name} (${folder})`;
}
