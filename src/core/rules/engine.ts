import type { Facts, Kind } from './facts';
import { levelOf, type LevelMaps } from './levels';
import type { NoteText } from './noteText';
import type { Finding, Fix, Level, Rule, Values } from './rule';
import { readSwitches, type Switch, switchesOff } from './switches';

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
  /** Told when a rule throws; it is passed over. */
  failed(rule: string, error: unknown): void;
}

/** Judges one note's facts, of one kind or of several, by rules: what is found, in the order of the text. Never throws. */
export function judge(rules: readonly Rule[], facts: readonly Facts[], options: JudgeOptions): Judgement[] {
  const found: Judgement[] = [];
  const switches = new Map<NoteText, Switch[]>();
  for (const one of facts) {
    const person = 'person' in one ? one.person : undefined;
    const maps: LevelMaps = [options.setting, person?.manager.profile.rules, options.noteLevels];
    for (const rule of rulesFor(rules, one.kind)) {
      const level = levelOf(rule.id, maps);
      if (level === 'off') continue;
      try {
        for (const finding of rule.check(one)) {
          const line = 'line' in finding.at ? finding.at.line : (one.note?.lineOf(finding.at.start) ?? 0);
          if (one.note !== undefined && isSwitchedOff(rule.id, line, one.note, switches)) continue;
          const values = { name: person?.name ?? '', ...finding.values };
          found.push({ rule, level: level ?? rule.levelFor?.(one) ?? rule.level, facts: one, finding, values, line });
        }
      } catch (error) {
        options.failed(rule.id, error);
      }
    }
  }
  return found.sort((a, b) => a.line - b.line);
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
      return (fix.in === 'note' || ('person' in facts && facts.person !== undefined)) && fix.keys(facts, finding) !== undefined;
    case 'ask':
      return 'person' in facts && facts.person !== undefined && fix.question(facts, finding) !== undefined;
    case 'command':
      return has(fix.command) && fix.argument(facts, finding) !== undefined;
  }
}

const byKind = new WeakMap<readonly Rule[], Map<Kind, Rule[]>>();

function rulesFor(rules: readonly Rule[], kind: Kind): readonly Rule[] {
  let kinds = byKind.get(rules);
  if (kinds === undefined) byKind.set(rules, (kinds = new Map()));
  let those = kinds.get(kind);
  if (those === undefined) kinds.set(kind, (those = rules.filter(({ judges }) => judges.includes(kind))));
  return those;
}

function isSwitchedOff(rule: string, line: number, note: NoteText, read: Map<NoteText, Switch[]>): boolean {
  let switches = read.get(note);
  if (switches === undefined) read.set(note, (switches = readSwitches(note)));
  return switches.some((one) => one.line === line && switchesOff(one, rule));
}
