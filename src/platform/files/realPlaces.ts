import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Folders as they really are, without links; told where a path is inside one of them. */
export class RealPlaces {
  private readonly real: readonly string[];

  /** @param folders paths; one that is not there has nothing in it. */
  constructor(folders: readonly string[]) {
    this.real = folders.flatMap((folder) => realPathOf(folder) ?? []).map(folded);
  }

  /** @param path without links. */
  has(path: string): boolean {
    const own = folded(path);
    return this.real.some((folder) => own === folder || own.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  }
}

export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** The disks of Windows and macOS take either case for the same. */
function folded(path: string): string {
  return process.platform === 'win32' || process.platform === 'darwin' ? path.toLowerCase() : path;
}
