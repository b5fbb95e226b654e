/** One side of the @ of an address as people write it: RFC 5322's `addr-spec` without quotes and comments, with letters of any script (RFC 6531). */
const side = String.raw`[^\s@<>()",:;[\]\\\p{Cc}\p{Cs}]+`;
const address = new RegExp(`^${side}@${side}$`, 'u');

export function isMailAddress(text: string): boolean {
  return address.test(text);
}
