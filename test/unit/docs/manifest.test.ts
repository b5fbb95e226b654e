import assert from 'node:assert/strict';
import manifest from '../../../package.json';

describe('the manifest', () => {
  it('leaves the editor as the user has it, in every Markdown file', () => {
    assert.deepEqual(
      Object.keys(manifest.contributes).filter((point) => ['configurationDefaults', 'languages', 'grammars'].includes(point)),
      [],
    );
  });
});
