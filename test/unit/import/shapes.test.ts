import assert from 'node:assert/strict';
import { guessedNames, importedText, type ImportPlan, planImport } from '../../../src/core/import/plan';
import { type KnownPerson, People } from '../../../src/core/import/person';
import { readSource } from '../../../src/core/import/readSource';
import type { DayOrder } from '../../../src/core/import/writtenDate';

const ada = { id: 'ada-lovelace', name: 'Ada Lovelace' };
const grace = { id: 'grace-hopper', name: 'Grace Hopper' };

interface Given {
  readonly known?: readonly KnownPerson[];
  readonly manager?: KnownPerson;
  readonly order?: DayOrder;
}

/** `name` below a folder `source` that was chosen. */
async function planOf(files: Readonly<Record<string, string>>, { known = [], manager, order }: Given = {}): Promise<ImportPlan> {
  const people = new People(known, 'Robin Doe');
  const readings = await Promise.all(
    Object.entries(files).map(async ([source, text]) => ({
      source,
      reading: await readSource({ source, path: ['source', ...source.split('/')], above: 1, text }, people, manager !== undefined),
    })),
  );
  return planImport(readings, { manager, order });
}

const short = ({ notes }: ImportPlan): string[] =>
  notes.map(({ person, date, body }) => `${person.id ?? person.name} ${date} ${JSON.stringify(body)}`);
const left = ({ skipped }: ImportPlan): string[] =>
  skipped.map(({ source, reason, detail }) => [source, reason, detail].filter((part) => part !== undefined).join(' '));

