import { questions } from '../agenda/questions';
import type { Section } from '../note/outline';
import { hasTag } from '../rules/points';
import type { NoteText } from '../rules/noteText';

/** What good 1:1s come back to, and how it is known in a note. */
export interface CoveredTopic {
  /** In English, sentence case. */
  readonly title: string;
  /** Where it comes from: an article and a row of it. */
  readonly practice: string;
  /** Something is written under a heading of one of these sections. */
  readonly sections?: readonly Section[];
  /** A line has one of these tags. */
  readonly tags?: readonly string[];
  /** A line says so, in English. */
  readonly words?: RegExp;
}

/** What articles A, C and E name, in their order. */
export const coveredTopics: readonly CoveredTopic[] = [
  { title: 'Their priorities', practice: 'A3', sections: ['alignment'] },
  { title: 'Direction and coming changes', practice: 'A4', tags: ['#signal'], words: /\b(?:direction|strategy|roadmap|reorg\w*)\b/i },
  { title: 'Career and aspirations', practice: 'A8', sections: ['career'], tags: ['#career', '#stretch', '#interest'] },
  { title: 'Training', practice: 'A10', sections: ['training'], tags: ['#training', '#learning'] },
  { title: 'Feedback', practice: 'A17', sections: ['feedback'], tags: ['#feedback'] },
  { title: 'Small talk', practice: 'A21', sections: ['rapport'] },
  { title: 'Goals and targets', practice: 'C7', tags: ['#goal'], words: /\b(?:goals?|targets?|KPIs?|OKRs?)\b/i },
  { title: 'Strengths', practice: 'C7', words: /\bstrengths?\b/i },
  { title: 'Their topics', practice: 'C16', sections: ['manager'] },
  { title: 'Expectations', practice: 'C17', words: /\bexpect(?:s|ed|ations?)?\b/i },
  { title: 'Learning from them', practice: 'C26', words: /\b(?:advice|advise[ds]?|learn(?:ed|t)? from)\b/i },
  { title: 'Status', practice: 'E1', sections: ['status'] },
  { title: 'Wins', practice: 'E2', sections: ['wins'], tags: ['#win'] },
  { title: 'Support', practice: 'E7', sections: ['support'], tags: ['#ask', '#blocker', '#issue'] },
  { title: 'Follow-up', practice: 'E11', sections: ['follow-up'] },
];

/** A question of the bank counts for the topic of the same practice. */
const asked = new Map(
  questions.map(({ text, article }) => [folded(text), coveredTopics.findIndex(({ practice }) => practice === article)]),
);

/** How a question of the bank ends: few lines do. */
const askedEnds = new Set([...asked.keys()].map((question) => question.slice(-1)));

/** The topics that a note has something about, by index. What is private, and an empty point, is nothing. */
export function topicsIn(note: NoteText): number[] {
  const { text, outline } = note;
  const sections = new Set<Section | undefined>();
  const questioned = new Set<number>();
  const tagged: number[] = [];
  const lines: string[] = [];
  for (const [index, item] of outline.items.entries()) {
    const words = item.private ? '' : withoutComments(text.slice(item.textStart, item.end)).trim();
    if (words === '') continue;
    lines.push(words);
    sections.add(item.section);
    const topic = askedEnds.has(words.slice(-1).toLowerCase()) ? asked.get(folded(words)) : undefined;
    if (topic !== undefined) questioned.add(topic);
    if (words.includes('#')) tagged.push(index);
  }
  const said = lines.join('\n');
  return coveredTopics.flatMap((topic, at) => (lines.length > 0 && isIn(topic, at) ? [at] : []));

  function isIn({ sections: own = [], tags = [], words }: CoveredTopic, at: number): boolean {
    return (
      own.some((section) => sections.has(section)) ||
      questioned.has(at) ||
      (tags.length > 0 && tagged.some((index) => hasTag(note, index, tags))) ||
      words?.test(said) === true
    );
  }
}

function withoutComments(text: string): string {
  return text.includes('<!--') || text.includes('%%') ? text.replace(/<!--.*?(?:-->|$)|%%.*?(?:%%|$)/g, '') : text;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
