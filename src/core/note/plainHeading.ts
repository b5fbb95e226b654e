/** Longer headings are known by their beginning. */
const longest = 1000;

const comments = /<!--[^]*?-->|%%[^]*?%%/g;
const tags = /<\/?[a-z][^<>]*>/gi;
/** Where a link leads, its label, a footnote. */
const targets = /(?<=\])(?:\([^()]*\)|\[[^[\]]*\])|\[\^[^[\]]*\]/g;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,24}));/gi;
const spaces: ReadonlySet<string> = new Set(
  'nbsp ensp emsp emsp13 emsp14 numsp puncsp thinsp hairsp MediumSpace tab newline lowbar'.toLowerCase().split(' '),
);
const nothing: ReadonlySet<string> = new Set(
  'shy zwnj zwj lrm rlm zerowidthspace nobreak af it ic applyfunction invisibletimes invisiblecomma'.split(' '),
);
const unseen = /(?![\t\n\v\f\r])[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** A picture's words, and words that are struck out, stand for themselves: what is beside them is read without them. */
const apart = /!\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?(?=\s)|(?<!\S)~~([^~]*)~~(?=\s)/g;
const emphasis = /[*~`[\]]|==/g;

/**
 * The words of a heading as a reader sees them: without comments, tags, emphasis, escapes and where its links lead, character references
 * for what they stand for (CommonMark 0.31, 2.5), letters of one width and form (Unicode NFKC), nothing in it that is not seen.
 */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, longest)
    .replace(comments, '')
    .replace(apart, (_, picture?: string, struck?: string) => `${picture ?? struck ?? ''} /`)
    .replace(targets, '')
    .replace(tags, '')
    .replace(emphasis, '')
    .replace(/\\/g, '')
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return spaces.has(name.toLowerCase()) ? ' ' : nothing.has(name.toLowerCase()) ? '' : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .normalize('NFKC')
    .replace(unseen, '');
}
