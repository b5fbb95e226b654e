import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AgendaLens } from '../../src/editor/agendaLens';
import type { NoteLines } from '../../src/editor/noteLines';
import type { NoteIndex } from '../../src/index/noteIndex';
import { ScannedText } from '../../src/index/scannedText';
import type { Clock } from '../../src/platform/clock';
import type { LookCounts } from '../../src/platform/linter/lookCounts';
import type { MeetingEnds } from '../../src/platform/meetingEnds';
import type { Settings } from '../../src/platform/settings';
import type { Schedule } from '../../src/schedule/schedule';
import { useDesk } from './desk';

const text = '## Support\n\n- One (10m)\n';

/** A note without any other lens, whose being stale would have VS Code ask for this one, too. */
describe('the lens above an agenda', () => {
  useDesk();
  const fires = {
    counts: new vscode.EventEmitter<void>(),
    index: new vscode.EventEmitter<void>(),
    clock: new vscode.EventEmitter<void>(),
    ends: new vscode.EventEmitter<void>(),
    settings: new vscode.EventEmitter<void>(),
  };
  const changed = new vscode.EventEmitter<void>();
  const facts = { isOn: true, isUpcoming: true, duration: 30, found: 1 };
  const lens = new AgendaLens(
    {
      meeting: (uri: string) => ({ uri, root: 'file:///notes', manager: 'ada', date: '2026-11-24' }),
      manager: () => ({ id: 'ada', name: 'Ada', profile: { relation: 'manager', duration: facts.duration } }),
      onDidChange: fires.index.event,
    } as unknown as NoteIndex,
    { isUpcoming: () => facts.isUpcoming } as unknown as Schedule,
    { read: () => new ScannedText(text) } as unknown as NoteLines,
    { of: () => facts.found, onDidChange: fires.counts.event } as unknown as LookCounts,
    { get: () => facts.isOn, onDidChange: fires.settings.event } as unknown as Settings,
    changed,
  );
  const listening = lens.listen(
    { onDidChangeDay: fires.clock.event } as unknown as Clock,
    { onDidEnd: fires.ends.event } as unknown as MeetingEnds,
  );
  after(() => vscode.Disposable.from(...listening, changed, ...Object.values(fires)).dispose());

  const table: [what: string, facts: Partial<typeof facts>, event: keyof typeof fires, after: string | undefined][] = [
    ['lenses are turned off', { isOn: false }, 'settings', undefined],
    ['the profile says how long they meet', { duration: 45 }, 'index', '1 point · 15 of 45 min · 1 to look at'],
    ['another day begins', { isUpcoming: false }, 'clock', undefined],
    ['the meeting ends', { isUpcoming: false }, 'ends', undefined],
    ['more is found', { found: 2 }, 'counts', '1 point · 15 of 30 min · 2 to look at'],
  ];
  for (const [what, then, event, after] of table)
    it(`is asked for again when ${what}`, async () => {
      Object.assign(facts, { isOn: true, isUpcoming: true, duration: 30, found: 1 });
      const { document } = await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: 'markdown', content: text }),
      );
      const title = (): string | undefined => lens.in(document)[0]?.command?.title;
      assert.equal(title(), '1 point · 15 of 30 min · 1 to look at');
      let asked = 0;
      const heard = changed.event(() => asked++);
      fires[event].fire();
      assert.equal(asked, 0, 'it says the same');
      Object.assign(facts, then);
      fires[event].fire();
      heard.dispose();
      assert.equal(asked, 1);
      assert.equal(title(), after);
    });
});
