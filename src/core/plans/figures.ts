import { withoutLinks } from '../link/linkText';

/** What has digits and is no amount: a date, and the name of the meeting itself. */
const noAmount = /\d{4}-\d{2}-\d{2}|(?<![\p{L}\p{N}])1:1s?(?![\p{L}\p{N}])/gu;
/** A number with what belongs to it; one that goes on from letters of an alphabet with capitals is part of a name (`p95`, `v2.1`, `#123`, `!45`). */
const figure = /(?<![\p{Lu}\p{Ll}\p{N}_#!.,:/-])\p{Sc}?\p{Nd}+(?:[.,:/]\p{Nd}+)*(?:[\p{Lu}\p{Ll}%‰°]+|\s%)?/gu;

/** The figures in a text, as written and in order: `78`, `99.9%`, `$40k`. The target of a link has none. */
export function figuresIn(text: string): string[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return [...withoutLinks(text).replace(noAmount, ' ').matchAll(figure)].map(([words]) => words);
}
