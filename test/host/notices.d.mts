/** The text of THIRD_PARTY_NOTICES.md as it should be. */
export function notices(): Promise<string>;
