/** Bytes that many notes share, read when they are first asked for where they lie on a disk. */
export interface Bytes { readonly bytes: Uint8Array }

export interface Slice { readonly in: Bytes; readonly start: number; readonly end: number }

/** One note, packed, a tenth to a half of its size: its head, as `writeHead` writes it, and its lines, as `PackedLines` reads them. */
export interface PackedNote { readonly head: Slice; readonly lines: Slice }
