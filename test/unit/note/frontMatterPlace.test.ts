import assert from 'node:assert/strict';
import { frontMatterPlace } from '../../../src/core/note/frontMatterPlace';
import { readOutline } from '../../../src/core/note/readOutline';
import type { Place } from '../../../src/core/note/schema';

/** What is offered at the `|` of a note: `key` and what is typed of it, or the key of a value, what is typed of it and what it replaces. */
function at(note: Place, marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = frontMatterPlace(note, text, readOutline(text), offset);
  if (place === undefined) return undefined;
  const typed = text.slice(place.typed.start, place.typed.end);
  const whole = text.slice(place.whole.start, place.whole.end);
  return [place.kind === 'key' ? 'key' : place.row.key, typed, whole].join('/');
}

describe('completion in front matter', () => {
  const rows: [marked: string, offered: string | undefined][] = [
    ['---\n|\n---\n', 'key//'],
    ['---\ndate: 2026-11-24\nti|\n---\n', 'key/ti/ti'],
    ['---\r\ndate: 2026-11-24\r\nt|im\r\n---\r\n', 'key/t/tim'],
    ['---\nti|me: 10:00\n---\n', undefined],
    ['---\ntime: |\n---\n', 'time//'],
    ['---\ntime:|\n---\n', 'time//'],
    ['---\ntime: 1|0am # hers\n---\n', 'time/1/10am'],
    ['---\nstatus: pl|\n---\n', 'status/pl/pl'],
    ['---\nmood: su|\n---\n', undefined],
    ['---\ntime: # |\n---\n', undefined],
    ['---\nrules: { agenda/|\n---\n', 'rules/agenda//agenda/'],
    ['# Notes\n\ntime: |\n', undefined],
    ['---\ndate: 2026-11-24\n---\n|\n', undefined],
    ['---\ndate: 2026-11-24\n---|\n', undefined],
  ];
  for (const [marked, offered] of rows) it(JSON.stringify(marked), () => assert.equal(at('meeting', marked), offered));

  it('of a profile offers its own keys, and none that is there', () => {
    const text = '---\nname: Ada\n"cadence": weekly\n\n---\n';
    const place = frontMatterPlace('profile', text, readOutline(text), text.indexOf('\n\n') + 1);
    assert.ok(place?.kind === 'key');
    const keys = place.rows.map(({ key }) => key);
    for (const key of ['email', 'weekday', 'time', 'timezone', 'away']) assert.ok(keys.includes(key as (typeof keys)[number]), key);
    for (const key of ['name', 'cadence', 'goal', 'status']) assert.ok(!keys.includes(key as (typeof keys)[number]), key);
  });

  it('of a list begins behind the comma, and of a range behind its dots', () => {
    assert.equal(at('profile', '---\nname: Ada\naway: [2026-12-24, 2027|]\n---\n'), 'away/2027/2027');
    assert.equal(at('profile', '---\nname: Ada\naway: 2026-12-24..|\n---\n'), 'away//');
  });
});
