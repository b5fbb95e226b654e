import fc from 'fast-check';

/** Any UTF-16 units, well formed or not, those that paths are made of more often. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(...'/\\.:- aÉİ'),
  ),
  maxLength: 100,
});