describe('shapes of notes', () => {
  const table: [what: string, files: Record<string, string>, notes: string[], skipped?: string[], given?: Given][] = [
    [
      'a running document, newest first, what to discuss on top',
      {
        'Ada.md':
          '# 1:1 with Ada\n\n## To discuss\n\n- Promotion\n\n## 2026-11-24\n\n- Deploys\n\n### Actions\n\n- [ ] Send the plan by 2026-12-01\n\n## 2026-11-17\n\n- Hiring\n',
      },
      ['Ada 2026-11-24 "\\n- Deploys\\n\\n### Actions\\n\\n- [ ] Send the plan by 2026-12-01\\n\\n"', 'Ada 2026-11-17 "\\n- Hiring\\n"'],
      ['Ada.md not-under-date To discuss'],
    ],
    [
      'a running document, oldest first, a backlog behind it',
      { '1-1 Ada Lovelace.md': '## Nov 17, 2026\n- a\n## Nov 24, 2026\n- b\n## Backlog\n- c\n' },
      ['Ada Lovelace 2026-11-17 "- a\\n"', 'Ada Lovelace 2026-11-24 "- b\\n"'],
      ['1-1 Ada Lovelace.md not-under-date Backlog'],
    ],
    [
      'headings as high as the dates between them',
      { 'Ada.md': '# 2026-11-24\n# Updates\n- a\n# Asks\n- b\n# 2026-11-17\n# Updates\n- c\n# Archive\nold\n' },
      ['Ada 2026-11-24 "# Updates\\n- a\\n# Asks\\n- b\\n"', 'Ada 2026-11-17 "# Updates\\n- c\\n"'],
      ['Ada.md not-under-date Archive'],
    ],
    [
      'a title behind the date stays',
      { 'Ada.md': '## 2026-11-24 — promotion\n\n- a\n\n## Salary talk (17 Nov 2026)\n\n- b\n' },
      ['Ada 2026-11-24 "## 2026-11-24 — promotion\\n\\n- a\\n\\n"', 'Ada 2026-11-17 "## Salary talk (17 Nov 2026)\\n\\n- b\\n"'],
    ],
    [
      'a folder of dated files with names',
      { '2026-11-24 Ada.md': 'a\n', '2026-11-17 Grace Hopper.md': 'g\n', '2026-11-10_Ada-Lovelace.txt': 't\n', 'Ada 2026-11-03.md': 'o' },
      ['Ada Lovelace 2026-11-24 "a\\n"', 'Grace Hopper 2026-11-17 "g\\n"', 'Ada Lovelace 2026-11-10 "t\\n"', 'Ada Lovelace 2026-11-03 "o"'],
    ],
    [
      'a folder a person',
      {
        'Ada/2024-05-01.md': 'a\n',
        'ada-lovelace/2024/05-08.md': 'b\n',
        'Grace Hopper/2024-05-02 Roadmap.md': 'c\n',
        'Daily/2024-05-01.md': 'nothing of a 1:1\n',
      },
      ['ada-lovelace 2024-05-01 "a\\n"', 'ada-lovelace 2024-05-08 "b\\n"', 'Grace Hopper 2024-05-02 "c\\n"'],
      ['Daily/2024-05-01.md no-person'],
      { known: [ada] },
    ],
    [
      'daily notes with a section',
      {
        'daily/2024-05-01.md': '# Wednesday\n\n- standup\n\n## 1:1 Ada\n\n- pay\n\n## Later\n\n- gym\n',
        'daily/2024-05-02.md': '## One-on-one with Grace Hopper\r\n\r\n- x\r\n### Next\r\n- y\r\n## 1-1: Ada\r\n- z\r\n',
      },
      ['Ada 2024-05-01 "\\n- pay\\n\\n"', 'Grace Hopper 2024-05-02 "\\r\\n- x\\r\\n### Next\\r\\n- y\\r\\n"', 'Ada 2024-05-02 "- z\\r\\n"'],
    ],
    [
      'a person page',
      {
        'People/@Ada Lovelace.md':
          '---\ntags: [person]\n---\n# Ada Lovelace\n\nRole: Director\n\n## Meetings\n\n### 1:1 with Ada — 2026-11-24\n\n- a\n\n### 1:1 with [[Ada Lovelace|Ada]] — Nov 17, 2026\n\n- b\n\n## Links\n\n- https://example.com\n',
      },
      ['Ada Lovelace 2026-11-24 "\\n- a\\n\\n"', 'Ada Lovelace 2026-11-17 "\\n- b\\n\\n"'],
      ['People/@Ada Lovelace.md not-under-date Ada Lovelace, Links'],
    ],
    [
      'an export of Notion',
      {
        '1-1s 0a1b2c3d4e5f60718293a4b5c6d7e8f9/Ada Lovelace 1f2e3d4c5b6a7988abcdef0123456789.md':
          '# Ada Lovelace\n\n## @November 24, 2026\n\n- a\n\n## @November 17, 2026 10:00 AM\n\n- b\n',
        'Meetings aaaaaaaabbbbccccddddeeeeeeeeeeee/Weekly 11111111222233334444555555555555.md':
          '# Weekly\n\nDate: November 10, 2026\nAttendees: Robin Doe, Grace Hopper\nTags: 1:1\n\n- c\n',
        'Meetings aaaaaaaabbbbccccddddeeeeeeeeeeee/1 1 Grace Nov 3, 2026 99999999222233334444555555555555.md':
          '# 1:1 Grace Nov 3, 2026\n\n- d\n',
      },
      [
        'Ada Lovelace 2026-11-24 "\\n- a\\n\\n"',
        'Ada Lovelace 2026-11-17 "\\n- b\\n"',
        'Grace Hopper 2026-11-10 "# Weekly\\n\\nDate: November 10, 2026\\nAttendees: Robin Doe, Grace Hopper\\nTags: 1:1\\n\\n- c\\n"',
        'Grace Hopper 2026-11-03 "# 1:1 Grace Nov 3, 2026\\n\\n- d\\n"',
      ],
    ],
    [
      'an export of Google Docs',
      {
        'Ada _ Robin 1_1.md':
          '# **Nov 24, 2026 | [Ada / Robin 1:1](https://calendar.google.com/x)** {#nov-24,-2026}\n\nAttendees: [Ada Lovelace](mailto:ada@example.com)\n\n**Notes**\n\n* Deploys \\- flaky\n\n# **2026\\-11\\-17** \n\n* b\n\n**Nov 10, 2026**\n\n## Notes\n\n* c\n\n**Nov 3, 2026**\n\n* d\n',
      },
      [
        'Ada 2026-11-24 "\\nAttendees: [Ada Lovelace](mailto:ada@example.com)\\n\\n**Notes**\\n\\n* Deploys \\\\- flaky\\n\\n"',
        'Ada 2026-11-17 "\\n* b\\n\\n"',
        'Ada 2026-11-10 "\\n## Notes\\n\\n* c\\n\\n"',
        'Ada 2026-11-03 "\\n* d\\n"',
      ],
    ],
    [
      'journals of Logseq',
      {
        'journals/2024_05_01.md': '- standup\n- [[Ada]] 1:1\n\t- pay\n\t  - more\n- gym\n',
        'journals/2024_05_02.md': '- ## 1:1 with [[Ada]]\n  - b\n',
        'pages/Ada.md': '- role:: boss\n- [[May 8th, 2024]]\n\t- c\n- [[2024-05-15]]\n\t- d\n',
      },
      [
        'Ada 2024-05-01 "- [[Ada]] 1:1\\n\\t- pay\\n\\t  - more\\n"',
        'Ada 2024-05-02 "- ## 1:1 with [[Ada]]\\n  - b\\n"',
        'Ada 2024-05-08 "- [[May 8th, 2024]]\\n\\t- c\\n"',
        'Ada 2024-05-15 "- [[2024-05-15]]\\n\\t- d\\n"',
      ],
      ['pages/Ada.md not-under-date - role:: boss'],
    ],
    [
      'outlines of org',
      {
        'ada.org':
          '#+TITLE: 1:1 Ada\n\n* <2024-05-01 Wed>\n- a\n** Next\n- b\n* [2024-05-08 Wed 10:00]\n- c\n#+begin_src\n* <2024-05-15 Wed>\n#+end_src\n',
        'journal.org':
          '* 2024\n** 2024-05 May\n*** 2024-05-01 Wednesday\n**** standup\n**** 1:1 Grace :work:\n- d\n*** 2024-05-02 Thursday\n**** 1:1 Ada\n- e\n',
        'meetings.org': '* TODO 1:1 Grace\n<2024-05-09 Thu>\n- f\n* Ada <2024-05-10 Fri>\n- g\n',
      },
      [
        'Ada 2024-05-01 "- a\\n** Next\\n- b\\n"',
        'Ada 2024-05-08 "- c\\n#+begin_src\\n* <2024-05-15 Wed>\\n#+end_src\\n"',
        'Grace 2024-05-01 "- d\\n"',
        'Ada 2024-05-02 "- e\\n"',
        'Grace 2024-05-09 "<2024-05-09 Thu>\\n- f\\n"',
        'Ada 2024-05-10 "- g\\n"',
      ],
    ],
    [
      'three people in one file',
      {
        'notes.md': '# Ada\n## 2026-11-24\na\n# Grace Hopper\n## 2026-11-24\ng\n# 李雷\n## 2026-11-24\nl\n',
        'log.md': '## 2026-11-17 Ada\n1\n## 2026-11-17 Grace\n2\n## 2026-11-10 – 1:1 with José Álvarez\n3\n',
      },
      [
        'Ada 2026-11-24 "a\\n"',
        'Grace Hopper 2026-11-24 "g\\n"',
        '李雷 2026-11-24 "l\\n"',
        'Ada 2026-11-17 "1\\n"',
        'Grace Hopper 2026-11-17 "2\\n"',
        'José Álvarez 2026-11-10 "3\\n"',
      ],
    ],
    [
      'words that are no names: nobody is named',
      {
        'notes.md':
          '## 2026-11-24 Roadmap\na\n## 2026-11-17 Hiring Plan\nb\n## 2026-11-10 – Beförderung\nc\n## 2026-11-03 Cancelled\nd\n## 2026-10-27 Quarterly review\ne\n',
        'Projects/2026-10-20.md': 'f\n',
        'Retros.md': '## 2026-10-13\ng\n',
      },
      [],
      [
        'notes.md no-person',
        'notes.md no-person',
        'notes.md no-person',
        'notes.md no-person',
        'notes.md no-person',
        'Projects/2026-10-20.md no-person',
        'Retros.md no-person',
      ],
    ],
    [
      'names that look like other words',
      {
        'log.md': '## 2026-11-24 Yuting\na\n## 2026-11-17 Chelsea Manning\nb\n## 2026-11-10 Clement\nc\n## 2026-11-03 – 1:1 Minjung\nd\n',
        'Doris Day.md': '## 2026-11-24 Salary\ne\n',
      },
      [
        'Yuting 2026-11-24 "a\\n"',
        'Chelsea Manning 2026-11-17 "b\\n"',
        'Clement 2026-11-10 "c\\n"',
        'Minjung 2026-11-03 "d\\n"',
        'Doris Day 2026-11-24 "## 2026-11-24 Salary\\ne\\n"',
      ],
    ],
    [
      'a day with people, known ones too',
      { 'log.md': '## 2026-11-24\n\n### Ada\n\na\n\n### Grace\n\ng\n\n## 2026-11-17\n\n### Ada\n\nb\n' },
      ['ada-lovelace 2026-11-24 "\\na\\n\\n"', 'grace-hopper 2026-11-24 "\\ng\\n\\n"', 'ada-lovelace 2026-11-17 "\\nb\\n"'],
      [],
      { known: [ada, grace] },
    ],
    [
      'for somebody the caller names',
      { 'notes.md': '## 2026-11-24\na\n## 1:1 Grace 2026-11-24\ng\n## 2026-11-17 Promotion\nb\n', '2026-11-10.md': 'c\n' },
      ['ada-lovelace 2026-11-24 "a\\n"', 'ada-lovelace 2026-11-17 "## 2026-11-17 Promotion\\nb\\n"', 'ada-lovelace 2026-11-10 "c\\n"'],
      ['notes.md other-person Grace Hopper'],
      { known: [ada, grace], manager: ada },
    ],
    [
      'nobody and nothing',
      { 'notes.md': '## 2026-11-24\na\n', 'Ada.md': '# Ada\n\nBorn in London.\n', 'Grace.md': ' \n' },
      [],
      ['notes.md no-person', 'Ada.md no-date', 'Grace.md empty'],
    ],
    [
      'the same date twice, the same note twice',
      { 'Ada.md': '## 2026-11-24\na\n## 2026-11-24\nb\n', 'copy/Ada.md': '## 2026-11-24\r\na\r\n## 2026-11-17\n\n## 2026-13-45\nc\n' },
      ['Ada 2026-11-24 "a\\n"', 'Ada 2026-11-24 "b\\n"'],
      ['copy/Ada.md twice', 'copy/Ada.md empty', 'copy/Ada.md impossible-date 2026-13-45'],
    ],
    [
      'numbers in either order, as the others tell',
      { 'Ada.md': '## 11/3/26\na\n## 11/24/26\nb\n', 'Grace.md': '## 3/11/26\nc\n' },
      ['Ada 2026-11-03 "a\\n"', 'Ada 2026-11-24 "b\\n"', 'Grace 2026-03-11 "c\\n"'],
    ],
    [
      'numbers in either order, with nothing that tells',
      { 'Ada.md': '## 11/3/26\na\n', 'Grace.md': '## Tue 3/11/26\nb\n## 24/11/26\nc\n', 'Zoe.md': '## 11/24/26\nd\n' },
      ['Grace 2026-11-03 "b\\n"', 'Grace 2026-11-24 "c\\n"', 'Zoe 2026-11-24 "d\\n"'],
      ['Ada.md ambiguous-date 11/3/26'],
    ],
    [
      'numbers whose year may be first, as the others tell',
      { 'Ada.md': '## 26-11-24\na\n', 'Grace.md': '## 24-11-26\nb\n## 24-11-2026\nc\n' },
      ['Ada 2024-11-26 "a\\n"', 'Grace 2026-11-24 "b\\n"', 'Grace 2026-11-24 "c\\n"'],
    ],
    [
      'numbers whose year may be first, with nothing that tells',
      { 'Ada.md': '## 26-11-24\na\n', 'Ada/26-11-17.md': 'b\n' },
      [],
      ['Ada.md ambiguous-date 26-11-24', 'Ada/26-11-17.md ambiguous-date 26-11-17'],
    ],
    [
      'numbers whose year is first, as one says',
      { 'Ada.md': '## 26-11-24\na\n', 'Ada/26-11-17.md': 'b\n' },
      ['Ada 2026-11-24 "a\\n"', 'Ada 2026-11-17 "b\\n"'],
      [],
      { order: 'year-first' },
    ],
    [
      'a year above',
      { 'Ada.md': '# 2026\n## Nov 24\na\n## 17. November\nb\n# 2025\n## 24 Dec\nc\n', 'Grace.md': '## Nov 24\nd\n' },
      ['Ada 2026-11-24 "a\\n"', 'Ada 2026-11-17 "b\\n"', 'Ada 2025-12-24 "c\\n"'],
      ['Grace.md no-year Nov 24'],
    ],
    [
      'no heading in code, comments or front matter',
      {
        'Ada.md':
          '---\ntitle: x\n---\n## 2026-11-24\n```\n## 2026-11-17\n```\n<!--\n## 2026-11-10\n-->\nDeadline is 2026-11-09\n===\n\n2026-11-03\n---\nb\n',
      },
      ['Ada 2026-11-24 "```\\n## 2026-11-17\\n```\\n<!--\\n## 2026-11-10\\n-->\\n"', 'Ada 2026-11-03 "b\\n"'],
    ],
    [
      'no heading in comments of Obsidian, nor in a merge conflict',
      {
        'Ada.md':
          '## 2026-11-24\n%%\n## 2026-11-17\nhidden\n%%\nb\n## 2026-11-10\n<<<<<<< HEAD\nc\n=======\n## 2026-11-03\nd\n>>>>>>> topic\ne\n## 2026-10-27\nf\n',
        'Grace.md': '<!--\n## 2026-11-24\n\na\n\n-->\n## 2026-11-17\r\nb\r\n<<<<<<< HEAD\r\nno end\r\n## 2026-11-10\r\nc\r\n',
      },
      [
        'Ada 2026-11-24 "%%\\n## 2026-11-17\\nhidden\\n%%\\nb\\n"',
        'Ada 2026-11-10 "<<<<<<< HEAD\\nc\\n=======\\n## 2026-11-03\\nd\\n>>>>>>> topic\\ne\\n"',
        'Ada 2026-10-27 "f\\n"',
        'Grace 2026-11-17 "b\\r\\n<<<<<<< HEAD\\r\\nno end\\r\\n"',
        'Grace 2026-11-10 "c\\r\\n"',
      ],
      ['Grace.md not-under-date ## 2026-11-24'],
    ],
    [
      'marks of code and comments that are words in a line open nothing',
      {
        'Grace.md': '# Log\n%%\nnever closed\n## 2026-11-24\nc\n',
        'Ada.md': '## 2026-11-24\n```a``` and `<!--`\n## 2026-11-17\nx <!-- y\n## 2026-11-10\n100%%\n## 2026-11-03\nb\n',
      },
      [
        'Grace 2026-11-24 "c\\n"',
        'Ada 2026-11-24 "```a``` and `<!--`\\n"',
        'Ada 2026-11-17 "x <!-- y\\n"',
        'Ada 2026-11-10 "100%%\\n"',
        'Ada 2026-11-03 "b\\n"',
      ],
      ['Grace.md not-under-date Log'],
    ],
    [
      'a heading of one person above all dates',
      {
        'log.md': '# 1:1 Ada\n\n## 2026-11-24\na\n## 2026-11-17\nb\n# 1:1 Grace\n**2026-11-24**\nc\n',
        'plain.md': '# 1:1 Ada\n\n10 Nov 2026\n- d\n\n3 Nov 2026\n- e\n',
        'outline.md': '# 1:1 Ada\n\n- 2026-10-27\n  - f\n- 2026-10-20: Pay\n  - g\n',
        'logseq.md': '- 1:1 Ada\n\t- 2026-10-13\n\t\t- h\n\t- 2026-10-06\n\t\t- i\n- 1:1 Grace\n\t- 2026-10-06\n\t\t- j\n',
        'log.org': '* 1:1 Ada\n** <2026-09-29 Tue>\nk\n* 1:1 Grace\n** <2026-09-29 Tue>\nl\n',
      },
      [
        'Ada 2026-11-24 "a\\n"',
        'Ada 2026-11-17 "b\\n"',
        'Grace 2026-11-24 "c\\n"',
        'Ada 2026-11-10 "- d\\n\\n"',
        'Ada 2026-11-03 "- e\\n"',
        'Ada 2026-10-27 "- 2026-10-27\\n  - f\\n"',
        'Ada 2026-10-20 "- 2026-10-20: Pay\\n  - g\\n"',
        'Ada 2026-10-13 "\\t- 2026-10-13\\n\\t\\t- h\\n"',
        'Ada 2026-10-06 "\\t- 2026-10-06\\n\\t\\t- i\\n"',
        'Grace 2026-10-06 "\\t- 2026-10-06\\n\\t\\t- j\\n"',
        'Ada 2026-09-29 "k\\n"',
        'Grace 2026-09-29 "l\\n"',
      ],
    ],
    [
      'a date below each heading of a person',
      {
        'log.md': '## 1:1 Ada\nDate: 2026-11-24\na\n\n2026-12-01\n\n## 1:1 Grace\n2026-11-17\nb\n',
        'log.org': '* 1:1 Ada\n:PROPERTIES:\n:CREATED: [2026-11-10 Tue]\n:END:\nc\n* 1:1 Grace\nSCHEDULED: <2026-11-03 Tue>\nd\n',
      },
      [
        'Ada 2026-11-24 "Date: 2026-11-24\\na\\n\\n2026-12-01\\n\\n"',
        'Grace 2026-11-17 "2026-11-17\\nb\\n"',
        'Ada 2026-11-10 ":PROPERTIES:\\n:CREATED: [2026-11-10 Tue]\\n:END:\\nc\\n"',
        'Grace 2026-11-03 "SCHEDULED: <2026-11-03 Tue>\\nd\\n"',
      ],
    ],
    [
      'dates in lists below a heading or an item of a person',
      {
        'Ada.md': '# 1:1 Ada\n\n- [2026-11-24](#2026-11-24)\n- [2026-11-17](#2026-11-17)\n\n## 2026-11-24\na\n## 2026-11-17\nb\n',
        'log.md': '## 1:1 Grace\n- 2026-11-10\n- c\n## 1:1 Zoe\n- 2026-11-10\n- d\n',
        'logseq.md': '- 1:1 Grace\n\t- 2026-11-03\n\t- e\n- 1:1 Zoe\n\t- 2026-11-03\n\t- f\n',
      },
      [
        'Ada 2026-11-24 "a\\n"',
        'Ada 2026-11-17 "b\\n"',
        'Grace 2026-11-10 "- 2026-11-10\\n- c\\n"',
        'Zoe 2026-11-10 "- 2026-11-10\\n- d\\n"',
        'Grace 2026-11-03 "- 1:1 Grace\\n\\t- 2026-11-03\\n\\t- e\\n"',
        'Zoe 2026-11-03 "- 1:1 Zoe\\n\\t- 2026-11-03\\n\\t- f\\n"',
      ],
      ['Ada.md not-under-date 1:1 Ada'],
    ],
    [
      'dates within a note that are what it is about',
      {
        'Ada.md': '## 1. 2026-11-24\n### Due by 2026-12-01\na\n### Berlin 2026-12-02\nb\n\n**Beta 2026-12-03**\n\nc\n## 2. 2026-11-17\nd\n',
        'log.md': '## Nov 10, 2026 Zoe\ne\n\n**Nov 3, 2026 Zoe**\n\nf\n',
      },
      [
        'Ada 2026-11-24 "### Due by 2026-12-01\\na\\n### Berlin 2026-12-02\\nb\\n\\n**Beta 2026-12-03**\\n\\nc\\n"',
        'Ada 2026-11-17 "d\\n"',
        'Zoe 2026-11-10 "e\\n\\n"',
        'Zoe 2026-11-03 "\\nf\\n"',
      ],
    ],
    [
      'a rule on top and one further on are no front matter',
      {
        'Ada.md': '---\n\n## 2026-11-24\n\na: b\n\n---\n\n## 2026-11-17\n\nc\n',
        'Grace.md': '---\r\nwords\r\n---\r\n## 2026-11-24\r\nd\r\n',
      },
      ['Ada 2026-11-24 "\\na: b\\n\\n---\\n\\n"', 'Ada 2026-11-17 "\\nc\\n"', 'Grace 2026-11-24 "d\\r\\n"'],
      ['Grace.md not-under-date words'],
    ],
    [
      'front matter whose title, or a name as an ID, says who it is',
      {
        'a.md': '---\ntitle: "1:1 with Grace"\ndate: 2026-11-24\n---\na\n',
        'b.md': '---\nwith: ada-lovelace\ndate: 2026-11-17\n---\nb\n',
        'c.md': '---\ntitle: Ada\ndate: 2026-11-10\n---\nc\n',
      },
      [
        'Grace 2026-11-24 "---\\ntitle: \\"1:1 with Grace\\"\\ndate: 2026-11-24\\n---\\na\\n"',
        'ada-lovelace 2026-11-17 "---\\nwith: ada-lovelace\\ndate: 2026-11-17\\n---\\nb\\n"',
      ],
      ['c.md no-person'],
      { known: [ada] },
    ],
    [
      'nothing under a Private heading gets a note of its own',
      {
        'Ada.md':
          '# 1:1 Ada\n## 2026-11-24\na\n## Private\n### 2026-11-23\nb\n## 2026-11-17 Privat\n### 2026-11-16\nc\n# Private\n## 2026-11-10\nd\n',
        'Grace.md': '# Private notes\n\n**Nov 24, 2026**\n\ne\n\n## Private\n\nf\n\n**Nov 17, 2026**\n\ng\n',
        'daily/2026-11-24.md': '# Private\n## 1:1 Ada\nh\n# Work\n## 1:1 Zoe\ni\n',
      },
      [
        'Ada 2026-11-24 "a\\n## Private\\n### 2026-11-23\\nb\\n"',
        'Ada 2026-11-17 "## 2026-11-17 Privat\\n### 2026-11-16\\nc\\n"',
        'Grace 2026-11-24 "\\ne\\n\\n## Private\\n\\nf\\n\\n"',
        'Grace 2026-11-17 "\\ng\\n"',
        'Zoe 2026-11-24 "i\\n"',
      ],
      ['Ada.md not-under-date 2026-11-10'],
    ],
    [
      'a time, the mark of a copy and titles of people in names of files',
      {
        '2026-11-24T10-00 Ada.md': 'a',
        '2026-11-17_10-00_Ada.md': 'b',
        '202611101000 Ada.md': 'c',
        '20261103T100000Z Ada.md': 'd',
        '24-Oct-26.md': 'nobody',
        'Ada (2).md': '## 2026-10-20\ne\n',
        '2026-10-13 Ada - Copy (3).md': 'f',
        '2026-10-06-2 Dr. Ada.md': 'g',
        'Ada _ Robin - 2026_09_29 10_00 CEST - Notes by Gemini.md': 'h',
        '👩🏽‍💻 Ada/22_09_2026.md': 'i',
      },
      [
        'Ada 2026-11-24 "a"',
        'Ada 2026-11-17 "b"',
        'Ada 2026-11-10 "c"',
        'Ada 2026-11-03 "d"',
        'Ada 2026-10-20 "e\\n"',
        'Ada 2026-10-13 "f"',
        'Ada 2026-10-06 "g"',
        'Ada 2026-09-29 "h"',
        'Ada 2026-09-22 "i"',
      ],
      ['24-Oct-26.md no-person'],
    ],
    [
      'words with hyphens, initials and arrows',
      {
        '2026-11-24 Skip-level 1:1 Ada.md': 'a',
        '2026-11-17 Catch-up with Ada.md': 'b',
        '2026-11-10 Follow-up.md': 'nobody',
        'Ada ↔ Robin 2026-11-03.md': 'c',
        'A. Lovelace/2026-10-27.md': 'd',
        '1-1-2026-10-06-Ada.md': 'f',
        '1 1 2026-09-29 Ada.md': 'g',
        '2026-10-20 Anne-Marie.md': 'e',
        'Level/2026-10-13.md': 'nobody',
      },
      [
        'Ada 2026-11-24 "a"',
        'Ada 2026-11-17 "b"',
        'Ada 2026-11-03 "c"',
        'A. Lovelace 2026-10-27 "d"',
        'Ada 2026-10-06 "f"',
        'Ada 2026-09-29 "g"',
        'Anne-Marie 2026-10-20 "e"',
      ],
      ['2026-11-10 Follow-up.md no-person', 'Level/2026-10-13.md no-person'],
    ],
    [
      'Japanese and Chinese',
      {
        'log.md': '## 2026年11月24日(火) 山田さん\na\n## 2026/11/17（火）\nb\n',
        '山田太郎との1on1メモ 2026-11-10.md': 'c',
        '2026年11月3日 火曜日 議事録/山田太郎.md': 'd',
        '与李雷的一对一.md': '## 2026年11月24日 星期二\ne\n## ２０２６－１１－１７ 周二\nf\n',
      },
      ['山田 2026-11-24 "a\\n"', '山田太郎 2026-11-10 "c"', '山田太郎 2026-11-03 "d"', '李雷 2026-11-24 "e\\n"', '李雷 2026-11-17 "f\\n"'],
      ['log.md no-person'],
    ],
    [
      'dates alone on their lines',
      { 'Ada.txt': 'Tuesday, 24 November 2026\n\na\n\n17.11.2026\n\nb on 10.11.2026\n' },
      ['Ada 2026-11-24 "\\na\\n\\n"', 'Ada 2026-11-17 "\\nb on 10.11.2026\\n"'],
    ],
  ];
  for (const [what, files, notes, skipped = [], given] of table) {
    it(what, async () => {
      const plan = await planOf(files, given);
      assert.deepEqual(short(plan), notes);
      assert.deepEqual(left(plan), skipped);
    });
  }

  it('tells which names are guessed, and takes those that are none for words', async () => {
    const text = '## 2026-11-24 Ada\na\n## 2026-11-17 Zanzibar\nb\n## 1:1 Grace 2026-11-10\nc\n';
    const reading = await readSource({ source: 'log.md', path: ['log.md'], above: 1, text }, new People([]), false);
    const readings = [{ source: 'log.md', reading }];
    const plan = await planImport(readings, {});
    assert.deepEqual(guessedNames(plan), ['Ada', 'Zanzibar']);
    const other = await planImport(readings, { notPeople: new Set(['Zanzibar']), others: grace });
    assert.deepEqual(short(other), ['Ada 2026-11-24 "a\\n"', 'grace-hopper 2026-11-17 "b\\n"', 'Grace 2026-11-10 "c\\n"']);
  });

  it('lets others run between many notes', async () => {
    const text = Array.from({ length: 1_000 }, (_, at) => `## 2026-11-24\n${at}\n`).join('');
    const reading = await readSource({ source: 'Ada.md', path: ['Ada.md'], above: 1, text }, new People([]), false);
    let breaks = 0;
    await planImport([{ source: 'Ada.md', reading }], {}, () => Promise.resolve(void breaks++));
    assert.ok(breaks >= 20, String(breaks));
  });

  it('keeps the front matter of a file that is a note, and puts the date before any other body', async () => {
    const { notes } = await planOf({
      'Ada/2026-11-24.md': '---\r\ntitle: "Pay"\r\ndate: Nov 24, 2026\r\n---\r\na\r\n',
      'Ada/2026-11-17.md': '---\nbroken: [\n---\nb\n',
      'Ada/2026-11-10.md': 'c\r\n',
      'Ada/all.md': '# 2026-11-03\n---\nd: e\n---\n',
    });
    assert.deepEqual(await Promise.all(notes.map(importedText)), [
      '---\r\ntitle: "Pay"\r\ndate: 2026-11-24\r\n---\r\na\r\n',
      '---\nbroken: [\n---\nb\n',
      '---\r\ndate: 2026-11-10\r\n---\r\nc\r\n',
      '---\ndate: 2026-11-03\n---\n---\nd: e\n---\n',
    ]);
  });
});
