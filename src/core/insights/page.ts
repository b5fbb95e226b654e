import { type FigureDefinition, type Group, groups } from './figure';

/** Figures in English, as one Markdown document: what each is, by the question that it answers. */
export function insightsPage(figures: readonly FigureDefinition[]): string {
  const sections = (Object.keys(groups) as Group[]).map((group) => {
    const rows = figures
      .filter(({ id }) => id.startsWith(`${group}/`))
      .map(({ id, title, definition }) => `| ${title} | ${definition} | \`${id}\` |`);
    return `## ${groups[group]}\n\n| figure | what it is | id |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Insights\n\nWhat **1:1: Show Insights** and \`oneOnOne.insights\` reckon from your notes, of one person or of all, over the last 12 months or another period. Nothing private counts.\n\n${sections.join('\n')}`;
}

/** Every word of ours in them, in English. */
export function insightWords(figures: readonly FigureDefinition[], labels: readonly string[]): string[] {
  return [
    ...Object.values(groups),
    ...figures.flatMap(({ title, definition, columns = [] }) => [title, definition, ...columns]),
    ...labels,
  ];
}
