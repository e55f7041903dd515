import type { Public } from '@comunal/schemas';
import type { Temporal } from 'temporal-polyfill';

/** A node of a gathering as it appears in the public form of it. */
export type EventNode = NonNullable<Public<'event'>['nodes']>[number];

/** Somebody who takes part in a session, under their public name. */
export interface SessionPerson {
  readonly name: string;
  /** The same for each session of a site that the person takes part in. */
  readonly uuid: string;
  readonly role: NonNullable<EventNode['credits']>[number]['role'];
}

/** A node as it stands in a schedule. */
export interface Session {
  /** The UUID that the formats ask for. */
  readonly uuid: string;
  /** A number that is unique in the schedule, for programs that know no UUIDs. */
  readonly id: number;
  readonly url: string;
  /** The position of the node in the gathering. */
  readonly index: number;
  readonly node: EventNode;
  readonly title: string;
  readonly summary: string;
  readonly starts: Temporal.ZonedDateTime;
  /** The same as `starts` where the end is not known. */
  readonly ends: Temporal.ZonedDateTime;
  /** The name of the room. */
  readonly room: string;
  readonly persons: readonly SessionPerson[];
}

/** A day of a schedule, which may end after midnight. */
export interface ScheduleDay {
  /** Counted from 1. */
  readonly index: number;
  readonly date: string;
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime;
  readonly sessions: readonly Session[];
}

/** A room of a schedule. */
export interface ScheduleRoom {
  readonly name: string;
  readonly uuid: string;
  readonly isOnline: boolean;
  /** Which of its sessions may be recorded. */
  readonly recording: 'all' | 'some' | 'none';
}

/** A gathering as it stands in a schedule, whatever the syntax of the file. */
export interface Schedule {
  readonly event: Public<'event'>;
  readonly title: string;
  readonly acronym: string;
  /** The address of the gathering or, where its page has none, of the site. */
  readonly url: string;
  /** The zone that all times are written in. */
  readonly zone: string;
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime;
  /** Whether only the day of the gathering is known, not its time. */
  readonly isDayOnly: boolean;
  readonly days: readonly ScheduleDay[];
  /** The rooms by name. */
  readonly rooms: ReadonlyMap<string, ScheduleRoom>;
  readonly sessions: readonly Session[];
}
