import assert from 'node:assert/strict';
import { day, run, useDesk, withSetting } from './desk';

describe('1:1: Create Invite, as a mail draft', () => {
  const desk = useDesk();
  const file = `${day(7)}.md`;
  const agenda = '## Updates\n\n- [ ] Refunds are faster %%secret%%\n\n## Private\n\n- secret\n';

  it('carries the invitation to the manager as its calendar part, without what is private', async () => {
    const series = await desk.series({ [file]: agenda }, 'cadence: weekly\nemail: ada@example.com');
    await withSetting('me.email', 'me@example.com', async () => {
      const mail = await run<string>('createInvite', { uri: series.uri(file), as: 'eml' });
      assert.match(mail, /^X-Unsent: 1\r$/m);
      assert.match(mail, /^To: [^\r]*\r\n <ada@example\.com>\r$/m);
      assert.match(mail, /^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
      const parts = decoded(mail);
      assert.match(parts, /^METHOD:REQUEST\r$/m);
      assert.match(parts, /Refunds are faster/);
      assert.doesNotMatch(parts, /secret/);
    });
    assert.match(await series.read(file), /^invite: .*@one-on-one\/0/m);
  });

  it('needs the address of the manager, and says so', async () => {
    const series = await desk.series({ [file]: agenda });
    await withSetting('me.email', 'me@example.com', () =>
      desk.refused('createInvite', { uri: series.uri(file), as: 'eml' }, /needs two addresses/),
    );
    assert.equal(await series.read(file), agenda);
  });
});

/** The parts of a draft, each in base64. */
function decoded(mail: string): string {
  return [...mail.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)]
    .map(([, part = '']) => new TextDecoder().decode(Uint8Array.from(atob(part.replace(/\s/g, '')), (sign) => sign.charCodeAt(0))))
    .join('\n');
}
