/** Words and numbers that some YAML reader takes for something else than text; whole numbers and dates are left to be what they are. */
const otherThanText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|\.nan|[-+]?\.inf|0[xob][\da-f_]+|[-+]?[\d_]+(?::[\d_]+)+(?:\.[\d_]*)?|(?!(?:0|[1-9]\d*)$)[-+]?[\d_.]*(?:e[-+]?\d*)?)$/i;
/** What starts no plain scalar, is in none, and ends none. */
const notPlain = /^[\s\-?:,[\]{}#&*!|>'"%@`=]|: |:$| #|\s$|[\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]|^$|^<<$|^\.\.\.$|\p{Cs}/u;
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Text as a YAML scalar on one line, plain where every reader takes that for the same text, else in double quotes: `"10:00"`.
 * `like` is the scalar it replaces, whose quotes are kept.
 */
export function yamlScalar(text: string, like = ''): string {
  if (like.startsWith("'") && !/['\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u.test(text)) return `'${text}'`;
  if (!like.startsWith('"') && !notPlain.test(text) && !otherThanText.test(text)) return text;
  return `"${text.replace(/["\\\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu, (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
