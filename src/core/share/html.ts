import { type Block, type Doc, type Inline, isWebTarget, type Item, type Line } from './document';

const style = `:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --fill: #f6f8fa; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9198a1; --line: #3d444d; --fill: #161b22; --link: #58a6ff; } html { background: #0d1117; } }
body { margin: 2rem auto; padding: 0 1rem; max-width: 46rem; color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; break-after: avoid; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; } h3, h4, h5, h6 { font-size: 1rem; }
p, ul, ol, table, pre, blockquote { margin: 0.5em 0; } li { margin: 0.2em 0; break-inside: avoid; }
blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--line); color: var(--soft); }
pre { padding: 0.75em; background: var(--fill); white-space: pre-wrap; } code { background: var(--fill); }
table { border-collapse: collapse; } th, td { padding: 0.3em 0.6em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
a { color: var(--link); }
@media print { :root { color-scheme: light; --text: #000; --soft: #444; --link: #000; } html { background: none; } body { margin: 0; max-width: none; } a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; } }`;

/** What no page of ours may do: nothing runs in it, and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A document as one page: no script, nothing from elsewhere, light and dark, for the screen and for paper. @param language BCP 47. */
export function writeHtml(doc: Doc, language?: string): string {
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  return `<!DOCTYPE html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(doc.title === '' ? (doc.name ?? '') : doc.title)}</title>
<style>
${style}
</style>
</head>
<body>
${htmlFragment(doc)}</body>
</html>
`;
}

/** The same without a page around it: for the clipboard. */
export function htmlFragment({ title, blocks }: Doc): string {
  const head = title === '' ? '' : `<h1 dir="auto">${escapeHtml(title)}</h1>\n`;
  return head + blocks.map(htmlOfBlock).join('');
}

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${htmlOfLine(block.text)}</h${block.level}>\n`;
    case 'paragraph':
      return `<p dir="auto">${htmlOfLine(block.text)}</p>\n`;
    case 'list': {
      const start = block.ordered === undefined || block.ordered.start === 1 ? '' : ` start="${block.ordered.start}"`;
      const tag = block.ordered === undefined ? 'ul' : 'ol';
      return `<${tag}${start}>\n${block.items.map(htmlOfItem).join('')}</${tag}>\n`;
    }
    case 'table':
      return `<table>\n<thead>\n${htmlOfRow('th', block.header)}</thead>\n<tbody>\n${block.rows.map((row) => htmlOfRow('td', row)).join('')}</tbody>\n</table>\n`;
    case 'quote':
      return `<blockquote>\n${block.blocks.map(htmlOfBlock).join('')}</blockquote>\n`;
    case 'code':
      return `<pre dir="auto"><code>${escapeHtml(block.text)}</code></pre>\n`;
    case 'rule':
      return '<hr>\n';
  }
}

function htmlOfItem({ text, below }: Item): string {
  return `<li dir="auto">${htmlOfLine(text)}${below.length === 0 ? '' : `\n${below.map(htmlOfBlock).join('')}`}</li>\n`;
}

function htmlOfRow(tag: 'th' | 'td', cells: readonly Line[]): string {
  return `<tr>${cells.map((cell) => `<${tag} dir="auto">${htmlOfLine(cell)}</${tag}>`).join('')}</tr>\n`;
}

function htmlOfLine(line: Line): string {
  return line.map(htmlOfInline).join('');
}

function htmlOfInline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text).replace(/\n/g, '<br>\n');
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'break':
      return '<br>\n';
    case 'strong':
      return `<strong>${htmlOfLine(part.of)}</strong>`;
    case 'emphasis':
      return `<em>${htmlOfLine(part.of)}</em>`;
    case 'struck':
      return `<s>${htmlOfLine(part.of)}</s>`;
    case 'link':
      return isWebTarget(part.target) ? `<a href="${escapeHtml(part.target)}">${htmlOfLine(part.of)}</a>` : htmlOfLine(part.of);
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or a quoted attribute; what HTML may not hold is gone. */
export function escapeHtml(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\x7f-\x9f]/gu, '').replace(/[&<>"']/g, (sign) => entities[sign]!);
}
