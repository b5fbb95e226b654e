import assert from 'node:assert/strict';
import { fitSnippet, readSnippetPlace } from '../../../src/core/template/snippetPlace';

const point = '- [ ] ${1:What}$0';
const issue = '- **${1:Area}**\n  - Response: ${2}\n  - [ ] @me$0';
const two = '- [ ] Less\n- [ ] More';
const agenda = '## Wins\n\n- [ ] ${1}';

/** The line before the cursor, the snippet, and the lines as they are then, but for white space in front, which VS Code gives to each. */
const rows: [before: string, snippet: string, after: string | undefined][] = [
  ['', point, '- [ ] ${1:What}$0'],
  ['1on1-point', point, '- [ ] ${1:What}$0'],
  ['  1on1-point', point, '  - [ ] ${1:What}$0'],
  ['> 1on1-issue', issue, '> - **${1:Area}**\n>   - Response: ${2}\n>   - [ ] @me$0'],
  ['- [ ] ', point, '- [ ] ${1:What}$0'],
  ['- [ ] 1on1-p', point, '- [ ] ${1:What}$0'],
  ['- [x] 1on1-p', point, '- [x] ${1:What}$0'],
  ['- 1on1-p', point, '- [ ] ${1:What}$0'],
  ['* 1on1-p', point, '* [ ] ${1:What}$0'],
  ['* [ ] 1on1-p', point, '* [ ] ${1:What}$0'],
  ['+   [ ]   1on1-p', point, '+   [ ]   ${1:What}$0'],
  ['1. 1on1-p', point, '1. [ ] ${1:What}$0'],
  ['1) [ ] 1on1-p', point, '1) [ ] ${1:What}$0'],
  ['    - [ ] 1on1-p', point, '    - [ ] ${1:What}$0'],
  ['\t- [ ]\t1on1-p', point, '\t- [ ]\t${1:What}$0'],
  ['> - [ ] 1on1-p', point, '> - [ ] ${1:What}$0'],
  ['> > 1. [ ] 1on1-p', point, '> > 1. [ ] ${1:What}$0'],
  ['- [ ]\u00a01on1-p', point, '- [ ]\u00a0${1:What}$0'],
  ['- 1on1-i', issue, '- **${1:Area}**\n  - Response: ${2}\n  - [ ] @me$0'],
  ['- [ ] 1on1-i', issue, '- **${1:Area}**\n  - Response: ${2}\n  - [ ] @me$0'],
  ['- [/] 1on1-i', issue, '- [/] **${1:Area}**\n  - Response: ${2}\n  - [ ] @me$0'],
  ['12. [ ] 1on1-i', issue, '12. **${1:Area}**\n    - Response: ${2}\n    - [ ] @me$0'],
  ['> - [ ] 1on1-i', issue, '> - **${1:Area}**\n>   - Response: ${2}\n>   - [ ] @me$0'],
  ['- [ ] 1on1-t', two, '- [ ] Less\n- [ ] More'],
  ['* 1on1-t', two, '* [ ] Less\n* [ ] More'],
  ['9. [ ] 1on1-t', two, '9. [ ] Less\n10. [ ] More'],
  ['> 1) [ ] 1on1-t', two, '> 1) [ ] Less\n> 2) [ ] More'],
  ['- [ ] ', agenda, '## Wins\n\n- [ ] ${1}'],
  ['  - [ ] ', agenda, '## Wins\n\n- [ ] ${1}'],
  ['> - [ ] ', agenda, '> ## Wins\n> \n> - [ ] ${1}'],
  ['> ', agenda, '> ## Wins\n> \n> - [ ] ${1}'],
  ['- [ ] Say 1on1-p', point, undefined],
  ['Say 1on1-p', point, undefined],
  ['[ ] 1on1-p', point, undefined],
  ['-1on1-p', point, undefined],
  ['# 1on1-p', point, undefined],
];

describe('a snippet in its place', () => {
  for (const [before, snippet, after] of rows) {
    it(`${JSON.stringify(before)}: ${JSON.stringify(after ?? 'none')}`, () => {
      const place = readSnippetPlace(before);
      if (after === undefined || place === undefined) return assert.equal(place, after);
      const { from, body } = fitSnippet(snippet, place);
      assert.equal(before.slice(0, from) + body, after);
    });
  }
});
