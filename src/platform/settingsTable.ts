import { ruleLevels } from '../core/rules/levels';

/** A setting, as the manifest and the README have it. */
export interface SettingDefinition {
  readonly default: string | number | boolean | Readonly<Record<string, never>>;
  /** In English, as Markdown. */
  readonly description: string;
  /** `window`, if absent. */
  readonly scope?: 'machine-overridable' | 'resource' | 'application';
  /** The texts that it can be, and what each of them means. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What each rule can be set to. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** In a workspace that is not trusted, the workspace's own value does not count. */
  readonly restricted?: true;
}

/** Every setting by its name, without the prefix `oneOnOne.`, in the order in which people see them. */
export const settings = {
  folder: {
    default: '1on1',
    scope: 'machine-overridable',
    description:
      'Folder that contains your 1:1 notes, relative to each workspace folder. ' +
      'An absolute path or one that starts with `~/` is shared by all workspaces and applies only in trusted workspaces.',
  },
  'actions.format': {
    default: 'tasks',
    scope: 'resource',
    description: 'Format used to write action fields. Both formats are always recognized.',
    choices: { tasks: 'Obsidian Tasks format: `📅 2026-11-28`', dataview: 'Dataview format: `[due:: 2026-11-28]`' },
  },
  'actions.badge': { default: true, description: "Controls whether the number of overdue actions is shown on the view's icon." },
  'codeLens.enabled': { default: true, description: 'Controls whether CodeLens is shown above action items in notes.' },
  'statusBar.enabled': { default: true, description: 'Controls whether the number of days until the next 1:1 is shown in the status bar.' },
  'me.name': {
    default: '',
    scope: 'machine-overridable',
    description: "Your name in invites. If empty, Git's `user.name` is used; otherwise you're asked once.",
  },
  'me.email': {
    default: '',
    scope: 'machine-overridable',
    description: "Your email address in invites. If empty, Git's `user.email` is used; otherwise you're asked once.",
  },
  calendar: {
    default: '',
    scope: 'machine-overridable',
    restricted: true,
    description:
      'Path to an iCalendar (`.ics`) file, absolute or relative to the workspace. ' +
      "Events that mention a manager's name or email address set the next 1:1 date when no note is planned.",
  },
  rules: {
    default: {},
    scope: 'resource',
    values: ruleLevels,
    description:
      'Severity of each rule, by rule ID: `off`, `hint`, `info`, `warning`, or `error`. For example, `{ "note/other-date": "hint" }`.',
  },
  'reminders.dayBefore': {
    default: true,
    description: "Show a reminder on the working day before a 1:1 if its agenda is empty or hasn't been shared.",
  },
  'reminders.minutesBefore': {
    default: 10,
    minimum: 0,
    maximum: 240,
    description: 'Number of minutes before a 1:1 to show a reminder. Set to `0` to turn off.',
  },
  'agents.enabled': {
    default: false,
    // No workspace turns it on.
    scope: 'application',
    description:
      "Controls whether agents in chat can use your 1:1 notes: read the next agenda, a meeting, or open actions, search, add a point, and track or complete an action. You're asked each time, and private parts are never read.",
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
