import type { Span } from '../../note/outline';
import { isKnown, isLevel } from '../levels';
import type { NoteText } from '../noteText';
import { keyPlace } from '../places';
import { defineRule } from '../rule';
import { readSwitches } from '../switches';

export const unknown = defineRule({
  id: 'rules/unknown',
  level: 'info',
  judges: ['note'],
  message: '"{word}" isn\'t a rule. Correct its ID or delete it.',
  variants: { level: '"{word}" isn\'t a level. Use off, hint, info, warning, or error.' },
  why: 'A rule whose name is misspelled is neither turned off nor made louder, and nothing shows it.',
  *check({ note, levels = {}, ruleIds }) {
    for (const [id, level] of Object.entries(levels)) {
      if (note === undefined) return;
      if (!isKnown(id, ruleIds)) yield { at: placeInMap(note, id), values: { word: id } };
      else if (!isLevel(level)) yield { at: placeInMap(note, String(level), id), values: { word: String(level) }, variant: 'level' };
    }
    for (const { id, start } of note === undefined ? [] : readSwitches(note).flatMap(({ ids }) => ids))
      if (!isKnown(id, ruleIds)) yield { at: { start, end: start + id.length }, values: { word: id } };
  },
  fixes: [],
  good: [
    {
      title: 'A rule, a group, all rules.',
      judged: 'note',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md': "---\ndate: 2026-11-24\nrules: { agenda/no-goal: off, action/*: hint, '*': info }\n---\n",
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
  ],
  bad: [
    {
      judged: 'note',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md':
          '---\ndate: 2026-11-24\nrules: { ⟦agenda/no-gaol⟧: off, agenda/no-goal: ⟦loud⟧ }\n---\n\n- [ ] Timeline <!-- 1:1 off ⟦agendas/*⟧ -->\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
    { judged: 'note', today: '2026-11-23', files: { 'ada/profile.md': '---\nname: Ada Lovelace\nrules:\n  ⟦cadence/sparse⟧: off\n---\n' } },
  ],
});

/** Where a word is in the map of rules; with `key`, behind that. */
function placeInMap(note: NoteText, word: string, key?: string): Span {
  const rules = keyPlace(note, 'rules');
  const end = note.outline.frontMatter?.end ?? rules.end;
  const from = key === undefined ? rules.start : note.text.indexOf(key, rules.start) + key.length;
  const start = note.text.indexOf(word, from);
  return start < 0 || start >= end ? rules : { start, end: start + word.length };
}
