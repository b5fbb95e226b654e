import type { CalendarDate } from '../calendar/date';
import { yamlScalar } from '../note/yamlScalar';
import { ownFrontMatter } from './templateFrontMatter';

export { fillFrontMatter } from './templateFrontMatter';

/** What a new meeting note says of itself. */
export interface NewMeeting {
  readonly date: CalendarDate;
  /** `HH:MM`. */
  readonly time?: string;
  /** Minutes. */
  readonly duration?: number;
  /** The template's name. */
  readonly type: string;
}

/**
 * The text of a new meeting note. Keys that the template's own front matter gives stay, but for those that say which meeting this is;
 * `status` is left out: absent, it means planned until the day has passed and held after. Lines end
 * as the body's first one does: VS Code cannot edit a note of mixed ones.
 * @param templateFrontMatter YAML that can be read, as `fillFrontMatter` gives it.
 */
export function newNoteText(meeting: NewMeeting, body: string, templateFrontMatter = ''): string {
  const own = ownFrontMatter(templateFrontMatter);
  const lines = [
    `date: ${meeting.date}`,
    ...(meeting.time === undefined ? [] : [`time: ${yamlScalar(meeting.time)}`]),
    ...(meeting.duration === undefined || own.keys.has('duration') ? [] : [`duration: ${meeting.duration}`]),
    `type: ${yamlScalar(meeting.type)}`,
  ];
  const content = body.replace(/^\s*\n/, '').replace(/[\r\n]+$/, '');
  const eol = /\r?\n/.exec(content)?.[0] ?? '\n';
  return `---\n${lines.map((line) => `${own.indent}${line}\n`).join('')}${own.yaml}---\n\n${content}\n`.replace(/\r\n?|\n/g, eol);
}
