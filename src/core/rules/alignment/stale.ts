import { addDays } from '../../date/date';
import { profile } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';
import { alignmentIn, alignmentLines } from './alignmentIn';

const days = 90;
const least = 3;

export const stale = defineRule({
  id: 'alignment/stale',
  level: 'info',
  judges: ['profile'],
  message: 'Agree again with {name} on what you deliver, how, and when you are ready.',
  why: 'Three lines, agreed every few months, are what the annual review can hold no bad surprise against: WHAT you deliver, HOW, and WHEN you are ready for the next step.',
  practice: 'D3, D4',
  *check({ note, person, today }) {
    const since = addDays(today, -days);
    const held = person.meetings.filter(({ status, day }) => status === 'held' && day >= since);
    if (!person.isManager || held.length < least || held.some((one) => one.note === undefined)) return;
    const isAligned = held.some(
      ({ note: one }) => one !== undefined && alignmentLines.every((line) => alignmentIn(one)[line] !== undefined),
    );
    if (!isAligned) yield { at: keyPlace(note) };
  },
  fixes: [
    {
      id: 'insert',
      title: 'Add the three lines to the next agenda',
      kind: 'points',
      points: () => ['**WHAT**:', '**HOW**:', '**WHEN**:'].map((text) => ({ text, section: 'alignment' })),
    },
  ],
  good: [
    profile('', {
      files: {
        'ada/2026-11-03.md': '## Alignment\n\n- **WHAT**: the ledger\n- **HOW**: with two teams\n- **WHEN**: by March\n',
        'ada/2026-11-10.md': '',
        'ada/2026-11-17.md': '',
      },
    }),
    profile('', {
      title: 'In any script, on one line or two.',
      files: {
        'ada/2026-11-03.md': '## Alignment\n\n- **WHAT**：台帳\n- **HOW**: Über zwei Teams\n- **WHEN**:\n  März\n',
        'ada/2026-11-10.md': '',
        'ada/2026-11-17.md': '',
      },
    }),
    profile('', { title: 'Fewer than three were held.', files: { 'ada/2026-11-10.md': '', 'ada/2026-11-17.md': '' } }),
  ],
  bad: [
    profile('', {
      name: '⟦name: Ada Lovelace⟧',
      files: {
        'ada/2026-11-03.md': '## Alignment\n\n- **WHAT**: the ledger\n- **HOW**: with two teams\n- **WHEN**:\n',
        'ada/2026-11-10.md': '',
        'ada/2026-11-17.md': '',
      },
    }),
    profile('', {
      title: 'A prompt fills no line, nor does what is private.',
      name: '⟦name: Ada Lovelace⟧',
      files: {
        'ada/2026-11-03.md': '- WHAT: <!-- what do I deliver? -->\n- HOW: %% with two teams %%\n- WHEN: by March\n',
        'ada/2026-11-10.md': '',
        'ada/2026-11-17.md': '',
      },
    }),
    profile('', {
      title: 'Ninety-one days are over ninety.',
      name: '⟦name: Ada Lovelace⟧',
      files: {
        'ada/2026-08-21.md': '- WHAT: the ledger\n- HOW: with two teams\n- WHEN: by March\n',
        'ada/2026-11-03.md': '',
        'ada/2026-11-10.md': '',
        'ada/2026-11-17.md': '',
      },
    }),
  ],
});
