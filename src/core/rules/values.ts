import type { Values } from './rule';

/** A text in English with its places filled; what VS Code does with a translated one. */
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
