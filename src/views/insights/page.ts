import { type Figure, figures as allFigures } from '../../core/insights';
import { type Group, groups, type Row, type Unit, valueWords } from '../../core/insights/figure';
import { escapeHtml } from '../../core/share/html';
import { webviewPage } from '../../platform/webviewPage';
import { barsSvg, partWords } from './bars';

/** What the page says, in the user's language. */
export interface PageWords {
  /** BCP 47. */
  readonly language: string;
  /** Words of ours that stand in constants, in English. */
  of(english: string): string;
  date(date: string): string;
  /** Of `YYYY-MM`. */
  month(month: string): string;
  value(value: number, unit: Unit): string;
  readonly title: string;
  readonly people: string;
  readonly period: string;
  readonly next: string;
  readonly nothing: string;
  readonly table: string;
  all(count: number): string;
  /** `Held: 12. Show the notes` */
  shows(title: string, value: string): string;
  unread(count: number): string;
  readonly reading: string;
  readonly none: string;
}

export interface PageLink {
  readonly label: string;
  readonly command: Command;
  readonly isCurrent?: boolean;
}

export interface Command {
  readonly id: string;
  readonly argument: unknown;
}

export interface PageContent {
  /** Whom it is about. */
  readonly name: string;
  /** The period, in words. */
  readonly period: string;
  readonly people: readonly PageLink[];
  readonly periods: readonly PageLink[];
  readonly tools: readonly PageLink[];
  readonly figures: readonly Figure[];
  /** The figures that are not there are to come. */
  readonly isReading?: boolean;
  /** Absent: not known yet. */
  readonly next?: readonly { readonly place: PageLink; readonly fix: PageLink }[] | undefined;
  readonly unread: number;
}

/** Rows of a table that are shown at once; the rest unfolds. */
const shownRows = 8;
/** No page has more of a table; the data have all. */
const mostRows = 200;
const openCommand = 'oneOnOne.openInsight';

/** All below `<body>` but the script: sections, each with an id, so that one can take the place of what it was before. Everything that somebody wrote is escaped. */
export function pageBody(content: PageContent, words: PageWords): string {
  const { name, period, people, periods, tools, next, unread, figures, isReading = false } = content;
  const sections = (Object.keys(groups) as Group[]).map((group) => {
    const own = figures.filter(({ of }) => of.id.startsWith(`${group}/`));
    return own.length === 0 && isReading ? sectionToCome(group, words) : section(group, own, words);
  });
  return `<header id="head">
<h1>${escapeHtml(words.title)}: <span dir="auto">${escapeHtml(name)}</span></h1>
<p class="soft" id="period">${escapeHtml(period)}</p>
${people.length > 2 ? navigation('people', words.people, people) : ''}${navigation('periods', words.period, [...periods, ...tools])}
${isReading ? `<p id="reading" role="status">${escapeHtml(words.reading)}</p>` : ''}${unread === 0 ? '' : `<p id="unread">${escapeHtml(words.unread(unread))}</p>`}</header>
<main id="main">
${nextSteps(next, words)}
${sections.join('\n')}
</main>`;
}

function nextSteps(next: PageContent['next'], words: PageWords): string {
  if (next === undefined) return '<section id="next" hidden></section>';
  const steps = next.map(({ place, fix }, at) => `<li>${anchor(place, `next-${at}-place`)} ${anchor(fix, `next-${at}`)}</li>`);
  const list = steps.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : `<ol>${steps.join('')}</ol>`;
  return `<section id="next" class="next" aria-labelledby="next-title"><h2 id="next-title">${escapeHtml(words.next)}</h2>${list}</section>`;
}

function navigation(id: string, label: string, links: readonly PageLink[]): string {
  return `<nav id="${id}" aria-label="${escapeHtml(label)}">${links.map((link, at) => anchor(link, `${id}-${at}`)).join('')}</nav>\n`;
}

function anchor({ label, command, isCurrent }: PageLink, id: string, more = ''): string {
  const current = isCurrent === true ? ' aria-current="true"' : '';
  return `<a id="${escapeHtml(id)}" href="${hrefOf(command)}"${current}${more} dir="auto">${escapeHtml(label)}</a>`;
}

function hrefOf({ id, argument }: Command): string {
  return escapeHtml(`command:${id}?${encodeURIComponent(JSON.stringify([argument]))}`);
}

function section(group: Group, figures: readonly Figure[], words: PageWords): string {
  const cards = figures.filter(({ of }) => of.columns === undefined).map((figure) => card(figure, words));
  const panels = figures.filter(({ of }) => of.columns !== undefined).map((figure) => panel(figure, words));
  return `<section id="${group}" aria-labelledby="${group}-title"><h2 id="${group}-title">${escapeHtml(words.of(groups[group]))}</h2>
${cards.length === 0 ? '' : `<div class="cards">${cards.join('')}</div>`}
<div class="panels">${panels.join('')}</div></section>`;
}

/** Its figures stand where they will be, without what they come to. */
function sectionToCome(group: Group, words: PageWords): string {
  const cards = allFigures
    .filter(({ id }) => id.startsWith(`${group}/`))
    .map(
      ({ title, definition }) =>
        `<div class="figure"><h3>${escapeHtml(words.of(title))}</h3><span class="value">…</span><p class="soft">${escapeHtml(words.of(definition))}</p></div>`,
    );
  return `<section id="${group}" aria-labelledby="${group}-title" aria-busy="true"><h2 id="${group}-title">${escapeHtml(words.of(groups[group]))}</h2>
<div class="cards">${cards.join('')}</div></section>`;
}

