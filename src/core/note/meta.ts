import type { NoteProblem } from '../model';
import { type FrontMatter, problemAt } from './frontMatter';
import type { Span } from './outline';
import { type Fields, type Place, rowsIn } from './schema';

/**
 * What the front matter of a note says, and what is wrong with it. A value that its key cannot have is left out, and is a problem at its
 * place with `key: value` as its detail; the others are read all the same.
 * @param line the note's line on which the YAML starts.
 */
export function readFields<P extends Place>(
  place: P,
  yaml: string,
  front: FrontMatter,
  line = 1,
): { readonly meta: Fields<P>; readonly problems: readonly NoteProblem[] } {
  const problems: NoteProblem[] = [];
  if (front.problem) problems.push(problemAt(yaml, front.problem.at, line, front.problem.code, front.problem.detail));
  const meta: Record<string, unknown> = {};
  for (const { key, field, kind, default: preset } of rowsIn(place)) {
    const entry = front.entries.get(key);
    const value =
      (entry &&
        kind.take(entry, ({ start, end }: Span) => {
          const written = yaml.slice(start, end).split(/[\r\n]/, 1)[0];
          problems.push(problemAt(yaml, start, line, 'front-matter-value', `${key}: ${written}`));
        })) ??
      preset;
    if (value !== undefined) meta[field] = value;
  }
  return { meta: meta as unknown as Fields<P>, problems };
}
