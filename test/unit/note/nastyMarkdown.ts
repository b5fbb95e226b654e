import fc from 'fast-check';

const containers = ['  ', '    ', '   ', ' ', '\t', '> ', '>', '>\t', '- ', '* ', '+ ', '1. ', '2) ', '-   ', '-\t', '  - ', '    - ', '10. ', '-     ', '1)\t'];
const contents = [
  '', '', 'text', 'text  ', '[ ] task', '[x] done', '[é] wide', '[😀] wider', '[]] odd', '[ ]', '[ ] ', '[xx] no', '# h', '## h ##', '### ', '#no', '```', '````', '~~~', '``` a`b', '```ts', '---',
  '***', '* * *', '===', '--', '-', '=', '_ _ _', '1.', '*', '1986) a', '001. b', '- a', '<!-- a -->', '<!-- open', 'shut -->', 'a <!-- b', '<div>', '</div>', '<b>', '<a href="x">', '<x y', '<script>', '</script>', '<pre', '</pre>',
  '<details>', '<?x', '?>', '<!X', '>', '<![CDATA[', ']]>', '[a]: /b', '[a]:', '[a](b#^id)', 'x ^id', '`code`', '\\', '&amp;',
];

const line = fc.tuple(fc.array(fc.constantFrom(...containers), { maxLength: 4 }), fc.constantFrom(...contents)).map(([before, content]) => before.join('') + content);

/** Notes that try a Markdown parser: fences, quotes, lists, tabs, HTML, all in each other. */
export const nastyMarkdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.constantFrom('', '', '\uFEFF', '---\na: 1\n---\n'), fc.boolean())
  .map(([lines, eol, start, last]) => start + lines.join(eol) + (last ? eol : ''));
