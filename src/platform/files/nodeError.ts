const missing = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

/** Whether an error of `node:fs` says that there is no such file; any other may be over in a moment. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && missing.has(String(error.code));
}
