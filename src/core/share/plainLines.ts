/** Lines of a text for people: no two empty ones meet. */
export class PlainLines {
  private readonly lines: string[] = [];

  /** @param mark of a list item, before its first line. */
  add(text: string, indent = '', mark = ''): void {
    const [first = '', ...more] = text.split('\n');
    if (text === '') return;
    this.lines.push(indent + mark + first);
    for (const line of more) this.lines.push(indent + ' '.repeat(mark.length) + line);
  }

  /** Lines as they are, apart from what is around them. */
  block(text: string): void {
    this.gap();
    this.lines.push(...text.split('\n'));
    this.gap();
  }

  gap(): void {
    this.lines.push('');
  }

  text(): string {
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}
