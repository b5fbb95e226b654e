import { taskIn } from '../../../src/core/action/visibleTask';
import { referenceIn } from '../../../src/core/link/reference';
import { isOpen } from '../../../src/core/action/status';
import { classify, type NotePlace } from '../../../src/core/folder/notePath';
import { pathBelow } from '../../../src/core/folder/noteUri';
import type { Action, Manager, Meeting, Reference } from '../../../src/core/model';
import { readFields } from '../../../src/core/note/meta';
import { readOutline } from '../../../src/core/note/readOutline';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import type { Plan } from '../../../src/core/plans/plan';
import { readPlan } from '../../../src/core/plans/readPlan';
import { readWins } from '../../../src/core/plans/readWins';
import type { NoteIndex } from '../../../src/index/noteIndex';

/** What the index answers, in one thing that can be compared. */
export interface Answers {
  readonly managers: readonly Manager[];
  readonly meetings: readonly Meeting[];
  readonly actions: readonly Action[];
  readonly open: readonly Action[];
  /** On `someDay`. */
  readonly late: readonly Action[];
  /** By manager. */
  readonly openCounts: Readonly<Record<string, number>>;
  readonly references: readonly Reference[];
  readonly plans: readonly Plan[];
  readonly tags: readonly (readonly [string, number])[];
  readonly ids: Readonly<Record<string, number>>;
  readonly targets: Readonly<Record<string, number>>;
}

const someDay = '2026-11-29';

/** The index as plain as can be: everything afresh from the texts, by the string. The oracle of the one that is fast. */
export function plainIndex(root: string, texts: ReadonlyMap<string, string>): Answers {
  const managers = new Map<string, Manager>();
  const meetings: Meeting[] = [];
  const plans: Plan[] = [];
  const lines: Line[] = [];
  const personOf = (id: string): Manager => ({
    id,
    root,
    uri: `${root}/${id}/profile.md`,
    name: titled(id),
    profile: { relation: 'manager', away: [] },
  });
  for (const [uri, written] of texts) {
    // an editor's text has no byte order mark either
    const text = written.replace(/^\ufeff/, '');
    const place = classify(pathBelow(root, uri) ?? '');
    if (!('manager' in place)) continue;
    const { manager } = place;
    const outline = readOutline(text);
    const yaml = outline.frontMatter ? text.slice(outline.frontMatter.start, outline.frontMatter.end) : '';
    if (isPlan(place)) {
      const plan = planOf(place, { uri, root }, text, yaml);
      plans.push(plan);
      lines.push(
        ...linesOf(text, { uri, root, manager }).map((line) =>
          line.action?.task.id === undefined ? { ...line, action: undefined } : line,
        ),
      );
      continue;
    }
    if (place.kind === 'profile') {
      const {
        meta,
        problems: [problem],
      } = readFields('profile', yaml, parseFrontMatter(yaml));
      const profile = outline.frontMatter ? meta : { relation: 'manager', away: [] };
      managers.set(manager, { ...personOf(manager), name: profile.name ?? titled(manager), profile, ...(problem && { problem }) });
    } else {
      const {
        meta,
        problems: [problem],
      } = readFields('meeting', yaml, parseFrontMatter(yaml));
      const date = meta.date ?? (place.kind === 'meeting' ? place.date : undefined);
      if (date !== undefined) meetings.push({ uri, root, manager, ...meta, date, ...(problem && { problem }) });
      if (
        !managers.has(manager) &&
        (date !== undefined || linesOf(text, { uri, root, manager }).some(({ action }) => action?.task.id !== undefined))
      )
        managers.set(manager, personOf(manager));
    }
    lines.push(...linesOf(text, { uri, root, manager }));
  }
  const actions = lines.map(({ action }) => action).filter((action) => action !== undefined);
  const references = lines.map(({ reference }) => reference).filter((reference) => reference !== undefined);
  const open = actions.filter(({ task }) => task.id !== undefined && isOpen(task.status));
  return inOrder({
    managers: [...managers.values()],
    meetings,
    actions,
    open,
    late: open.filter(({ task }) => (task.due ?? someDay) < someDay),
    openCounts: Object.fromEntries([...managers.keys()].map((id) => [id, open.filter(({ manager }) => manager === id).length])),
    references,
    plans,
    tags: [
      ...counted([
        ...actions.filter(({ manager }) => manager !== '').flatMap(({ task }) => task.tags),
        ...plans.flatMap((plan) =>
          plan.kind === 'wins' ? plan.wins.flatMap(({ tags }) => tags) : plan.items.flatMap(({ task }) => task.tags),
        ),
      ]),
    ],
    ids: Object.fromEntries(counted([...actions.flatMap(({ task }) => task.id ?? []), ...winIds(plans)])),
    targets: Object.fromEntries(counted(references.map(({ id }) => id))),
  });
}

