import { getText } from '../localized-text.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { toTimeSpan } from '../time-span.ts';
import { listPersons } from './list-persons.ts';
import { nameRoom } from './rooms.ts';
import { createNumberSource } from './session-number.ts';
import { toSessionUrl, toSessionUuid } from './session-guid.ts';
import type { EventNode, Session } from './session.ts';
import type { ScheduleContext } from './schedule-context.ts';

/**
 * Lists the nodes of a gathering as sessions, in the order in which they begin, and reports those that a schedule cannot hold.
 * What does not go ahead as announced is left out where the form cannot say so: people would travel to it.
 */
export function listSessions(context: ScheduleContext): Session[] {
  const { event, holdsStates } = context;
  if (!holdsStates && event.state !== 'scheduled') {
    report(context, OmissionCode.NotInFormat, 'state');
    return [];
  }
  const takeNumber = createNumberSource();
  const taken = new Set<string>();
  return (event.nodes ?? [])
    .flatMap((node, index) => {
      const times = isListed(node, index, context) && readTimes(node, index, context);
      if (!times) return [];
      const url = toSessionUrl(context.url, node.guid);
      const uuid = toSessionUuid(url, node.guid);
      if (taken.has(uuid.toLowerCase())) {
        report(context, OmissionCode.DuplicateGuid, `nodes.${index}`);
        return [];
      }
      taken.add(uuid.toLowerCase());
      return [createSession({ node, index, url, uuid, id: takeNumber(uuid), ...times }, context)];
    })
    .toSorted((a, b) => a.starts.epochMilliseconds - b.starts.epochMilliseconds);
}

function isListed({ visibility, state }: EventNode, index: number, context: ScheduleContext) {
  if (visibility !== 'public') return false;
  if (context.holdsStates || state === 'scheduled') return true;
  report(context, OmissionCode.NotInFormat, `nodes.${index}.state`);
  return false;
}

type SessionStub = Omit<Session, 'title' | 'summary' | 'room' | 'persons'>;

function createSession(stub: SessionStub, context: ScheduleContext): Session {
  const { node, index } = stub;
  if ((node.interpretation ?? []).length > 0)
    report(context, OmissionCode.NotInFormat, `nodes.${index}.interpretation`);
  if ((node.languages ?? []).length > 1)
    report(context, OmissionCode.NotInFormat, `nodes.${index}.languages`);
  return {
    ...stub,
    title: getText(node.title, context.locale) ?? '',
    summary: getText(node.summary, context.locale) ?? '',
    room: nameRoom(node, context),
    persons: listPersons(node.credits ?? [], context),
  };
}

/** Reads when a node begins and ends, in the zone of the schedule. Nothing is returned for one that has no time. */
function readTimes(
  { starts, ends }: EventNode,
  index: number,
  context: ScheduleContext,
): Pick<Session, 'starts' | 'ends'> | undefined {
  if (typeof starts === 'string') {
    report(context, OmissionCode.NoTime, `nodes.${index}`);
    return undefined;
  }
  const { span, isEndBeforeStart } = toTimeSpan(starts, ends);
  if (span.isAllDay) return undefined;
  const code = isEndBeforeStart ? OmissionCode.EndsBeforeStart : OmissionCode.NoEnd;
  if (!span.ends) report(context, code, `nodes.${index}.ends`);
  if (starts.zone !== context.zone)
    report(context, OmissionCode.NotInFormat, `nodes.${index}.starts.zone`);
  const begin = span.starts.withTimeZone(context.zone);
  return { starts: begin, ends: span.ends?.withTimeZone(context.zone) ?? begin };
}

function report({ event, onOmission }: ScheduleContext, code: OmissionCode, field: string): void {
  onOmission?.(createOmission(code, event, field));
}
