/** RFC 4648, section 4, on one line. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The same in lines of at most 76 characters with CRLF (RFC 2045, 6.8), of a text in UTF-8. */
export function base64Lines(text: string): string {
  return base64(new TextEncoder().encode(text)).replace(/.{76}(?=.)/g, '$&\r\n');
}
