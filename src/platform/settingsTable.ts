/** How loud a rule can be. */
export const ruleLevels = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** A setting, as the manifest and the README have it. */
export interface SettingDefinition {
  readonly default: string | number | boolean | Readonly<Record<string, never>>;
  /** In English, as Markdown. */
  readonly description: string;
  /** `window`, if absent. */
  readonly scope?: 'machine-overridable' | 'resource';
  /** The texts that it can be, and what each of them means. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What the keys of an object can be set to. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** In a workspace that is not trusted, the workspace's own value does not count. */
  readonly restricted?: true;
}

/** Every setting by its name, without the prefix `oneOnOne.`, in the order in which people see them. */
export const settings = {
  'folder': {
    default: '1on1',
    scope: 'machine-overridable',
    description: 'The notes folder: a path in each workspace folder, or an absolute one, or one that starts with `~/` '
      + '(a home for notes, used from any workspace; only in a trusted workspace).',
  },
  'actions.format': {
    default: 'tasks',
    scope: 'resource',
    description: 'How the fields of an action are written. Both forms are always read.',
    choices: { tasks: 'As Obsidian Tasks does: `📅 2026-11-28`', dataview: 'As Dataview does: `[due:: 2026-11-28]`' },
  },
  'actions.badge': {
    default: true,
    description: 'Show the number of overdue actions on the view\'s icon.',
  },
  'codeLens.enabled': {
    default: true,
    description: 'Show `Track action`, `Done` and the dates above task lines in notes.',
  },
  'statusBar.enabled': {
    default: true,
    description: 'Show the days until the next 1:1 in the status bar.',
  },
  'me.name': {
    default: '',
    scope: 'machine-overridable',
    description: 'Your name in invites. Empty: git\'s `user.name`, else you are asked once.',
  },
  'me.email': {
    default: '',
    scope: 'machine-overridable',
    description: 'Your address in invites. Empty: git\'s `user.email`, else you are asked once.',
  },
  'calendar': {
    default: '',
    scope: 'machine-overridable',
    restricted: true,
    description: 'The path of an `.ics` file, absolute or in the workspace: an export of your calendar, or a synced one. '
      + 'Its events with a manager\'s name or address give the next date where no note is planned.',
  },
  'rules': {
    default: {},
    scope: 'resource',
    values: ruleLevels,
    description: 'How loud each rule of the Problems panel is, by the id that stands behind its message: `off`, `hint`, `info`, `warning` or `error`, '
      + 'as in `{ "note/other-date": "hint" }`.',
  },
  'reminders.dayBefore': {
    default: true,
    description: 'Say on the working day before a 1:1 when its agenda is empty or not shared yet.',
  },
  'reminders.minutesBefore': {
    default: 10,
    minimum: 0,
    maximum: 240,
    description: 'Say so many minutes before a 1:1 that it starts, with the agenda one click away. `0`: never.',
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
