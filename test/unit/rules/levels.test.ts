import assert from 'node:assert/strict';
import { levelOf, type LevelMaps } from '../../../src/core/rules/levels';

describe('the level of agenda/no-goal', () => {
  const rows: [what: string, maps: LevelMaps, level: string | undefined][] = [
    ['nothing said', [undefined, {}, undefined], undefined],
    ['the rule', [{ 'agenda/no-goal': 'info' }], 'info'],
    ['its group', [{ 'agenda/*': 'warning' }], 'warning'],
    ['all', [{ '*': 'off' }], 'off'],
    ['another rule', [{ 'agenda/empty': 'off', 'action/*': 'off' }], undefined],
    ['the rule before its group, whatever comes first', [{ '*': 'off', 'agenda/no-goal': 'error', 'agenda/*': 'info' }], 'error'],
    ['the group before all', [{ 'agenda/*': 'info', '*': 'off' }], 'info'],
    ['the profile before the setting', [{ 'agenda/no-goal': 'info' }, { '*': 'off' }], 'off'],
    ['the note before the profile', [{}, { 'agenda/no-goal': 'off' }, { 'agenda/*': 'hint' }], 'hint'],
    ['a word that is no level says nothing', [{ 'agenda/*': 'info' }, { 'agenda/no-goal': 'loud' }], 'info'],
    ['off as YAML reads it', [{ 'agenda/no-goal': false }], 'off'],
  ];
  for (const [what, maps, level] of rows) it(`${what}: ${level ?? 'its own'}`, () => assert.equal(levelOf('agenda/no-goal', maps), level));
});
