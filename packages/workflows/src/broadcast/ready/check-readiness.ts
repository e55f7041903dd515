import type { PublicEvent } from '@comunal/schemas';
import type { BroadcastInput } from '../broadcast-input.ts';
import { defaultVideoKbps, type BroadcastServices } from '../broadcast-services.ts';
import { checkEvent } from './check-event.ts';
import { checkServer } from './check-server.ts';
import { checkSource } from './check-source.ts';
import { checkTargets } from './check-targets.ts';
import { hasProblem, ok, warning, type ReadinessFinding } from './finding.ts';
import { readFreeBytes } from '../../read-free-bytes.ts';

/** The database of the jobs needs so much. */
const lowDiskBytes = 100_000_000;
/** What sound takes, in kilobits in a second. */
const soundKbps = 128;

/**
 * Checks everything that a broadcast needs, and says what to do about what is missing. Where the event itself may not be
 * broadcast, nobody is contacted.
 *
 * @param services - What the broadcast would work with.
 * @param event - The event, in its public form.
 * @param input - The source, as the run would have it.
 * @param signal - Ends the look at servers, targets and source; without it, they have their own time limits.
 * @returns What was found, good things included; the broadcast can begin when none of it is a `problem`.
 * @example
 * ```ts
 * import { checkReadiness, type BroadcastServices } from '@comunal/workflows/jobs';
 * import type { PublicEvent } from '@comunal/schemas';
 *
 * export async function showProblems(services: BroadcastServices, event: PublicEvent) {
 *   const input = { event: `event/${event.slug}`, source: { kind: 'capture' } } as const;
 *   const findings = await checkReadiness(services, event, input);
 *   for (const { level, code } of findings) if (level === 'problem') console.log(code);
 * }
 * ```
 */
export async function checkReadiness(
  services: BroadcastServices,
  event: PublicEvent,
  input: BroadcastInput,
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly ReadinessFinding[]> {
  const ofEvent = checkEvent(event, input);
  if (hasProblem(ofEvent)) return ofEvent;
  const others = await Promise.all([
    checkServer(services, event, input, signal),
    checkSource(services, input, signal),
    input.source.kind === 'room' ? [] : checkTargets(services, signal),
    checkDisk(services),
  ]);
  return [...ofEvent, ...others.flat(), ...describeBandwidth(services, input)];
}

async function checkDisk({
  projectDir,
  getFreeBytes = readFreeBytes,
}: BroadcastServices): Promise<readonly ReadinessFinding[]> {
  const bytes = await getFreeBytes(projectDir);
  return bytes < lowDiskBytes
    ? [warning('disk', { megabytes: Math.floor(bytes / 1_000_000) })]
    : [];
}

/** Every target is sent the picture anew: the line has to carry all of them, and some more. */
function describeBandwidth(
  { videoKbps = defaultVideoKbps, targets = [] }: BroadcastServices,
  { source }: BroadcastInput,
): readonly ReadinessFinding[] {
  if (source.kind === 'room') return [];
  const count = 1 + targets.length;
  const mbps = Math.ceil(((videoKbps + soundKbps) * count * 1.3) / 100) / 10;
  return [ok('bandwidth', { mbps, count })];
}
