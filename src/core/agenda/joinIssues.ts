import { areAlike } from './carriedPoints';
import { type Issue, nextOf, statusFrom } from './issues';

/** An issue as it was raised, then its copies in later notes; never empty. */
export type IssueVersions<T extends Issue = Issue> = readonly [T, ...T[]];

/**
 * Issues with their copies: a copy links to a note that has the issue, and is known by its words, or by half of them where it was reworded.
 * @param issues of one person or of several, those of older notes first.
 * @param byWords the same words are the same issue, without a link, too.
 */
export function issueVersions<T extends Issue>(issues: readonly T[], { byWords = false } = {}): IssueVersions<T>[] {
  const found: [T, ...T[]][] = [];
  const inNote = new Map<string, Set<[T, ...T[]]>>();
  const byKey = new Map<string, [T, ...T[]]>();
  for (const issue of issues) {
    const { key, uri, origin } = issue;
    const from = [...(inNote.get(origin ?? '') ?? [])];
    const versions =
      from.find((all) => all.some((one) => one.key === key)) ??
      from.find((all) => all.some((one) => one.uri === origin && areAlike(one.key, key))) ??
      (byWords ? byKey.get(key) : undefined);
    const all: [T, ...T[]] = versions ?? [issue];
    if (versions === undefined) found.push(all);
    else all.push(issue);
    inNote.set(uri, (inNote.get(uri) ?? new Set()).add(all));
    byKey.set(key, all);
  }
  return found;
}

/** One issue: where and as it was raised, with the latest response, and as it stands after the last of its notes. */
export function joinVersions(versions: IssueVersions): Issue {
  const [raised, ...copies] = versions;
  if (copies.length === 0) return raised;
  const latest = [...versions].reverse();
  const actions = [...new Map(versions.flatMap((one) => one.actions).map((action) => [`${action.uri}#${action.line}`, action])).values()];
  const recommendation = latest.find((one) => one.recommendation !== undefined)?.recommendation;
  const response = latest.find((one) => one.response !== undefined)?.response;
  const { next: _next, done: _done, ...rest } = raised;
  const boxed = latest.find(({ isBoxed }) => isBoxed);
  const next = nextOf(actions);
  return {
    ...rest,
    actions,
    ...(recommendation === undefined ? {} : { recommendation }),
    ...(response === undefined ? {} : { response }),
    ...next,
    ...(boxed?.done === undefined ? {} : { done: boxed.done }),
    status: boxed?.status ?? statusFrom(actions),
  };
}
