import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setAnchor, setField } from '../../../src/core/action/edit';
import type { FieldForm, Priority } from '../../../src/core/action/fields';
import { saysDayFrom, soonestDue } from '../../../src/core/action/datesInLine';
import { readTaskLine, type LineParts } from '../../../src/core/action/readTaskLine';
import { setStatus } from '../../../src/core/action/setStatus';
import { effectiveField, parseTaskLine, taskOf } from '../../../src/core/action/taskLine';
import type { TaskLine } from '../../../src/core/model';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { anyDate, hostileLine, inlineField, signField, tidyLine, wildLine } from './lines';
import { runs } from '../runs';

const anyLine = fc.oneof(tidyLine, wildLine, hostileLine);
const dateField = fc.constantFrom('raised', 'followUp', 'due', 'done', 'cancelled');
const form = fc.constantFrom<FieldForm>('tasks', 'dataview');
const priority = fc.constantFrom<Priority>('highest', 'high', 'medium', 'low', 'lowest');

function partsOf(line: string): LineParts | undefined {
  return readTaskLine(line);
}

function apply(line: string, edits: readonly TextEdit[]): TaskLine & { line: string } {
  const after = applyEdits(line, edits);
  const task = parseTaskLine(after) ?? assert.fail(`no task line any more: ${after}`);
  return { ...task, line: after };
}

/** What a task says, but for some keys. */
function others(task: TaskLine, ...keys: (keyof TaskLine)[]): Partial<TaskLine> {
  return Object.fromEntries(Object.entries(task).filter(([key]) => key !== 'line' && !keys.includes(key as keyof TaskLine)));
}

describe('reading a task line, whatever it holds', function () {
  this.timeout(20_000);

  it('says no day that a cheap look does not find', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { due, raised, done } = parseTaskLine(line) ?? {};
        assert.ok(due === undefined || due >= (soonestDue(line) ?? '~'), line);
        for (const day of [raised, done]) if (day !== undefined) assert.ok(saysDayFrom(line, day), line);
      }),
      { numRuns: runs(4000) },
    );
  });

  it('never fails, and every part lies within the line and holds what it says', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const parts = partsOf(line);
        if (!parts) return;
        const { bodyStart, textStart, runStart, tailStart, bodyEnd } = parts;
        assert.ok(
          bodyStart <= textStart &&
            textStart <= Math.max(tailStart, textStart) &&
            runStart <= bodyEnd &&
            tailStart <= bodyEnd &&
            bodyEnd <= line.length,
        );
        let last = bodyStart;
        for (const token of parts.tokens) {
          assert.ok(token.start >= last && token.end > token.start && token.end <= bodyEnd);
          last = token.end;
        }
        for (const field of parts.fields) {
          assert.ok(parts.tokens.includes(field));
          assert.ok(field.start <= field.valueStart && field.valueStart <= field.valueEnd && field.valueEnd <= field.end);
          if (field.name !== 'priority') assert.equal(line.slice(field.valueStart, field.valueEnd), field.value);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it('says the same of each field as the field that counts', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const parts = partsOf(line);
        if (!parts) return;
        const task = taskOf(parts);
        for (const name of ['raised', 'followUp', 'due', 'done', 'cancelled', 'priority'] as const) {
          const field = effectiveField(parts, name);
          assert.equal(task[name], field?.valid ? field.value : undefined);
        }
      }),
      { numRuns: runs(250) },
    );
  });
});

