export const managerCount: number;
export function managerId(manager: number): string;
export function managerName(manager: number): string;
export function noteText(index: number, lines: number): string;
export function notePath(index: number): string;
export function profileText(manager: number): string;
export function writeNotes(folder: string, count: number): { readonly bytes: number };
