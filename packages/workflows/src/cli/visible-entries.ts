import type { Content, PublicContent } from '@comunal/content';
import { systemClock } from '@comunal/http';
import { cacheForWhile } from '../jobs-page/cache-for-while.ts';
import type { WorkerEvent } from '../engine/jobs.ts';
import type { RunDetail, RunSummary } from '../engine/run-state.ts';
import type { ProjectServices } from './open-services.ts';
import { isContentType } from './work-options.ts';

/** Tells whether the entry that a run is about may be named. */
export type IsClosed = (subject: string) => boolean;

/**
 * Reads which entries may be named. An entry that is closed by now, or is not there, is not; neither is any where the content
 * cannot be read.
 */
export async function readVisibleEntries(services: ProjectServices): Promise<IsClosed> {
  const content = await services.content().catch(() => undefined);
  return content ? isClosedIn(content) : () => true;
}

/** How long an entry that is closed meanwhile may still be named. */
const MAX_AGE_MS = 60_000;

/** Reads which entries may be named again and again, for what goes on for long. */
export function watchVisibleEntries(services: ProjectServices): () => Promise<IsClosed> {
  const { clock = systemClock } = services;
  return cacheForWhile(() => readVisibleEntries(services), MAX_AGE_MS, clock);
}

/** Tells which entries of a content folder may not be named. */
function isClosedIn(content: Content): IsClosed {
  const visible = content.toPublic();
  return (subject) => isHidden(visible, subject);
}

/** What is no entry, such as a channel, is not hidden. */
function isHidden(visible: PublicContent, subject: string): boolean {
  const [type = '', slug = ''] = subject.split('/');
  return isContentType(type) && visible.get(type, slug) === undefined;
}

/** What stands in place of a text about an entry that is closed by now. */
const mask = '•••';

/** Masks what a run says of an entry that is closed by now: its name, and every text of its log, its question and its failure. */
export function maskRun<Run extends RunSummary | RunDetail>(run: Run, isClosed: IsClosed): Run {
  if (run.subject === undefined || !isClosed(run.subject)) return run;
  return {
    ...run,
    key: mask,
    subject: mask,
    ...(run.gate && { gate: { ...run.gate, values: maskValues(run.gate.values) } }),
    ...(run.failure && { failure: { ...run.failure, values: maskValues(run.failure.values) } }),
    ...('log' in run && {
      input: {},
      result: undefined,
      log: run.log.map((line) => ({ ...line, values: maskValues(line.values) })),
    }),
  };
}

/** Masks what a worker says of a run whose entry is closed by now. */
export function maskEvent(event: WorkerEvent, isClosed: IsClosed): WorkerEvent {
  const { subject, failure } = event;
  if (subject === undefined || !isClosed(subject)) return event;
  return {
    ...event,
    subject: mask,
    failure: failure && { ...failure, values: maskValues(failure.values) },
  };
}

function maskValues(
  values: Readonly<Record<string, string | number>> = {},
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? mask : value]),
  );
}