describe('an edit of a task line', function () {
  this.timeout(20_000);

  it('that sets what the line says already is none', () => {
    fc.assert(
      fc.property(anyLine, form, (line, written) => {
        const parts = partsOf(line);
        if (!parts) return;
        const task = taskOf(parts);
        for (const field of ['raised', 'followUp', 'due', 'done', 'cancelled'] as const) {
          if (task[field] !== undefined) assert.deepEqual(setField(parts, field, task[field], written), []);
        }
        if (task.priority) assert.deepEqual(setField(parts, 'priority', task.priority, written), []);
        if (task.owner !== undefined) assert.deepEqual(setField(parts, 'owner', task.owner, written), []);
        if (task.id !== undefined) assert.deepEqual(setAnchor(parts, task.id), []);
      }),
      { numRuns: runs(250) },
    );
  });

  it('of a date touches nothing but that field, in any line', () => {
    fc.assert(
      fc.property(anyLine, dateField, fc.option(anyDate, { nil: undefined }), form, (line, field, date, written) => {
        const parts = partsOf(line);
        if (!parts) return;
        const edits = setField(parts, field, date, written);
        const task = apply(line, edits);
        assert.equal(task[field], date);
        for (const edit of edits) {
          const own = parts.fields.some((token) => token.name === field && token.start <= edit.start + 1 && edit.end <= token.end + 1);
          assert.ok(edit.start === edit.end || own, `[${edit.start}, ${edit.end}) is not of that field`);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  const edits: [
    what: string,
    keys: (keyof TaskLine)[],
    run: (parts: LineParts, written: FieldForm, date: string, level: Priority) => TextEdit[],
  ][] = [
    ['a date', ['due'], (parts, written, date) => setField(parts, 'due', date, written)],
    ['no date', ['due'], (parts, written) => setField(parts, 'due', undefined, written)],
    ['an owner', ['owner'], (parts, written) => setField(parts, 'owner', 'sam', written)],
    ['a priority', ['priority'], (parts, written, _, level) => setField(parts, 'priority', level, written)],
    ['no priority', ['priority'], (parts, written) => setField(parts, 'priority', undefined, written)],
    ['an id', ['id'], (parts) => setAnchor(parts, 'new111')],
    ['a status', ['status', 'box', 'done', 'cancelled'], (parts, written, date) => setStatus(parts, 'done', date, written)],
    ['another status', ['status', 'box', 'done', 'cancelled'], (parts, written, date) => setStatus(parts, 'cancelled', date, written)],
    ['an open status', ['status', 'box', 'done', 'cancelled'], (parts, written, date) => setStatus(parts, 'open', date, written)],
  ];
  for (const [what, keys, run] of edits) {
    it(`of ${what} leaves what the line says of all else`, () => {
      fc.assert(
        fc.property(tidyLine, form, anyDate, priority, (line, written, date, level) => {
          const parts = partsOf(line) ?? assert.fail();
          const after = apply(line, run(parts, written, date, level));
          assert.deepEqual(others(after, ...keys), others(taskOf(parts), ...keys));
          assert.deepEqual(run(readTaskLine(after.line) ?? assert.fail(), written, date, level), [], 'once more is none');
        }),
        { numRuns: runs(120) },
      );
    });
  }

  it('that adds a date and takes it out again gives the line back, byte for byte', () => {
    fc.assert(
      fc.property(fc.oneof(tidyLine, wildLine), dateField, anyDate, form, (line, field, date, written) => {
        const parts = partsOf(line) ?? assert.fail();
        if (parts.fields.some((token) => token.name === field)) return;
        const added = apply(line, setField(parts, field, date, written));
        assert.equal(apply(added.line, setField(readTaskLine(added.line) ?? assert.fail(), field, undefined, written)).line, line);
      }),
      { numRuns: runs(250) },
    );
  });

  it('that completes and reopens an open action gives the line back, byte for byte', () => {
    fc.assert(
      fc.property(tidyLine, anyDate, form, (line, date, written) => {
        const parts = partsOf(line) ?? assert.fail();
        const task = taskOf(parts);
        if (task.box !== ' ' || parts.fields.some(({ name }) => name === 'done' || name === 'cancelled')) return;
        const done = apply(line, setStatus(parts, 'done', date, written));
        assert.equal(done.status, 'done');
        assert.equal(done.done, date);
        assert.equal(apply(done.line, setStatus(readTaskLine(done.line) ?? assert.fail(), 'open', date, written)).line, line);
      }),
      { numRuns: runs(120) },
    );
  });
});

/**
 * Obsidian Tasks' way, in short: what fits at the end of the line is taken off, again and again, until nothing fits; what is taken later,
 * further left, wins. One form at a time.
 */
function readFromTheEnd(body: string, of: FieldForm): Record<string, string> {
  const signs: Record<string, string> = {
    raised: '➕',
    followUp: '(?:⏳|⌛)',
    due: '(?:📅|📆|🗓)',
    done: '✅',
    cancelled: '❌',
    start: '🛫',
  };
  const keys: Record<string, string> = {
    raised: 'created',
    followUp: 'scheduled',
    due: 'due',
    done: 'completion',
    cancelled: 'cancelled',
    start: 'start',
  };
  const day = '(\\d{4}-\\d{2}-\\d{2})';
  const inline = (content: string) => new RegExp(`(?:\\[ *${content} *\\]|\\( *${content} *\\))(?: *,)?$`);
  const rules: [string, RegExp][] =
    of === 'tasks'
      ? [
          ...Object.entries(signs).map(([name, sign]): [string, RegExp] => [name, new RegExp(`${sign}\ufe0f? *${day}$`)]),
          ['priority', /(🔺|⏫|🔼|🔽|⏬)\ufe0f?$/u],
          ['repeat', /🔁\ufe0f? *([a-zA-Z0-9, !]+)$/u],
          ['id', /🆔 *([\w-]+)$/u],
          ['on', /🏁 *([a-z]+)$/iu],
          ['depends', /⛔ *([\w-]+(?: *, *[\w-]+ *)*)$/u],
        ]
      : [
          ...Object.entries(keys).map(([name, key]): [string, RegExp] => [name, inline(`${key}:: *${day}`)]),
          ['priority', inline('priority:: *(highest|high|medium|low|lowest)')],
          ['repeat', inline('repeat:: *([a-zA-Z0-9, !]+)')],
          ['id', inline('id:: *([\\w-]+)')],
        ];
  const found: Record<string, string> = {};
  for (let again = true; again;) {
    again = false;
    for (const [name, rule] of [...rules, ['tag', /(?:^|\s)#[^ !@#$%^&*(),.?":{}|<>]+$/] as [string, RegExp]]) {
      const match = rule.exec(body);
      if (!match) continue;
      if (name !== 'tag') found[name] = match.slice(1).find((group) => group !== undefined) ?? '';
      body = body.slice(0, match.index).trim();
      again = true;
    }
  }
  return found;
}

const levels: Record<string, string> = { '🔺': 'highest', '⏫': 'high', '🔼': 'medium', '🔽': 'low', '⏬': 'lowest' };

describe('beside Obsidian Tasks', function () {
  this.timeout(20_000);

  for (const [of, field] of [
    ['tasks', signField],
    ['dataview', inlineField],
  ] as const) {
    it(`what it reads in its ${of} form, we read the same`, () => {
      const part = fc.oneof(
        { weight: 3, arbitrary: field },
        fc.constantFrom(
          '#ask',
          '#area/ci',
          'Send',
          'it',
          'by',
          '<!-- c -->',
          '%%h%%',
          '[estimate:: 3h]',
          '[owner:: ada]',
          '⏰ 2026-11-28',
          '🏁 2nd',
        ),
      );
      fc.assert(
        fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
          const body = parts.join(' ');
          const theirs = readFromTheEnd(body, of);
          const ours = parseTaskLine(`- [ ] ${body}`) ?? assert.fail();
          for (const name of ['raised', 'followUp', 'due', 'done', 'cancelled'] as const) {
            if (theirs[name] !== undefined) assert.equal(ours[name], theirs[name], name);
          }
          const level = theirs['priority'];
          if (level !== undefined) assert.equal(ours.priority, levels[level] ?? level);
        }),
        { numRuns: runs(400) },
      );
    });
  }
});

describe('a hostile line', function () {
  this.timeout(20_000);

  const size = 20_000;
  const lines: [string, string][] = [
    ['spaces', `- [ ] a${' '.repeat(size)}b`],
    ['brackets', `- [ ] ${'['.repeat(size)}`],
    ['opened fields', `- [ ] ${'[due:: '.repeat(size / 7)}`],
    ['signs', `- [ ] ${'📅'.repeat(size / 2)}`],
    ['signs and spaces', `- [ ] ${`📅${' '.repeat(50)}`.repeat(size / 50)}`],
    ['selectors', `- [ ] 📅${'\ufe0f'.repeat(size)}`],
    ['dates', `- [ ] ${'📅 2026-11-28 '.repeat(size / 14)}`],
    ['dates and words', `- [ ] ${'📅 2026-11-28 x '.repeat(size / 16)}`],
    ['tags', `- [ ] ${'#a '.repeat(size / 3)}`],
    ['ticks', `- [ ] ${Array.from({ length: 200 }, (_, i) => '`'.repeat(i + 1)).join(' ')}`],
    ['comments', `- [ ] ${'<!--'.repeat(size / 4)}`],
    ['quotes', `${'> '.repeat(size / 2)}- [ ] a`],
    ['markers', `${'- '.repeat(size / 2)}[ ] a`],
    ['rules', `- [ ] ${'🔁 a '.repeat(size / 5)}`],
    ['ids', `- [ ] ${'⛔ a, '.repeat(size / 5)}`],
    ['owner', `- [ ] @${'a.'.repeat(size / 2)}!`],
  ];
  for (const [what, line] of lines) {
    it(`of ${what} is read and edited at once`, () => {
      const start = performance.now();
      const parts = readTaskLine(line);
      if (parts) {
        taskOf(parts);
        setStatus(parts, 'done', '2026-11-28', 'tasks');
        setField(parts, 'due', undefined, 'tasks');
      }
      assert.ok(performance.now() - start < 5000, 'far too slow for one line');
    });
  }
});
