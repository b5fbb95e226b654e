import { readFrontMatter } from '../core/note/fastFrontMatter';
import type { FrontMatter } from '../core/note/frontMatter';
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

/** Reads front matter. The parser for what is out of the ordinary is loaded when it is first needed. */
export class HeadReader {
  private parse: ((yaml: string) => FrontMatter) | undefined;

  /** Where it cannot be loaded, such front matter is a problem of its note. */
  async load(): Promise<void> {
    try {
      this.parse ??= (await import('../core/note/yaml')).parseFrontMatter;
    } catch (error) {
      this.parse = () => ({ entries: new Map(), problem: { code: 'yaml', detail: String(error), at: 0 } });
    }
  }

  /** `undefined` when it takes the parser that is not loaded yet. */
  read(kind: NoteKind, yaml: string): Head | undefined {
    const place = kind === 'note' ? 'meeting' : kind;
    const plain = place === 'meeting' ? plainMeeting(yaml) : undefined;
    if (plain) return { meeting: plain };
    const fast = readFrontMatter(yaml);
    const front = fast === 'unsure' ? this.parse?.(yaml) : fast;
    if (!front) return undefined;
    return said(place, yaml, front);
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
