/** The file name of a notes folder's cache. Two folders with one name would only overwrite each other: a cache says whose it is. */
export function cacheName(root: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < root.length; at++) {
    low = Math.imul(low ^ root.charCodeAt(at), 0x01000193);
    high = Math.imul(high + root.charCodeAt(at), 0x85ebca6b) ^ (high >>> 13);
  }
  return `notes-${[high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')}.bin`;
}
