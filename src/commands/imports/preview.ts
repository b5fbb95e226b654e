import { l10n, type QuickPickItem, QuickPickItemKind, Range, ThemeIcon, Uri, window } from 'vscode';
import type { ImportedNote, Skip } from '../../core/import/plan';
import { answerOf, type Steps } from '../../platform/quickInput/steps';
import { noteCountWords, skipWords } from '../../platform/words/importWords';
import { nameOf } from '../../platform/words/words';

interface Row extends QuickPickItem {
  /** Where a note or what is skipped stands. */
  readonly place?: { readonly source: string; readonly line: number };
  readonly isImport?: true;
}

/** What an import would do, and whether it may: notes by person, then what is skipped and why. A note's row shows where it comes from; the first row imports. */
export async function confirmImport(notes: readonly ImportedNote[], skipped: readonly Skip[], steps: Steps): Promise<boolean> {
  const title = l10n.t('Import notes');
  const placeholder = l10n.t('Nothing is written until you select Import. Select a row to see where it comes from.');
  const agreed = await steps.ask<true, never>({ title, question: placeholder }, (head) => {
    const pick = window.createQuickPick<Row>();
    Object.assign(pick, { ...head, placeholder, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true });
    pick.items = rowsOf(notes, skipped);
    return answerOf(pick, () => {
      const [row] = pick.selectedItems;
      if (row?.place !== undefined) void show(row.place);
      return row?.isImport;
    });
  });
  return agreed === true;
}

function rowsOf(notes: readonly ImportedNote[], skipped: readonly Skip[]): Row[] {
  const people = new Map<string, ImportedNote[]>();
  for (const note of notes) {
    const own = people.get(note.person.name);
    if (own === undefined) people.set(note.person.name, [note]);
    else own.push(note);
  }
  return [
    notes.length === 0
      ? { label: l10n.t('Nothing to import'), iconPath: new ThemeIcon('info') }
      : {
          label: l10n.t('Import {0}', noteCountWords(notes.length)),
          description: [...people].map(([name, { length }]) => `${name} (${length})`).join(', '),
          iconPath: new ThemeIcon('check'),
          isImport: true,
        },
    ...[...people].flatMap(([name, own]): Row[] => [
      separator(own[0]?.person.id === undefined ? l10n.t('{0}, new', name) : name),
      ...own
        .slice(0, most)
        .map(({ date, source, line, body }) => ({
          label: date,
          description: placeWords(source, line),
          detail: firstWords(body),
          place: { source, line },
        })),
      ...moreRow(own.length),
    ]),
    ...(skipped.length === 0 ? [] : [separator(l10n.t('Skipped'))]),
    ...skipped
      .slice(0, most)
      .map(({ source, line, ...why }) => ({
        label: skipWords(why),
        description: placeWords(source, line),
        place: { source, line: line ?? 0 },
      })),
    ...moreRow(skipped.length),
  ];
}

/** Nobody scrolls through more, and a list of many thousands takes its time. */
const most = 500;

function moreRow(count: number): Row[] {
  return count <= most ? [] : [{ label: l10n.t('{0} more', count - most) }];
}

function separator(label: string): Row {
  return { label, kind: QuickPickItemKind.Separator };
}

function placeWords(source: string, line: number | undefined): string {
  const name = nameOf(Uri.parse(source));
  return line === undefined || line === 0 ? name : `${name}:${line + 1}`;
}

/** What a body begins with, behind front matter. */
function firstWords(body: string): string {
  const lines = body
    .slice(0, 2_000)
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .split(/\r?\n/);
  return lines
    .map((line) => line.replace(/^[\s#>*+-]+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, 3)
    .join(' · ')
    .slice(0, 120);
}

async function show({ source, line }: { readonly source: string; readonly line: number }): Promise<void> {
  const place = new Range(line, 0, line, 0);
  await window
    .showTextDocument(Uri.parse(source), { preserveFocus: true, preview: true, selection: place })
    .then(undefined, () => undefined);
}
