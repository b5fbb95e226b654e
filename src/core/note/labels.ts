/** A colon, also the wide one of East Asian keyboards. */
export const colon = '[:：]';

/**
 * Finds `Evidence:` and the like at the start of an item, in any case, also bold.
 * @param words that it may be, parted by `|`; the first group has the one that is.
 */
export function label(words: string): RegExp {
  return new RegExp(String.raw`^\s*(?:\*\*|__)?(${words})(?:\*\*|__)?\s*${colon}\s*(?:\*\*|__)?\s*`, 'i');
}

/** The same for the three lines of what was agreed, with whatever marks are around them. */
export const alignmentLabel = new RegExp(String.raw`^[^\p{L}\p{N}]*(what|how|when)[^\p{L}\p{N}]*?${colon}[\s*_:：]*`, 'iu');
