import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';

interface Entry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}
type Context = Readonly<Record<string, string | boolean>>;

const menus = manifest.contributes.menus as Readonly<Record<string, readonly Entry[]>>;
const titles = words as Readonly<Record<string, string>>;
const titleOf = (command: string): string => titles[`command.${command.slice('oneOnOne.'.length)}`] ?? '';

/** A `when` clause as far as ours go: keys, `!`, `==`, `!=`, `=~`, joined by `&&` and `||`. */
function holds(when: string, context: Context): boolean {
  return when.split(' || ').some((every) => every.split(' && ').every((term) => isTrue(term, context)));
}

function isTrue(term: string, context: Context): boolean {
  const [key = '', operator, ...rest] = term.split(' ');
  const value = rest.join(' ');
  if (operator === '==') return String(context[key]) === value;
  if (operator === '!=') return String(context[key]) !== value;
  if (operator === '=~') return new RegExp(value.slice(1, -1)).test(String(context[key] ?? ''));
  return key.startsWith('!') ? !context[key.slice(1)] : Boolean(context[key]);
}

/** What a menu shows in a context, in its order. */
function shown(menu: string, context: Context): Entry[] {
  const place = ({ group = '' }: Entry): [group: string, order: number] => [group.split('@')[0] ?? '', Number(group.split('@')[1] ?? 0)];
  return (menus[menu] ?? [])
    .filter(({ when = '' }) => when === '' || holds(when, context))
    .sort((a, b) => place(a)[0].localeCompare(place(b)[0]) || place(a)[1] - place(b)[1]);
}

/** A profile, a plan or the wins. */
const inOther = { resourceLangId: 'markdown', 'oneOnOne.inNote': true, 'oneOnOne.hasManagers': true };
const inNote = { ...inOther, 'oneOnOne.meeting': 'planned' };

describe("the context menu of a note's text", () => {
  const anyLine = ['Toggle Discussed', 'Track Action', 'Complete Action', 'Add to Next Agenda', 'Ask a Question…', 'Pick Wins…'];
  const table: [line: string | undefined, entries: string[]][] = [
    [
      'open',
      ['Complete Action', 'Snooze Action…', 'Assign Action…', 'Cancel Action', 'Add to Next Agenda', 'Ask a Question…', 'Pick Wins…'],
    ],
    ['done', ['Reopen Action', 'Ask a Question…', 'Pick Wins…']],
    [
      'untracked',
      [
        'Track Action',
        'Complete Action',
        'Snooze Action…',
        'Assign Action…',
        'Cancel Action',
        'Add to Next Agenda',
        'Ask a Question…',
        'Pick Wins…',
      ],
    ],
    ['point', ['Toggle Discussed', 'Add Outcome', 'Track Action', 'Add to Next Agenda', 'Ask a Question…', 'Pick Wins…']],
    ['discussed', ['Toggle Discussed', 'Add Outcome', 'Add to Next Agenda', 'Ask a Question…', 'Pick Wins…']],
    ['other', anyLine],
    [undefined, anyLine],
  ];
  for (const [line, entries] of table)
    it(`on a line that is ${line ?? 'not known yet'}: ${entries.join(', ')}`, () => {
      const context: Context = line === undefined ? inNote : { ...inNote, 'oneOnOne.line': line };
      assert.deepEqual(
        shown('editor/context', context).map(({ command }) => titleOf(command)),
        entries,
      );
    });

  it('has what the lens of an action that was carried on and on does', () => {
    const titles = (carried: boolean) =>
      shown('editor/context', { ...inNote, 'oneOnOne.line': 'open', 'oneOnOne.carried': carried }).map(({ command }) => titleOf(command));
    assert.deepEqual(
      titles(true).filter((title) => !titles(false).includes(title)),
      ['Resolve Carried-Over Action…'],
    );
  });

  it('of a profile, a plan or the wins has nothing that only a meeting has', () => {
    assert.deepEqual(
      shown('editor/context', { ...inOther, 'oneOnOne.line': 'other' }).map(({ command }) => titleOf(command)),
      ['Track Action', 'Complete Action', 'Add to Next Agenda', 'Ask a Question…'],
    );
  });
});

