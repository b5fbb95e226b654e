/** A text in which every comment mark is escaped, so that it closes and opens no comment where it is copied to. */
export function escapeCommentMarks(text: string): string {
  return text.replace(/\\.|<!--|-->|%%/g, (mark) =>
    mark === '%%' ? '%\\%' : mark === '<!--' ? '\\<!--' : mark === '-->' ? '--\\>' : mark,
  );
}

/** The same text as it was before. */
export function unescapeCommentMarks(text: string): string {
  return text
    .replace(/%\\%/g, '%%')
    .replace(/\\<!--/g, '<!--')
    .replace(/--\\>/g, '-->');
}
