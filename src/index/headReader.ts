import type { FrontMatter } from '../core/note/frontMatter';
import { FrontMatterReader } from '../core/note/frontMatterOf';
import type { NoteProblem } from '../core/model';
import { readFields } from '../core/note/meta';
import type { Fields, Place } from '../core/note/schema';
import type { NoteKind } from './noteAddress';
import { plainMeeting } from './plainMeeting';

/** What front matter says. */
export interface Head {
  readonly meeting?: Fields<'meeting'>;
  readonly profile?: Fields<'profile'>;
  readonly plan?: Fields<'career-plan'> | Fields<'training-plan'> | Fields<'wins'>;
  readonly problem?: NoteProblem;
}

/** Reads what front matter says. */
export class HeadReader {
  private readonly frontMatter = new FrontMatterReader();

  /** Makes all front matter readable. */
  load(): Promise<void> {
    return this.frontMatter.load();
  }

  /** `undefined` when it takes the parser that is not loaded yet. */
  read(kind: NoteKind, yaml: string): Head | undefined {
    const place = kind === 'note' ? 'meeting' : kind;
    const plain = place === 'meeting' ? plainMeeting(yaml) : undefined;
    if (plain) return { meeting: plain };
    const front = this.frontMatter.read(yaml);
    return front && said(place, yaml, front);
  }
}

function said(place: Place, yaml: string, front: FrontMatter): Head {
  const {
    meta,
    problems: [problem],
  } = readFields(place, yaml, front);
  const part = place === 'meeting' || place === 'profile' ? place : 'plan';
  return problem ? { [part]: meta, problem } : { [part]: meta };
}
