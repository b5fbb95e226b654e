import { frontMatterOf, yamlOf } from '../note/frontMatterOf';
import { hasOpenFrontMatter } from '../note/openFrontMatter';
import { readOutline } from '../note/readOutline';
import { sectionOf } from '../note/sections';
import type { Outline, Section } from '../note/outline';
import { visibleText } from '../note/visibleText';
import { type Block, type Doc, wordsOfLine } from './document';
import { oneLine } from '../text/oneLine';
import { readBlocks, readLine, type Definitions, definitionsIn, type WithId } from './readBlocks';
import { textOfLine } from './text';

/** Why nothing of a note is shared. `line` counts from 0. */
export type ShareProblem = { readonly problem: 'conflict' | 'yaml'; readonly line: number } | { readonly problem: 'empty' };

/** What is to be shared, or why nothing is. */
export type Shared = { readonly doc: Doc; readonly problem?: undefined } | ShareProblem;

/**
 * The one way of a note to what leaves the folder: its body without what is private, comments and prompts (ADR 11). A note that is broken
 * gives nothing, for nobody can tell what of it is private.
 */
export async function readNote(text: string, withId?: WithId): Promise<readonly Block[] | ShareProblem> {
  const outline = readOutline(text);
  const problem = whyUnclear({ text, outline });
  if (problem !== undefined) return problem;
  const yaml = yamlOf(text, outline);
  const broken = yaml === undefined ? undefined : (await frontMatterOf(yaml)).problem;
  if (broken !== undefined) return { problem: broken.code, line: 1 + yaml!.slice(0, broken.at).split(/\r\n|\r|\n/).length - 1 };
  return visibleBlocks(text, withId);
}

/** Why nobody can tell what of a note is private, or is its body at all. */
export function whyUnclear({ text, outline }: { readonly text: string; readonly outline: Outline }): ShareProblem | undefined {
  if (outline.conflict !== undefined) return { problem: 'conflict', line: outline.conflict };
  return hasOpenFrontMatter(text, outline) ? { problem: 'yaml', line: 0 } : undefined;
}

/** The same at once, whatever its front matter says; none where `whyUnclear` says why. */
export function visibleBlocks(text: string, withId?: WithId): readonly Block[] {
  return withoutSections(readBlocks(visibleBody(text), withId), ['private']);
}

/** What `[x][1]` means in its lines. */
export function visibleDefinitions(text: string): Definitions {
  return text.includes(']:') ? definitionsIn(visibleBody(text)) : {};
}

function visibleBody(text: string): string {
  const outline = readOutline(text);
  return whyUnclear({ text, outline }) === undefined ? visibleText(text, { frontMatter: false, outline }).replace(/^\ufeff/, '') : '';
}

/** The one line of a front matter value, without comments; links in it are read as in a note, and all else is text. */
export function visibleValue(value: string, withId?: WithId): string {
  const shown = oneLine(visibleText(value));
  return /\]\(|\[\[/.test(shown) ? oneLine(textOfLine(readLine(shown, withId))) : shown;
}

/** Without what is under headings that open one of these sections. */
export function withoutSections(blocks: readonly Block[], left: readonly Section[]): readonly Block[] {
  let outside = 7;
  return blocks.filter((block) => {
    if (block.kind !== 'heading') return outside === 7;
    if (block.level > outside) return false;
    const section = sectionOf(wordsOfLine(block.text));
    outside = section !== undefined && left.includes(section) ? block.level : 7;
    return outside === 7;
  });
}
