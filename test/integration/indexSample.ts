const day = 86_400_000;

/** The date that stands in the opened copy of the sample where the sample itself has `date`: copies look as if written for today. */
export function sampleDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + __SAMPLE_SHIFT__ * day).toISOString().slice(0, 10);
}