describe("the buttons above a note's editor", () => {
  const table: [meeting: string, buttons: string[]][] = [
    ['planned', ['Share Agenda…', 'Carry Over Open Items']],
    ['due', ['Mark Meeting as Held', 'Share Agenda…', 'Carry Over Open Items']],
    ['held', ['Send Recap…']],
    ['cancelled', []],
  ];
  for (const [meeting, buttons] of table)
    it(`of a meeting that is ${meeting}: ${buttons.join(', ') || 'none'}`, () => {
      const entries = shown('editor/title', { ...inNote, 'oneOnOne.meeting': meeting });
      assert.deepEqual(
        entries.filter(({ group }) => group?.startsWith('navigation')).map(({ command }) => titleOf(command)),
        buttons,
      );
      assert.equal(new Set(entries.map(({ command }) => command)).size, entries.length, 'none is in the overflow, too');
    });
});

describe('the menu of a row', () => {
  const rows = {
    'oneOnOne.meetings': ['manager', 'meeting.planned', 'meeting.held', 'meeting.cancelled', 'meeting.missed', 'plans'],
    'oneOnOne.actions': ['action.open', 'action.done'],
  };
  for (const [view, items] of Object.entries(rows))
    for (const viewItem of items)
      it(`${viewItem}: no two entries at one place, none that undoes the other`, () => {
        const entries = shown('view/item/context', { ...inNote, view, viewItem });
        assert.ok(entries.length > 0);
        const places = entries.map(({ group }) => group ?? '');
        assert.deepEqual(
          places.filter((place, at) => !/@\d+$/.test(place) || places.indexOf(place) !== at),
          [],
        );
        const commands = entries.map(({ command }) => command);
        assert.ok(!(commands.includes('oneOnOne.completeAction') && commands.includes('oneOnOne.reopenAction')));
      });

  it('of a person sends messages', () => {
    const commands = shown('view/item/context', { view: 'oneOnOne.meetings', viewItem: 'manager' }).map(({ command }) => command);
    assert.ok(commands.includes('oneOnOne.sendMessage'));
  });
});

describe('the palette', () => {
  const all = manifest.contributes.commands.map(({ command }) => command);
  const listed = (context: Context): string[] =>
    all
      .filter((command) => (menus['commandPalette'] ?? []).every((entry) => entry.command !== command || holds(entry.when ?? '', context)))
      .map(titleOf);

  it('of a window without a folder lists what can work there', () => {
    assert.deepEqual(listed({ workbenchState: 'empty' }), [
      'Open One-on-One (1on1 Agendas and Notes)',
      'New Manager…',
      'Prepare Next Meeting',
    ]);
  });

  it('of a folder without notes lists what makes the first ones', () => {
    assert.deepEqual(listed({ workbenchState: 'folder' }), [
      'Open One-on-One (1on1 Agendas and Notes)',
      'New Manager…',
      'Prepare Next Meeting',
      'Log Win…',
      'Refresh',
      'Import Notes…',
      'Create Plan…',
      'Keep Notes Out of Git',
    ]);
  });

  it('with people lists what is about them, in a note what is about it', () => {
    const [people, note] = [listed({ 'oneOnOne.hasManagers': true }), listed(inNote)];
    for (const title of ['Prepare Next Meeting', 'New Meeting…', 'Complete Action', 'Export Notes…', 'Create Invite…'])
      assert.ok(people.includes(title), title);
    for (const title of ['Track All Actions', 'Share Agenda…', 'Mark Meeting as Held']) {
      assert.ok(note.includes(title), title);
      assert.ok(!people.includes(title), title);
    }
    assert.deepEqual(
      note.filter((title) => !listed(inOther).includes(title)),
      [
        'Carry Over Open Items',
        'Toggle Discussed',
        'Add Outcome',
        'Pick Wins…',
        'Reschedule Meeting…',
        'Cancel Meeting…',
        'Mark Meeting as Held',
        'Mark Meeting as Missed',
        'Share Agenda…',
        'Send Recap…',
      ],
    );
  });
});
