import { parseCadence } from '../../series/cadence';
import { longestStep } from '../../series/seriesDates';
import { profile } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

const most = 14;

export const tooSparse = defineRule({
  id: 'cadence/too-sparse',
  level: 'hint',
  judges: ['profile'],
  message: 'Meet {name} at least every two weeks.',
  why: 'Two to four talks a month keep small things small. With more time between them, a problem is old before it is heard.',
  practice: 'A1, D10',
  *check({ note, person }) {
    const cadence = parseCadence(person.manager.profile.cadence, person.manager.profile.weekday);
    if (person.isManager && cadence !== undefined && longestStep(cadence) > most) yield { at: keyPlace(note, 'cadence') };
  },
  fixes: [{ id: 'biweekly', title: 'Set to biweekly', kind: 'keys', in: 'note', keys: () => ({ cadence: 'biweekly' }) }],
  good: [
    profile('', { front: 'cadence: biweekly' }),
    profile('', { front: 'cadence: every 14 days' }),
    profile('', { title: 'Others than your manager as seldom as you like.', front: 'relation: mentor\ncadence: quarterly' }),
  ],
  bad: [
    profile('', { front: '⟦cadence: monthly⟧', fixedFront: 'cadence: biweekly', fixed: { biweekly: '' } }),
    profile('', { front: '⟦cadence: every 15 days⟧' }),
  ],
});
