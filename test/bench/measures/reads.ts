import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
}

/** R: every note read, nothing done with it. */
export function readAllSync(paths: readonly string[]): number {
  let length = 0;
  for (const one of paths) length += readFileSync(one, 'utf8').length;
  return length;
}

/** A: the same without holding the thread, so many at once. */
export async function readAllAsync(paths: readonly string[], atOnce = 32): Promise<number> {
  let length = 0;
  let next = 0;
  const runner = async (): Promise<void> => {
    while (next < paths.length) length += (await readFile(paths[next++]!, 'utf8')).length;
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  return length;
}

/** S: every folder listed, every note's stat taken. */
export function statAll(folder: string): number {
  let size = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) size += statAll(below);
    else size += statSync(below).size;
  }
  return size;
}
