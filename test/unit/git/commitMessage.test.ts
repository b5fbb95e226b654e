import assert from 'node:assert/strict';
import { coAuthors, isBot, readCommitMessage, readRevert } from '../../../src/core/git/commitMessage';

describe('the message of a commit', () => {
  const rows: [message: string, title: string, scope: string | undefined, request: string | undefined][] = [
    ['Retry refunds', 'Retry refunds', undefined, undefined],
    ['\n\n  Retry refunds  \n\nBecause.\n', 'Retry refunds', undefined, undefined],
    ['Retry refunds\r\n\r\nBecause.', 'Retry refunds', undefined, undefined],
    // kinds and scopes
    ['feat: retry refunds', 'retry refunds', undefined, undefined],
    ['feat!: retry refunds', 'retry refunds', undefined, undefined],
    ['Fix: retry refunds', 'retry refunds', undefined, undefined],
    ['feat(payments): retry refunds', 'retry refunds', 'payments', undefined],
    ['fix(Payments API)!: retry refunds', 'retry refunds', 'Payments API', undefined],
    ['chore(): tidy', 'tidy', undefined, undefined],
    ['feature (payments) : retry', 'retry', 'payments', undefined],
    ['deps(npm): move on', 'move on', 'npm', undefined],
    ['payments: retry refunds', 'retry refunds', 'payments', undefined],
    ['net/ipv4: retry', 'retry', 'net/ipv4', undefined],
    ['src/core/x.ts: retry', 'retry', 'src/core/x.ts', undefined],
    ['[payments] retry refunds', 'retry refunds', 'payments', undefined],
    ['[fix] retry refunds', 'retry refunds', undefined, undefined],
    ['Careful: this retries', 'Careful: this retries', undefined, undefined],
    ['10: not a scope', '10: not a scope', undefined, undefined],
    ['https://example.com is down', 'https://example.com is down', undefined, undefined],
    ['std::vector is gone', 'std::vector is gone', undefined, undefined],
    ['feat(支付)：重试退款', '重试退款', '支付', undefined],
    ['תשלומים: נסה שוב', 'נסה שוב', 'תשלומים', undefined],
    ['feat(مدفوعات): أعد المحاولة', 'أعد المحاولة', 'مدفوعات', undefined],
    ['\u202eabc\u2066 retry', 'abc retry', undefined, undefined],
    ['tab\tand\u0007bell', 'tab and bell', undefined, undefined],
    // emoji and tickets
    ['✨ feat(payments): retry', 'retry', 'payments', undefined],
    [':sparkles: feat(payments): retry', 'retry', 'payments', undefined],
    ['feat(payments): ✨ retry', 'retry', 'payments', undefined],
    ['🐛🚑️ Retry', 'Retry', undefined, undefined],
    ['👩🏽‍💻 Retry', 'Retry', undefined, undefined],
    ['🎉', '🎉', undefined, undefined],
    ['PAY-123 Retry refunds', 'Retry refunds', undefined, undefined],
    ['[PAY-123] Retry refunds', 'Retry refunds', undefined, undefined],
    ['PAY-123: feat(payments): retry', 'retry', 'payments', undefined],
    ['UTF-8 stays', 'stays', undefined, undefined],
    // requests
    ['Retry refunds (#123)', 'Retry refunds', undefined, '#123'],
    ['feat(payments): retry (#123)', 'retry', 'payments', '#123'],
    ['Retry refunds (#12) (#34)', 'Retry refunds', undefined, '#34'],
    ['Retry refunds (!45)', 'Retry refunds', undefined, '!45'],
    ['Retry refunds !45', 'Retry refunds', undefined, '!45'],
    ['gh-99: Retry refunds (GH-123)', 'Retry refunds', 'gh-99', '#123'],
    ['Retry refunds (PR #123)', 'Retry refunds', undefined, '#123'],
    ['Fix #123', 'Fix #123', undefined, undefined],
    ['Retry refunds\n\nFixes #123', 'Retry refunds', undefined, undefined],
    ['Retry refunds (#0)', 'Retry refunds', undefined, undefined],
    ['(#7)', '(#7)', undefined, '#7'],
    ['Merge pull request #12 from ada/retry\n\nRetry refunds', 'Retry refunds', undefined, '#12'],
    ['Merge pull request #12 from ada/retry', 'Merge pull request #12 from ada/retry', undefined, '#12'],
    ["Merge pull request 'Retry refunds' (#12) from retry into main", 'Retry refunds', undefined, '#12'],
    ["Merge branch 'retry' into 'main'\n\nRetry refunds\n\nSee merge request pay/ledger!45", 'Retry refunds', undefined, '!45'],
    ["Merge branch 'retry' into 'main'\n\nSee merge request !45", "Merge branch 'retry' into 'main'", undefined, '!45'],
    ['Retry refunds\n\nSee merge request pay/ledger!45', 'Retry refunds', undefined, '!45'],
    ['Merged in retry (pull request #12)\n\nRetry refunds', 'Retry refunds', undefined, '#12'],
    ['Pull request #12: Retry refunds\n\nMerge in PAY/ledger from retry to main', 'Retry refunds', undefined, '#12'],
    ['Merged PR 12: Retry refunds', 'Retry refunds', undefined, '!12'],
    ['doc: say more\n\nPR-URL: https://github.com/nodejs/node/pull/123', 'say more', undefined, '#123'],
    ['Say more\n\nMerge-Request: https://gitlab.com/a/b/-/merge_requests/45', 'Say more', undefined, '!45'],
    ['', '', undefined, undefined],
    ['feat(payments):', 'feat(payments):', undefined, undefined],
  ];
  for (const [message, title, scope, request] of rows)
    it(JSON.stringify(message), () => {
      const read = readCommitMessage(message);
      const given = read.request && `${read.request.sign}${read.request.number}`;
      assert.deepEqual([read.title, read.scope, given], [title, scope, request]);
      assert.equal(read.isFixup, false);
    });

  it('knows what was to be joined to another commit', () => {
    for (const message of ['fixup! Retry', 'squash! Retry', 'amend! Retry'])
      assert.equal(readCommitMessage(message).isFixup, true, message);
    assert.equal(readCommitMessage('fixup the build').isFixup, false);
  });

  const reverts: [message: string, hashes: string[] | undefined, request?: string][] = [
    ['Revert "Retry"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.', ['0123456789abcdef0123456789abcdef01234567']],
    ['Undo it\n\nThis reverts commit 0123456.', ['0123456']],
    ['Undo it\n\nThis reverts commits 0123456, 89abcde and fedcba9.', ['0123456', '89abcde', 'fedcba9']],
    ['Reapply "Retry"\n\nThis reverts commit 0123456.', ['0123456']],
    ['revert: feat(payments): retry', []],
    ['revert(payments)!: retry', []],
    ['⏪ Revert "Retry"', []],
    ['Revert “Retry”', []],
    ['Revert "Retry (#12)" (#34)\n\nReverts pay/ledger#12', [], '#12'],
    ['Revert "Retry" (!46)\n\nReverts !45', [], '!45'],
    ['Revert to the old layout', undefined],
    ['Reverts are told', undefined],
    ['Retry', undefined],
    ['fix: revert the wait to zero', undefined],
    ['Revert "Merge branch \'x\'"\n\nThis reverts merge request !45', [], '!45'],
  ];
  for (const [message, hashes, request] of reverts)
    it(`${hashes === undefined ? 'takes nothing back' : 'takes back'}: ${JSON.stringify(message)}`, () => {
      const read = readRevert(message);
      assert.deepEqual(read?.hashes, hashes);
      assert.equal(read?.request && `${read.request.sign}${read.request.number}`, request);
    });

  const quotes: [message: string, quoted: string | undefined][] = [
    ['Revert "Retry (#12)" (#34)', 'Retry (#12)'],
    ['Revert "Revert "Retry""', 'Revert "Retry"'],
    ['revert: feat(x): retry', 'feat(x): retry'],
    ['Reapply "Retry"', undefined],
  ];
  for (const [message, quoted] of quotes)
    it(`quotes what it takes back: ${message}`, () => assert.equal(readRevert(message)?.quoted, quoted));

  it('names who wrote it too', () => {
    assert.deepEqual(coAuthors('Retry\n\nCo-authored-by: Ada <Ada@Example.com>\r\nco-authored-by: G <g@x.org>\n'), [
      'ada@example.com',
      'g@x.org',
    ]);
    assert.deepEqual(coAuthors('Retry\n\nThanks to Ada <ada@example.com>'), []);
  });

  const writers: [name: string, email: string, bot: boolean][] = [
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', true],
    ['Renovate Bot', 'bot@renovateapp.com', true],
    ['renovate[bot]', '29139614+renovate[bot]@users.noreply.github.com', true],
    ['github-actions', 'github-actions@github.com', true],
    ['GitHub Actions', 'me@example.com', true],
    ['me', '41898282+github-actions[bot]@users.noreply.github.com', true],
    ['release-bot', 'me@example.com', true],
    ['TheReleaseBot', 'me@example.com', true],
    ['Snyk', 'snyk-bot@snyk.io', true],
    ['Angular Robot', 'angular-robot@google.com', true],
    ['StepSecurity Bot', 'bot@stepsecurity.io', true],
    ['Windows Console Service Bot', '14666831+consvc@users.noreply.github.com', true],
    ['MrBBot', 'me@mrbbot.dev', false],
    ['Mr Talbot', 'adamtalbot93@example.com', false],
    ['Piet Bot', 'piet.bots@example.nl', false],
    ['Abbot', 'abbot@example.com', false],
    ['Renate Novak', 'renate@example.com', false],
    ['', '', false],
  ];
  for (const [name, email, bot] of writers)
    it(`${bot ? 'a program' : 'a person'}: ${name} <${email}>`, () => assert.equal(isBot(name, email), bot));
});