function card(figure: Figure, words: PageWords): string {
  const { id, title, definition } = figure.of;
  return `<div class="figure" id="${idOf(id)}"><h3>${escapeHtml(words.of(title))}</h3>${value(figure, words)}<p class="soft">${escapeHtml(words.of(definition))}</p></div>`;
}

function panel(figure: Figure, words: PageWords): string {
  const { id, title, definition, bars } = figure.of;
  const rows = figure.rows ?? [];
  const table = rows.length === 0 ? '' : bars === undefined ? foldedTable(figure, words) : chart(figure, words);
  const nothing = rows.length === 0 ? `<p>${escapeHtml(words.none)}</p>` : '';
  return `<div class="figure panel" id="${idOf(id)}"><div class="head"><h3>${escapeHtml(words.of(title))}</h3>${value(figure, words)}</div><p class="soft">${escapeHtml(words.of(definition))}</p>${table}${nothing}</div>`;
}

/** The number, a link to the notes that it comes from where there are any. */
function value({ of: { id, title, unit }, value: number, notes }: Figure, words: PageWords): string {
  const said = number === null ? '–' : words.value(number, unit);
  if (notes.length === 0) return `<span class="value">${escapeHtml(said)}</span>`;
  const label = escapeHtml(words.shows(words.of(title), said));
  return `<a class="value" id="${idOf(id)}-value" href="${hrefOf({ id: openCommand, argument: { figure: id } })}" aria-label="${label}">${escapeHtml(said)}</a>`;
}

/** Bars, what their parts are, and the table that they show. */
function chart(figure: Figure, words: PageWords): string {
  const { id, title, columns = [], bars: shown = [] } = figure.of;
  const rows = figure.rows ?? [];
  const bars = rows.map((row) => ({ label: labelOf(row, words), parts: shown.map((at) => numberOf(row.values[at])) }));
  const names = shown.map((at) => words.of(columns[at + 1] ?? ''));
  const label = `${words.of(title)}: ${bars.map((bar) => `${bar.label} ${partWords(bar.parts).join(', ')}`).join('; ')}`;
  const legend =
    names.length < 2
      ? ''
      : `<ul class="legend">${names.map((name, at) => `<li><svg aria-hidden="true"><rect class="bar${at}" width="10" height="10"/></svg>${escapeHtml(name)}</li>`).join('')}</ul>`;
  return `<figure>${legend}${barsSvg(bars, label)}</figure><details id="${idOf(id)}-table"><summary>${escapeHtml(words.table)}</summary>${tableOf(figure, rows, 0, words)}</details>`;
}

function numberOf(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function foldedTable(figure: Figure, words: PageWords): string {
  const rows = figure.rows ?? [];
  const [first, rest] = [rows.slice(0, shownRows), rows.slice(shownRows, mostRows)];
  const more =
    rest.length === 0
      ? ''
      : `<details id="${idOf(figure.of.id)}-more"><summary>${escapeHtml(words.all(Math.min(rows.length, mostRows)))}</summary>${tableOf(figure, rest, shownRows, words)}</details>`;
  return tableOf(figure, first, 0, words) + more;
}

function tableOf({ of }: Figure, rows: readonly Row[], from: number, words: PageWords): string {
  const head = (of.columns ?? []).map((column) => `<th scope="col">${escapeHtml(words.of(column))}</th>`);
  const body = rows.map((row, at) => {
    const label = labelOf(row, words);
    const id = `${idOf(of.id)}-row-${from + at}`;
    const command = { id: openCommand, argument: { figure: of.id, row: from + at } };
    const cell = row.notes.length === 0 ? `<span dir="auto">${escapeHtml(label)}</span>` : anchor({ label, command }, id);
    return `<tr><th scope="row">${cell}</th>${row.values.map((one) => `<td dir="auto">${escapeHtml(shownValue(one, words))}</td>`).join('')}</tr>`;
  });
  return `<table aria-label="${escapeHtml(words.of(of.title))}"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function labelOf({ label, isOurs }: Row, words: PageWords): string {
  if (isOurs === true) return words.of(label);
  if (/^\d{4}-\d{2}$/.test(label)) return words.month(label);
  return /^\d{4}-\d{2}-\d{2}$/.test(label) ? words.date(label) : label;
}

function shownValue(value: number | string | null, words: PageWords): string {
  if (value === null) return '–';
  if (typeof value === 'number') return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return words.date(value);
  return (valueWords as readonly string[]).includes(value) ? words.of(value) : value;
}

function idOf(id: string): string {
  return id.replace('/', '-');
}

/** The page around it. @param scroll pixels from the top. */
export function wholePage(body: string, { language, title }: Pick<PageWords, 'language' | 'title'>, parts: PageParts): string {
  const { nonce, style, script, scroll, state } = parts;
  return webviewPage({ language, title, nonce, style, script, body, data: { scroll: String(scroll), state } });
}

export interface PageParts {
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
  readonly scroll: number;
  /** What the page gives back when VS Code restores it. */
  readonly state: string;
}
