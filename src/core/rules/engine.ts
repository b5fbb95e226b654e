import type { Facts, Kind } from './facts';
import { levelOf, type LevelMaps } from './levels';
import type { Finding, Fix, Level, Rule, Values } from './rule';
import { unusedSwitch } from './rules/unusedSwitch';
import { SwitchesOf } from './switches';

/** What is to be looked at: a finding with its rule and its level. */
export interface Judgement {
  readonly rule: Rule;
  readonly level: Level;
  readonly facts: Facts;
  readonly finding: Finding;
  /** Fill the message and the titles of the fixes. */
  readonly values: Values;
  /** From 0. */
  readonly line: number;
}

export interface JudgeOptions {
  /** The setting's levels; profile and note add their own. */
  readonly setting?: LevelMaps[number];
  /** The rules map of the judged note's own front matter. */
  readonly noteLevels?: LevelMaps[number];
  /** Told each time a rule throws; it is passed over. */
  readonly failed: (rule: string, error: unknown) => void;
}

/**
 * Judges one note's facts, of one kind or of several, by rules: what is found, in the order of the text. Never throws. What a comment switches
 * off is left out where the note's text is at hand: an action that is told by its line may be switched off in its note.
 */
export function judge(rules: readonly Rule[], facts: readonly Facts[], options: JudgeOptions): Judgement[] {
  const found: Judgement[] = [];
  const switches = new SwitchesOf();
  for (const one of facts) {
    const maps = levelMaps(one, options);
    for (const rule of rulesFor(rules, one.kind)) {
      const level = levelOf(rule.id, maps);
      if (level === 'off') continue;
      switches.tried(rule.id, one.kind);
      for (const finding of findingsOf(rule, one, options)) {
        const line = lineOf(finding, one);
        if (!switches.isOff(one.note, rule.id, line)) found.push(judgementOf(rule, level, one, finding, line));
      }
    }
  }
  const ofNote = facts.find(({ kind }) => kind === 'note');
  const level = levelOf(unusedSwitch.id, levelMaps(ofNote, options));
  if (ofNote?.note !== undefined && rules.includes(unusedSwitch) && level !== 'off')
    for (const { start, end } of switches.unused(ofNote.note))
      found.push(judgementOf(unusedSwitch, level, ofNote, { at: { start, end } }, ofNote.note.lineOf(start)));
  return found.sort((a, b) => a.line - b.line);
}

/** What to say of it, in English, with places for its `values`. */
export function messageOf({ rule, finding: { variant } }: Pick<Judgement, 'rule' | 'finding'>): string {
  return (variant === undefined ? undefined : rule.variants?.[variant]) ?? rule.message;
}

function levelMaps(facts: Facts | undefined, { setting, noteLevels }: JudgeOptions): LevelMaps {
  return [setting, facts?.person?.manager.profile.rules, noteLevels];
}

function findingsOf(rule: Rule, facts: Facts, { failed }: JudgeOptions): readonly Finding[] {
  try {
    return [...rule.check(facts)];
  } catch (error) {
    failed(rule.id, error);
    return [];
  }
}

function lineOf({ at }: Finding, { note }: Facts): number {
  return 'line' in at ? at.line : (note?.lineOf(at.start) ?? 0);
}

function judgementOf(rule: Rule, level: Level | undefined, facts: Facts, finding: Finding, line: number): Judgement {
  const values = { name: facts.person?.name ?? '', ...finding.values };
  return { rule, level: level ?? rule.levelFor?.(facts) ?? rule.level, facts, finding, values, line };
}

/** The fixes that apply to a finding, the preferred one first. Never throws. */
export function fixesOf({ rule, facts, finding }: Judgement, has: (command: string) => boolean): Fix[] {
  return rule.fixes.filter((fix) => {
    try {
      return applies(fix, facts, finding, has);
    } catch {
      return false;
    }
  });
}

function applies(fix: Fix, facts: Facts, finding: Finding, has: (command: string) => boolean): boolean {
  switch (fix.kind) {
    case 'edit':
      return (fix.edit(facts, finding)?.length ?? 0) > 0;
    case 'keys':
      return (fix.in === 'note' || hasPerson(facts)) && fix.keys(facts, finding) !== undefined;
    case 'ask':
      return hasPerson(facts) && fix.question(facts, finding) !== undefined;
    case 'points':
      return hasPerson(facts) && (fix.points(facts, finding)?.length ?? 0) > 0;
    case 'later':
      return hasPerson(facts) && (fix.items(facts, finding)?.length ?? 0) > 0;
    case 'command':
      return has(fix.command) && fix.argument(facts, finding) !== undefined;
  }
}

function hasPerson(facts: Facts): boolean {
  return facts.person !== undefined;
}

const byKind = new WeakMap<readonly Rule[], Map<Kind, Rule[]>>();

function rulesFor(rules: readonly Rule[], kind: Kind): readonly Rule[] {
  let kinds = byKind.get(rules);
  if (kinds === undefined) byKind.set(rules, (kinds = new Map<Kind, Rule[]>()));
  let those = kinds.get(kind);
  if (those === undefined) kinds.set(kind, (those = rules.filter(({ judges }) => judges.includes(kind))));
  return those;
}
