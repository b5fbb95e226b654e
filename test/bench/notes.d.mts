export function noteText(index: number, lines: number): string;
export function profileText(manager: number): string;
export function notePath(index: number): string;
export function writeNotes(folder: string, count: number): number;
