/** A date or a time of a calendar, as it is written. */
export interface CalendarTime {
  /** `2030-03-08`, `2030-03-08T17:00:00` or, in UTC, `2030-03-08T23:00:00Z`. */
  readonly value: string;
  /** The property that holds it, such as `DTSTART`. */
  readonly field: string;
  /** The zone that the file names, which may be unknown here. */
  readonly zone?: string | undefined;
}

/** An event of a calendar, as it is written. */
export interface CalendarEvent {
  /** Its position in the file, counted from 1. */
  readonly item: number;
  readonly uid?: string | undefined;
  readonly starts?: CalendarTime | undefined;
  readonly ends?: CalendarTime | undefined;
  /** `PT1H30M` */
  readonly duration?: string | undefined;
  /** `FREQ=WEEKLY;BYDAY=MO` */
  readonly rules: readonly string[];
  readonly addedTimes: readonly CalendarTime[];
  readonly exceptTimes: readonly CalendarTime[];
  /** The time of the occurrence that this event replaces. */
  readonly replaces?: CalendarTime | undefined;
  /** Whether it changes the occurrences after that one as well. */
  readonly replacesLater: boolean;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  readonly categories: readonly string[];
  readonly status?: string | undefined;
  /** Whether a property of its own leads into a call. */
  readonly hasConference: boolean;
}
