import { type Level, levels } from './rule';

/** What a setting, a profile or a note can give a rule. */
export type RuleLevel = Level | 'off';
export const ruleLevels = ['off', ...levels] as const satisfies readonly RuleLevel[];

/** Levels by rule ID, by `group/*` or by `*`, as they are written: values that are no level say nothing. */
export type LevelMap = Readonly<Record<string, unknown>>;

/** Where levels are given, the strongest last: the setting, the person's profile, the note. */
export type LevelMaps = readonly (LevelMap | undefined)[];

/** The level of a rule: the last place that says something wins, and in each the most precise key. Undefined: the rule's own. */
export function levelOf(id: string, maps: LevelMaps): RuleLevel | undefined {
  const keys = [id, `${id.slice(0, id.indexOf('/'))}/*`, '*'];
  for (const map of [...maps].reverse()) {
    for (const key of keys) {
      const level = map !== undefined && Object.hasOwn(map, key) ? asLevel(map[key]) : undefined;
      if (level !== undefined) return level;
    }
  }
  return undefined;
}

/** YAML reads `off` as a word or as false. */
function asLevel(value: unknown): RuleLevel | undefined {
  return value === false ? 'off' : ruleLevels.find((level) => level === value);
}

export function isLevel(value: unknown): boolean {
  return asLevel(value) !== undefined;
}

/** Whether a key names a rule, a group or all rules. */
export function isKnown(key: string, ids: ReadonlySet<string>): boolean {
  if (key === '*' || ids.has(key)) return true;
  return key.endsWith('/*') && [...ids].some((id) => id.startsWith(key.slice(0, -1)));
}
