import fc from 'fast-check';

/** Any date from 1970 to 2149, as `YYYY-MM-DD`. */
export const anyDate = fc.integer({ min: 0, max: 65_740 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
