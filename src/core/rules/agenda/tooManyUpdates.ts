import type { TalkingPoint } from '../../agenda/talkingPoints';
import { findHeading, insertFirst, insertSection, insertUnder } from '../../note/insert';
import type { Item } from '../../note/outline';
import { readOutline } from '../../note/readOutline';
import { applyEdits } from '../../text/textEdit';
import { itemBlock } from '../edits';
import { next } from '../exampleNotes';
import type { NextFacts } from '../facts';
import { pointPlace } from '../places';
import { ownPoints } from '../points';
import { defineRule } from '../rule';

const title = 'Parking lot';

export const tooManyUpdates = defineRule({
  id: 'agenda/too-many-updates',
  level: 'hint',
  judges: ['next'],
  message: 'Give {name} {most} updates at most; the rest can be read.',
  why: "One or two key updates are heard, a list of them isn't. What else there is to say can stay in the note or in a message.",
  practice: 'B4, E1',
  *check(facts) {
    const updates = statusPoints(facts);
    const last = updates.at(-1);
    if (last !== undefined && updates.length > most(facts)) yield { at: pointPlace(facts.note, last), values: { most: most(facts) } };
  },
  fixes: [
    {
      id: 'park',
      title: 'Move the last update to the parking lot',
      kind: 'edit',
      edit(facts) {
        const { note } = facts;
        const { text, outline } = note;
        const last = statusPoints(facts).at(-1);
        const block = last && itemBlock(note, note.indexAt(last.line));
        if (block === undefined) return undefined;
        const lines = text
          .slice(block.start, block.end)
          .replace(/[\r\n]+$/, '')
          .split(/\r\n|\n|\r/);
        const heading = findHeading(text, outline, undefined, title);
        const taken = { ...block, text: '' };
        const usual = heading < 0 ? insertSection(text, outline, title, lines) : insertUnder(text, outline, heading, lines);
        // An open fence or comment swallows what is put behind it.
        const isRead = readOutline(applyEdits(text, [taken, usual])).items.filter(isSeen).length === outline.items.filter(isSeen).length;
        return [taken, isRead ? usual : insertFirst(text, outline, title, lines)];
      },
    },
  ],
  good: [
    next('## Recap\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n\n## Support\n\n- [ ] Deploys\n'),
    next('## Recap\n\n- [ ] One\n- [ ] Two\n', { front: 'type: five-part' }),
  ],
  bad: [
    next('## Recap\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n- [ ] ⟦Four⟧\n  - [ ] Detail\n\n## Notes\n\n### Parking lot\n\n- [ ] \n', {
      fixed: {
        park: '## Recap\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n\n## Notes\n\n### Parking lot\n\n- [ ] \n- [ ] Four\n  - [ ] Detail\n',
      },
    }),
    next('## Recap\n\n- [ ] One\n- [ ] Two\n- [ ] ⟦Three⟧\n\n## Support\n\n- [ ] Deploys\n', {
      title: 'The five parts have room for two.',
      front: 'type: five-part',
      fixed: { park: '## Recap\n\n- [ ] One\n- [ ] Two\n\n## Support\n\n- [ ] Deploys\n\n## Parking lot\n\n- [ ] Three\n' },
    }),
    {
      title: 'A fence that is not closed goes on to the end of the note.',
      judged: 'next',
      today: '2026-11-20',
      files: {
        'ada/2026-11-24.md': '## Recap\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n- [ ] ⟦Four⟧\n\n## Support\n\n```\nlog\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
      fixed: { park: '## Parking lot\n\n- [ ] Four\n\n## Recap\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n\n## Support\n\n```\nlog\n' },
    },
  ],
});

function isSeen({ private: isPrivate }: Item): boolean {
  return !isPrivate;
}

function statusPoints({ note }: NextFacts): TalkingPoint[] {
  return ownPoints(note).filter(({ section }) => section === 'status');
}

function most({ meeting }: NextFacts): number {
  return meeting.type === 'five-part' ? 2 : 3;
}
