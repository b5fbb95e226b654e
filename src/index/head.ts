import type { MeetingMeta } from '../core/note/meetingMeta';
import type { NoteProblem, Profile } from '../core/model';

/** What is kept of a note's front matter. */
export interface Head {
  readonly meeting?: MeetingMeta;
  readonly profile?: Profile;
  readonly problem?: NoteProblem;
}
