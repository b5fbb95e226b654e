import assert from 'node:assert/strict';
import { typingPlaces } from '../../../src/core/agenda/typingPlaces';
import { readOutline } from '../../../src/core/note/readOutline';

describe('where one types next in an agenda', () => {
  const rows: [what: string, text: string][] = [
    ['the first empty point', '## Recap\n\n- [ ] 1|\n\n## Wins\n\n- [ ] \n'],
    ['an empty point far down, or behind the first list', '## Recap\n\n- [ ] Refunds\n- [ ] Rota2|\n\n## Wins\n\n- [ ] 1|\n'],
    [
      'not what is theirs, nor what is written in the meeting',
      "## Recap\n\n- [ ] Refunds1|\n\n## Ada's topics\n\n- [ ] \n\n## Notes\n\n- [ ] \n",
    ],
    ['behind what came of the last point', '## Recap\n\n- [ ] Refunds\n  - Ship on Thursday1|\n\n## Wins\n\n- [ ] Faster\n'],
    ['not at what is private', '## Private\n\n- [ ] \n\n## Recap\n\n- [ ] Refunds1|\n'],
    ['not at actions', '## Follow-up\n\n- [Send the plan](2026-11-17.md#^p1p1p1)\n\n## Support\n\n- [ ] Flaky1|\n'],
    ['nowhere without points', '## Follow-up\n\n- [Send the plan](2026-11-17.md#^p1p1p1)\n\n## Notes\n\n- Heard\n'],
  ];
  for (const [what, marked] of rows)
    it(what, () => {
      const text = marked.replaceAll(/\d\|/g, '');
      const places = [1, 2].flatMap((n) => {
        const at = marked.indexOf(`${n}|`);
        return at < 0 ? [] : [marked.slice(0, at).replaceAll(/\d\|/g, '').length];
      });
      assert.deepEqual(typingPlaces(text, readOutline(text)), places);
    });
});
