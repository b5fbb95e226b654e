import assert from 'node:assert/strict';
import { isMailAddress } from '../../../src/core/text/mailAddress';

describe('a mail address', () => {
  for (const text of ['ada@example.com', "sean.o'brien+1on1@example.co.uk", 'a@localhost', 'josé@exämple.org', 'x_y-z=1/2{3}@a.b'])
    it(`is ${text}`, () => assert.ok(isMailAddress(text)));
  for (const text of [
    '',
    'ada',
    '@example.com',
    'ada@',
    'a@b@c',
    'Ada <ada@example.com>',
    '<ada@example.com>',
    'a b@c.d',
    'a@b.c;x=y',
    'a@b.c,d@e.f',
    'a@b.c\r\nX-EVIL:1',
    '"a"@b.c',
    'a@[127.0.0.1]',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(isMailAddress(text), false));
  }
});
