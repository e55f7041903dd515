import type { Moment, Public } from '@comunal/schemas';
import type { ExportOptions } from '../export-options.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { getFirstSlug } from '../identifiers.ts';
import { hasDay } from '../moment.ts';
import { toTimeSpan, type TimeSpan } from '../time-span.ts';

type EventNode = NonNullable<Public<'event'>['nodes']>[number];

/** What becomes one event of a calendar: an activity, or a node of one. */
export interface Occurrence {
  /** The identifier, which stays the same when the title, the day or the slug changes. */
  readonly uid: string;
  readonly span: TimeSpan;
  /** The activity, or the one that the node belongs to. */
  readonly event: Public<'event'>;
  readonly node?: EventNode;
  /** Where the node stands in the activity, as in `nodes.0`. */
  readonly field?: string;
}

/**
 * Lists activities and their nodes as they stand in a calendar, without those whose day is not known. Of two with the same
 * identifier, programs would show one: the second is left out, and reported.
 */
export function listOccurrences(
  events: readonly Public<'event'>[],
  options: OccurrenceOptions,
): Occurrence[] {
  const uids = new Set<string>();
  return events
    .flatMap((event) => listOfEvent(event, options))
    .filter(({ uid, event, field }) => {
      if (uids.has(uid)) {
        options.onOmission?.(createOmission(OmissionCode.DuplicateGuid, event, field));
        return false;
      }
      uids.add(uid);
      return true;
    });
}

interface OccurrenceOptions extends ExportOptions {
  readonly includeNodes?: boolean;
}

function listOfEvent(event: Public<'event'>, options: OccurrenceOptions): Occurrence[] {
  const { host } = new URL(options.siteUrl);
  const { nodes = [] } = event;
  const own = createOccurrence(`event-${getFirstSlug(event)}@${host}`, { event }, options);
  if (options.includeNodes === false) return own;
  return [
    ...own,
    ...nodes.flatMap((node, index) =>
      createOccurrence(`node-${node.guid}@${host}`, { event, node }, options, `nodes.${index}`),
    ),
  ];
}

function createOccurrence(
  uid: string,
  subject: Pick<Occurrence, 'event' | 'node'>,
  { onOmission }: ExportOptions,
  field?: string,
): Occurrence[] {
  const { event, node } = subject;
  const { starts, ends }: { starts: Moment; ends?: Moment | undefined } = node ?? event;
  if (!hasDay(starts)) {
    onOmission?.(createOmission(OmissionCode.DateNotExact, event, field));
    return [];
  }
  const { span, isEndBeforeStart } = toTimeSpan(starts, ends);
  if (isEndBeforeStart) {
    const path = [field, 'ends'].filter((part) => part !== undefined).join('.');
    onOmission?.(createOmission(OmissionCode.EndsBeforeStart, event, path));
  }
  return [{ uid, span, ...subject, ...(field !== undefined && { field }) }];
}