/** The same of an index, with every way to ask taken once. */
export function answersOf(index: NoteIndex): Answers {
  const actions = index.actions();
  const references = index.notes().flatMap(({ uri }) => index.referencesIn(uri));
  const plans = index.plans(undefined);
  const ids = new Set([...actions.flatMap(({ task }) => task.id ?? []), ...winIds(plans)]);
  const targets = new Set(references.map(({ id }) => id));
  return inOrder({
    managers: index.managers(),
    meetings: index.meetings(),
    actions,
    open: index.openActions(),
    late: index.openActionsDueBefore(someDay),
    openCounts: Object.fromEntries(index.managers().map((manager) => [manager.id, index.openCount(manager)])),
    references,
    plans,
    tags: [...index.tags(undefined)],
    ids: Object.fromEntries([...ids].map((id) => [id, index.withId(id, undefined).length + index.winsWithId(id, undefined).length])),
    targets: Object.fromEntries([...targets].map((id) => [id, index.referencesTo(id, undefined).length])),
  });
}

interface Line {
  readonly action?: Action | undefined;
  readonly reference?: Reference;
}

type PlanPlace = Extract<NotePlace, { readonly kind: Plan['kind'] }>;

function isPlan(place: NotePlace): place is PlanPlace {
  return place.manager === '';
}

function planOf(place: PlanPlace, note: { uri: string; root: string }, text: string, yaml: string): Plan {
  const {
    meta,
    problems: [problem],
  } = readFields(place.kind, yaml, parseFrontMatter(yaml));
  const said = { ...note, ...meta, ...(problem && { problem }) };
  if (place.kind === 'training-plan') return { ...said, kind: place.kind, year: place.year, items: readPlan(place.kind, text) };
  return place.kind === 'wins'
    ? { ...said, kind: place.kind, wins: readWins(text) }
    : { ...said, kind: place.kind, items: readPlan(place.kind, text) };
}

function winIds(plans: readonly Plan[]): string[] {
  return plans.flatMap((plan) => (plan.kind === 'wins' ? plan.wins.flatMap(({ id }) => id ?? []) : []));
}

function linesOf(text: string, note: { uri: string; root: string; manager: string }): Line[] {
  const outline = readOutline(text);
  return outline.items.map((item, at, items) => {
    const source = text.slice(item.start, item.end);
    const task = taskIn(text, outline, item);
    // `- - [link]` is two items, the last of which has the line's reference
    const target = items[at + 1]?.line === item.line ? undefined : referenceIn(text, outline, item)?.id;
    return {
      ...(task && { action: { ...note, line: item.line, source, private: item.private, task } }),
      ...(target !== undefined && { reference: { uri: note.uri, line: item.line, id: target } }),
    };
  });
}

/** Orders are a matter of tests of their own. */
function inOrder(answers: Answers): Answers {
  const by = <T>(list: readonly T[], key: (item: T) => string): T[] => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const place = ({ uri, line }: { uri: string; line: number }): string => `${uri} ${String(line).padStart(6, '0')}`;
  return {
    ...answers,
    managers: by(answers.managers, ({ uri }) => uri),
    meetings: by(answers.meetings, ({ uri }) => uri),
    actions: by(answers.actions, place),
    open: by(answers.open, place),
    late: by(answers.late, place),
    references: by(answers.references, place),
    plans: by(answers.plans, ({ uri }) => uri),
    tags: by(answers.tags, ([tag]) => tag),
  };
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function titled(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
