interface Line {
  readonly text: string;
  /** Of a heading. */ readonly level?: number;
}

/** Lines of a text for people: no two empty ones meet, and no heading is alone. */
export class PlainLines {
  private readonly lines: Line[] = [];

  head(text: string, level: number): void {
    this.gap();
    this.lines.push({ text, level });
  }

  /** @param mark of a list item, before its first line. */
  add(text: string, indent = '', mark = ''): void {
    const [first = '', ...more] = text.split('\n');
    if (text === '') return;
    this.lines.push({ text: indent + mark + first });
    for (const line of more) this.lines.push({ text: indent + ' '.repeat(mark.length) + line });
  }

  /** Lines as they are, apart from what is around them. */
  block(text: string): void {
    this.gap();
    for (const line of text.trimEnd().split('\n')) this.lines.push({ text: line });
    this.gap();
  }

  gap(): void {
    this.lines.push({ text: '' });
  }

  text(): string {
    const kept = this.lines.filter(({ level, text }, index) => level === undefined || (text !== '' && this.isFilled(index, level)));
    return kept
      .map(({ text }) => text)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private isFilled(index: number, level: number): boolean {
    for (const line of this.lines.slice(index + 1)) {
      if (line.level !== undefined && line.level <= level) return false;
      if (line.level === undefined && line.text !== '') return true;
    }
    return false;
  }
}
