/** One word and a comma, as directories have names: `Lovelace, Ada`. */
const lastNameFirst = /^\s*[^\s,]+\s*,\s*(?=[^\s,])/u;

/** The name people call someone by: the first word of it. */
export function firstName(name: string): string {
  return /[^\s,]+/u.exec(name.replace(lastNameFirst, ''))?.[0] ?? name;
}
