import fc from 'fast-check';

const date = fc.integer({ min: 0, max: 800 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '\u00a0', '\u202f');
const selector = fc.constantFrom('', '', '\ufe0f');

const words = fc.constantFrom(
  'Send',
  'the',
  'plan',
  'to',
  '`code`',
  'größe',
  '日本',
  '(10m)',
  '[a link](https://example.com/#x)',
  '*now*',
  '<b>',
  '50%',
  '@ada',
  'C#',
  '\\[',
  '🔥',
  'naïve',
);
const tag = fc.constantFrom('#ask', '#area/ci', '#issue', '#große');
const dateSign = fc.constantFrom('➕', '⏳', '⌛', '📅', '📆', '🗓', '✅', '❌', '🛫');
const key = fc.constantFrom('created', 'scheduled', 'due', 'completion', 'cancelled', 'start');

/** One field in Obsidian Tasks' form. */
export const signField = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(dateSign, selector, fc.constantFrom(' ', '', '  '), date).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('🔺', '⏫', '🔼', '🔽', '⏬'), selector).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('🔁 every week', '🆔 abc1', '⛔ abc1,def2', '🏁 keep') },
);

/** One field in Dataview's form. */
export const inlineField = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(key, date).map(([name, day]) => `[${name}:: ${day}]`) },
  { weight: 2, arbitrary: fc.tuple(key, date).map(([name, day]) => `(${name}:: ${day})`) },
  { weight: 1, arbitrary: fc.constantFrom('[priority:: high]', '[priority:: lowest]', '[repeat:: every week]', '[id:: abc1]') },
);

const lead = fc.constantFrom('- [ ] ', '* [x] ', '+ [/] ', '1. [-] ', '12) [ ] ', '> - [ ] ', '\t- [X] ', '  - [?] ');
const anchor = fc.constantFrom('', '', ' ^k3f9q2', '\u00a0^w8n2r4', ' ^Quote-1', ' ^k3f9q2  ');

const joined = (parts: fc.Arbitrary<string>, max: number) =>
  fc.array(fc.tuple(parts, space), { maxLength: max }).map((all) =>
    all
      .map(([part, gap]) => part + gap)
      .join('')
      .trim(),
  );

/** A task line as people write it: text, then fields and tags in any order. */
export const tidyLine = fc
  .tuple(lead, fc.constantFrom('', '@me ', '@ada: '), joined(words, 6), joined(fc.oneof(signField, inlineField, tag), 7), anchor)
  .map(([start, owner, text, tail, end]) => start + owner + [text, tail].filter((part) => part !== '').join(' ') + end);

/** A task line with everything everywhere. */
export const wildLine = fc
  .tuple(
    lead,
    joined(
      fc.oneof(
        words,
        signField,
        inlineField,
        tag,
        fc.constantFrom('<!-- c -->', '%%h%%', '`', '[owner:: sam]', '#12', '📅', '⏫', '[due::]', '📅 2026-02-30'),
      ),
      12,
    ),
    anchor,
  )
  .map((parts) => parts.join(''));

/** Any characters, with a liking for those that mean something. */
export const hostileLine = fc
  .tuple(
    fc.constantFrom('- [ ] ', ''),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...('-*+[]()>#^`<%!:,\\@ \t📅⏫🔁⛔🆔✅'.match(/./gu) ?? []),
            '\ufe0f',
            '\u00a0',
            'due::',
            '2026-11-28',
            '[due:: ',
            '<!--',
            '-->',
            '%%',
            '\ud83d',
            '\udcc5',
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  )
  .map((parts) => parts.join('').replace(/[\r\n]/g, ' '));

export const anyDate = date;
