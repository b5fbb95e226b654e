/**
 * A text in which no comment mark stands alone, so that it closes and opens no comment where it is copied to: a `%%` or `<!--` without its
 * other half is escaped. Comments within the text stay.
 */
export function escapeCommentMarks(text: string): string {
  return text.replace(/\\.|<!--.*?-->|%%.*?%%|<!--|-->|%%/g, (mark) => (mark === '%%' ? '%\\%' : mark === '<!--' ? '\\<!--' : mark === '-->' ? '--\\>' : mark));
}

/** The same text as it was before. */
export function unescapeCommentMarks(text: string): string {
  return text.replace(/%\\%/g, '%%').replace(/\\<!--/g, '<!--').replace(/--\\>/g, '-->');
}
