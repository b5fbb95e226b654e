const decoder = new TextDecoder();

/** One definition: https://spec.commonmark.org/0.31.2/#link-reference-definitions. Parentheses in the target need not be balanced. */
const definition =
  /\[(?!\s*\])(?:[^\\[\]]|\\[^])+\]:[ \t]*\n?[ \t]*(?:<(?:[^<>\n\\]|\\.)*>|(?!<)[^\s\p{Cc}]+)(?:[ \t]*(?:[ \t]|\n)[ \t]*(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)))?[ \t]*(?:\n|$)/uy;

/**
 * Whether a paragraph is link reference definitions and nothing else: then it is no text, and what underlines it makes no heading.
 * `quoted`: its lines may start with quote marks.
 */
export function isDefinitions(bytes: Uint8Array, start: number, end: number, quoted: boolean): boolean {
  const text = decoder.decode(bytes.subarray(start, end)).replace(/\r\n?|\n/g, '\n').replace(quoted ? /\n[\s>]+/g : /\n\s+/g, '\n');
  let at = 0;
  while (at < text.length) {
    definition.lastIndex = at;
    if (!definition.test(text)) return false;
    at = definition.lastIndex;
  }
  return true;
}
