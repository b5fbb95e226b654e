/** A calendar date as `YYYY-MM-DD`: a value, not an instant. Dates compare and sort as strings. */
export type CalendarDate = string;
