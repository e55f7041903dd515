import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { countSteps, maxIterations } from './count-steps.ts';
import type { StatedTime } from './read-time.ts';

/** Expands rules of recurrence, and holds how much work they may still take in a file. */
export interface RecurrenceExpander {
  readonly maxOccurrences: number;
  /**
   * How many more periods, such as days or weeks, rules may pass. What comes of it is given back, since the number of entries
   * has a limit of its own: what is left over for good is the work for nothing.
   */
  stepsLeft: number;
}

type Time = StatedTime['time'];

/** How many candidates a rule may look at. */
const maxCandidateEvaluations = 20_000;
/** How many periods all rules of a file may pass for nothing: a few seconds. */
const maxSteps = 100_000;

/** Creates what expands the rules of one file. */
export function createRecurrenceExpander(maxOccurrences: number): RecurrenceExpander {
  return { maxOccurrences, stepsLeft: maxSteps };
}

/**
 * Lists when an event that repeats takes place, by the clock that its start is stated by; its start is among them. An endless
 * rule is cut off, as is one that gives too many occurrences; of one that is not understood, and of those that are too many for
 * one file, the start remains.
 */
export function expandRecurrence(
  starts: Time,
  [rule, ...others]: readonly string[],
  expander: RecurrenceExpander,
  report: ReportProblem,
): Time[] {
  if (rule === undefined) return [starts];
  if (others.length > 0) report(ImportProblemCode.RecurrenceNotRead);
  const { maxOccurrences: max } = expander;
  if (expander.stepsLeft <= 0) {
    report(ImportProblemCode.ManyRecurrenceRules);
    return [starts];
  }
  const times = listTimes(starts, rule, expander);
  if (!times) {
    report(ImportProblemCode.RecurrenceNotRead);
    return [starts];
  }
  const isEndless = !/(?:^|;)(?:COUNT|UNTIL)=/i.test(rule);
  if (isEndless) report(ImportProblemCode.EndlessRecurrence, { max });
  else if (times.length > max) report(ImportProblemCode.ManyOccurrences, { max });
  const key = starts.toString();
  const rest = times.filter((time) => time.toString() !== key);
  return [starts, ...rest].slice(0, max);
}

function listTimes(starts: Time, rule: string, expander: RecurrenceExpander): Time[] | undefined {
  const begin = toZoned(starts);
  const local = begin.toPlainDateTime().toString({ smallestUnit: 'second' });
  const times: Temporal.ZonedDateTime[] = [];
  let isRead = false;
  try {
    const recurrence = new RRuleTemporal({
      rruleString: `DTSTART;TZID=${begin.timeZoneId}:${local.replaceAll(/[-:]/g, '')}\nRRULE:${toUtcUntil(rule, begin.timeZoneId)}`,
      temporal: Temporal,
      maxIterations: maxIterations + expander.maxOccurrences,
      maxCandidateEvaluations,
      cache: false,
    });
    recurrence.all((time) => {
      times.push(time);
      return times.length <= expander.maxOccurrences;
    });
    isRead = true;
  } catch {
    // The rule is not valid, or gives nothing within the limits.
  }
  // Every rule that is tried counts, whatever comes of it.
  const isCut = times.length > expander.maxOccurrences;
  expander.stepsLeft -= countSteps(rule, begin, times, { isRead, isCut });
  return isRead ? times.map((time) => fromZoned(time, starts)) : undefined;
}

/** Converts the end of a rule to UTC, which the library needs, where it is stated by the clock of the start. */
function toUtcUntil(rule: string, zone: string): string {
  return rule.replace(/(?<=UNTIL=)(\d{8}T\d{6})(?!Z)/i, (digits) => {
    const until = Temporal.PlainDateTime.from(digits).toZonedDateTime(zone).withTimeZone('UTC');
    return `${until.toPlainDateTime().toString().replaceAll(/[-:]/g, '')}Z`;
  });
}

function toZoned(time: Time): Temporal.ZonedDateTime {
  return time instanceof Temporal.ZonedDateTime ? time : time.toZonedDateTime('UTC');
}

/** Converts an occurrence to what the start is: a day, what a clock shows, or a time in a zone. */
function fromZoned(time: Temporal.ZonedDateTime, like: Time): Time {
  if (like instanceof Temporal.PlainDate) return time.toPlainDate();
  return like instanceof Temporal.PlainDateTime ? time.toPlainDateTime() : time;
}
