import { CompletionItem, CompletionItemKind, type Position, Range, SnippetString } from 'vscode';
import { fitSnippet, readSnippetPlace, type SnippetPlace } from '../core/template/snippetPlace';
import { toSnippet, type TemplateValues } from '../core/template/template';
import { snippetPrefix, type Template, type Templates } from '../platform/templates';

/**
 * Where snippets are offered on a line: behind the beginning of their prefix, at the start of the line or of an item. Where nothing is typed
 * yet, on an empty line, and in an empty item when one asks by hand.
 */
export function snippetPlaceAt(before: string, isAskedFor: boolean): SnippetPlace | undefined {
  const place = readSnippetPlace(before);
  if (place === undefined || !(snippetPrefix.startsWith(place.typed) || place.typed.startsWith(snippetPrefix))) return undefined;
  return place.typed !== '' || before === '' || (place.marker !== '' && isAskedFor) ? place : undefined;
}

/** Points of an agenda anywhere, whole agendas where no list item has begun; in notes the user's own templates go before those of their name. */
export class Snippets {
  constructor(private readonly templates: Templates) {}

  /** @param root the notes folder, in a note. */
  async at(place: SnippetPlace, position: Position, root?: string, values: TemplateValues = {}): Promise<CompletionItem[]> {
    const [points, agendas] = await Promise.all([
      this.templates.points(),
      root === undefined ? this.templates.agendas() : this.templates.all(root),
    ]);
    const own = new Set(agendas.filter((agenda) => agenda.own).map(({ name }) => name));
    const offered = [...points.filter(({ name }) => !own.has(name)), ...(place.marker === '' ? agendas : [])];
    return offered.filter(({ isUnreadable }) => !isUnreadable).map((template) => snippetItem(template, place, position, values));
  }
}

function snippetItem(
  { name, description, body }: Template,
  place: SnippetPlace,
  position: Position,
  values: TemplateValues,
): CompletionItem {
  const fitted = fitSnippet(body, place);
  const label = snippetPrefix + name;
  const entry = new CompletionItem({ label, description }, CompletionItemKind.Snippet);
  entry.range = new Range(position.with({ character: fitted.from }), position);
  entry.filterText = `${place.lead}${place.marker}${place.box}`.slice(fitted.from) + label;
  entry.insertText = new SnippetString(toSnippet(fitted.body, values));
  return entry;
}
