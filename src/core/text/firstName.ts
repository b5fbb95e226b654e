/** The name people call someone by: the first word of it. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] || name;
}
