import type { Example, Unread } from './rule';

const ada = '---\nname: Ada Lovelace\n---\n';

interface NoteExample {
  readonly title?: string;
  readonly today?: string;
  /** Lines of front matter beside the date, or the name of a profile. */
  readonly front?: string;
  /** Of a profile, the line that names the person. */
  readonly name?: string;
  /** The profile's whole text, for a note. */
  readonly profile?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The body after a fix, by its ID. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** The front matter after a fix, where it differs. */
  readonly fixedFront?: string;
  readonly stays?: true;
}

/** Ada's next note, of Tuesday, 24 November 2026, judged on the Friday before. */
export function next(body: string, more: NoteExample = {}): Example<'next'> {
  return { judged: 'next', ...dated('ada/2026-11-24.md', '2026-11-20', body, more) };
}

/** The same, as any planned note is judged. */
export function planned(body: string, more: NoteExample = {}): Example<'planned'> {
  return { judged: 'planned', ...dated('ada/2026-11-24.md', '2026-11-20', body, more) };
}

/** Ada's last held note, of Tuesday, 17 November 2026, judged on the day after. */
export function held(body: string, more: NoteExample = {}): Example<'held'> {
  return { judged: 'held', ...dated('ada/2026-11-17.md', '2026-11-18', body, more) };
}

/** Any note that is open; without a path Ada's of 24 November 2026. */
export function note(
  body: string,
  { path = 'ada/2026-11-24.md', ...more }: NoteExample & { readonly path?: string } = {},
): Example<'note'> {
  return { judged: 'note', ...dated(path, '2026-11-20', body, more) };
}

/** The same, where it cannot be read as text. */
export function unreadNote(title: string, unread: Unread): Example<'note'> {
  return { title, judged: 'note', today: '2026-11-20', files: { 'ada/2026-11-24.md': '⟦#⟧# Notes\n' }, unread };
}

/** The tracked actions of that note. */
export function actions(body: string, more: NoteExample = {}): Example<'actions'> {
  return { judged: 'actions', ...dated('ada/2026-11-17.md', '2026-11-20', body, more) };
}

/** Ada's profile. */
export function profile(body: string, more: NoteExample = {}): Example<'profile'> {
  return { judged: 'profile', ...file('ada/profile.md', more.name ?? 'name: Ada Lovelace', body, more) };
}

export function careerPlan(body: string, more: NoteExample = {}): Example<'career-plan'> {
  return { judged: 'career-plan', ...file('career-plan.md', '', body, withAda(more)) };
}

export function trainingPlan(body: string, more: NoteExample = {}): Example<'training-plan'> {
  return { judged: 'training-plan', ...file('training-plan-2026.md', '', body, withAda(more)) };
}

export function wins(body: string, more: NoteExample = {}): Example<'wins'> {
  return { judged: 'wins', ...file('wins.md', '', body, withAda(more)) };
}

function dated(path: string, today: string, body: string, more: NoteExample): Omit<Example, 'judged'> {
  const date = /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? '';
  const front = /⟦date/.test(more.front ?? '') ? '' : `date: ${date}`;
  return { ...file(path, front, body, { today, ...more, files: { 'ada/profile.md': more.profile ?? ada, ...more.files } }) };
}

function file(path: string, head: string, body: string, more: NoteExample): Omit<Example, 'judged'> {
  const whole = (front: string | undefined, text: string): string => {
    const lines = [head, front ?? ''].filter((line) => line !== '').join('\n');
    const start = lines === '' ? '' : `---\n${lines}\n---\n\n`;
    return (text.includes('\r\n') ? start.replace(/\n/g, '\r\n') : start) + text;
  };
  const fixed = Object.entries(more.fixed ?? {}).map(([id, text]) => [id, whole(more.fixedFront ?? more.front, text).replace(/[⟦⟧]/g, '')]);
  return {
    today: more.today ?? '2026-11-20',
    path,
    files: { [path]: whole(more.front, body), ...more.files },
    ...(more.title !== undefined && { title: more.title }),
    ...(fixed.length > 0 && { fixed: Object.fromEntries(fixed) as Record<string, string> }),
    ...(more.stays !== undefined && { stays: more.stays }),
  };
}

function withAda(more: NoteExample): NoteExample {
  return { ...more, files: { 'ada/profile.md': ada, ...more.files } };
}
