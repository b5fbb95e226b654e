const icons: Readonly<Record<string, string>> = { 'skip-level': 'briefcase', mentor: 'mortar-board', peer: 'smiley' };

/** The icon of a person by their relation, the same in each view; of whoever is nobody one meets, such as a team, that of several. */
export function personIcon(relation: string | undefined): string {
  return relation === undefined ? 'organization' : (icons[relation] ?? 'person');
}
