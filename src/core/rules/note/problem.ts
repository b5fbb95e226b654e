import { closerMessage, closerMessages, problemMessages, problemValues } from '../../note/problemMessages';
import type { KindName } from '../../note/valueKinds';
import type { NoteProblem } from '../../model';
import type { NoteFacts } from '../facts';
import { type Example, type Finding, type Fix, type Level, defineRule, type Rule, type Values } from '../rule';

interface ProblemRule {
  readonly level: Level;
  readonly why: string;
  /** Which closer messages it can have. */
  readonly closer?: readonly (KindName | 'link')[];
  /** For the titles of fixes. */
  readonly values?: (problem: NoteProblem) => Values;
  readonly fixes?: readonly Fix<'note'>[];
  readonly good: readonly Example<'note'>[];
  readonly bad: readonly Example<'note'>[];
}

/** A rule for what the index says of a note that it could not read as it is meant. Mostly only the author knows what was meant: then there is no fix. */
export function problemRule(
  code: NoteProblem['code'],
  { level, why, closer = [], values, fixes = [], good, bad }: ProblemRule,
): Rule<'note'> {
  return defineRule({
    id: `note/${code}`,
    level,
    judges: ['note'],
    message: problemMessages[code],
    variants: Object.fromEntries(closer.map((name) => [name, closerMessages[name]])),
    why,
    check: ({ problem }: NoteFacts): Finding[] => {
      if (problem?.code !== code) return [];
      const variant = closerMessage(problem);
      const { line, column } = problem;
      return [
        {
          at: { line, start: column, end: column + 1 },
          values: { ...problemValues(problem), ...values?.(problem) },
          ...(variant !== undefined && { variant }),
        },
      ];
    },
    fixes,
    good,
    bad,
  });
}
