import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { toKey, type ResolvedTime } from './read-time.ts';

/** Expands rules of recurrence, and holds how much work they may still take in a file. */
export interface RecurrenceExpander {
  readonly maxOccurrences: number;
  /** How many costly rules are still tried: those that find nothing for long. */
  costlyRulesLeft: number;
}

/** How many periods, such as days or weeks, a rule may pass, and how many candidates it may look at. */
const maxIterations = 2000;
const maxCandidateEvaluations = 20_000;

/** Creates what expands the rules of one file. */
export function createRecurrenceExpander(maxOccurrences: number): RecurrenceExpander {
  return { maxOccurrences, costlyRulesLeft: 10 };
}

/**
 * Lists when an event that repeats takes place, its start among them. An endless rule is cut off, as is one that gives too
 * many occurrences; of one that is not understood, the start remains.
 */
export function expandRecurrence(
  starts: ResolvedTime,
  [rule, ...others]: readonly string[],
  expander: RecurrenceExpander,
  report: ReportProblem,
): ResolvedTime[] {
  if (rule === undefined) return [starts];
  if (others.length > 0) report(ImportProblemCode.RecurrenceNotRead);
  const { maxOccurrences: max } = expander;
  const times = listTimes(starts, rule, expander);
  if (!times) {
    report(ImportProblemCode.RecurrenceNotRead);
    return [starts];
  }
  const isEndless = !/(?:^|;)(?:COUNT|UNTIL)=/i.test(rule);
  if (isEndless) report(ImportProblemCode.EndlessRecurrence, { max });
  else if (times.length > max) report(ImportProblemCode.ManyOccurrences, { max });
  const key = toKey(starts);
  const rest = times.filter((time) => toKey(time) !== key);
  return [starts, ...rest].slice(0, max);
}

function listTimes(
  starts: ResolvedTime,
  rule: string,
  expander: RecurrenceExpander,
): ResolvedTime[] | undefined {
  const isCostly =
    /BYSETPOS|BYWEEKNO|BYYEARDAY|BYHOUR|BYMINUTE|BYSECOND|HOURLY|MINUTELY|SECONDLY|DAILY.*BY/i.test(
      rule,
    );
  if (expander.costlyRulesLeft <= 0) return undefined;
  if (isCostly) expander.costlyRulesLeft -= 1;
  const isDay = starts instanceof Temporal.PlainDate;
  const begin = isDay ? starts.toZonedDateTime('UTC') : starts;
  const local = begin.toPlainDateTime().toString({ smallestUnit: 'second' });
  try {
    const times: ResolvedTime[] = [];
    const recurrence = new RRuleTemporal({
      rruleString: `DTSTART;TZID=${begin.timeZoneId}:${local.replaceAll(/[-:]/g, '')}\nRRULE:${rule}`,
      temporal: Temporal,
      maxIterations,
      maxCandidateEvaluations,
      cache: false,
    });
    recurrence.all((time) => {
      times.push(isDay ? time.toPlainDate() : time);
      return times.length <= expander.maxOccurrences;
    });
    return times;
  } catch {
    expander.costlyRulesLeft -= 1;
    return undefined; // The rule is not valid, or gives nothing within the limits.
  }
}
