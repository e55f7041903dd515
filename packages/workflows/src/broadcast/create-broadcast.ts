import { defineWorkflow } from '../engine/define-workflow.ts';
import { StepError } from '../engine/step-error.ts';
import type { Workflow } from '../engine/workflow.ts';
import { broadcastInputSchema, type BroadcastInput } from './broadcast-input.ts';
import type { BroadcastServices } from './broadcast-services.ts';
import type { BroadcastRun } from './broadcast-run.ts';
import { waitForEnd } from './end/wait-for-end.ts';
import { writeAudience } from './end/write-audience.ts';
import { createLive, type LiveVideo } from '../live/create-live.ts';
import { findLive, prepareLive } from './live/ensure-live.ts';
import type { PushResult, PushState } from './push/push-state.ts';
import { runPush } from './push/run-push.ts';
import { checkReadiness } from './ready/check-readiness.ts';
import { keepReplays } from './replay/keep-replays.ts';
import { withPeerTube } from './with-peertube.ts';

/** A push begins anew after each death of its worker, and none is one too many. */
const pushRetry = { maxAttempts: 1000, initialDelayMs: 1_000, maxDelayMs: 30_000 };

/**
 * Creates the workflow that broadcasts an event: it checks what is needed, creates the live of the event at PeerTube or finds it
 * again, asks whether to begin, pushes the picture to every target, writes down how many watched, and waits for what the server
 * has kept, which stays private until somebody decides. Where the event is closed on the way, nobody is contacted any more.
 *
 * @param services - What it works with. Nothing is contacted before a step needs it.
 * @example
 * ```ts
 * import { createBroadcast, type BroadcastServices } from '@comunal/workflows/jobs';
 *
 * export const broadcast = (services: BroadcastServices) => createBroadcast(services).name;
 * ```
 */
export function createBroadcast(services: BroadcastServices): Workflow<BroadcastInput> {
  return defineWorkflow({
    name: 'broadcast',
    input: broadcastInputSchema,
    keyOf: ({ event }) => event,
    subjectOf: ({ event }) => event,
    async run(context, input) {
      const run = { context, services, input };
      await checkReady(run);
      const live = await makeLive(run);
      if (!(await isToBegin(run, live))) return { url: live.url, outcome: 'not-begun' };
      const pushed = await push(run, live);
      await waitForEnd(run, live, pushed);
      await writeAudience(run, pushed);
      const replays = await keepReplays(run, live, pushed);
      return { url: live.url, outcome: 'done', replays: replays.map(({ url }) => url) };
    },
  });
}

/** Says what was found, and goes no further while there is a problem. */
function checkReady({ context, services, input }: BroadcastRun): Promise<void> {
  return context.publicStep<'event', void>('ready', input.event, {
    run: async (event, step) => {
      const findings = await checkReadiness(services, event, input, step.signal);
      for (const { code, level, values } of findings) {
        const logLevel = { ok: 'info', warning: 'warning', problem: 'error' } as const;
        await step.log({ code: `ready-${code}`, level: logLevel[level], values });
      }
      const count = findings.filter(({ level }) => level === 'problem').length;
      if (count > 0) throw new StepError('not-ready', { values: { count } });
    },
  });
}

/** Creates the live, or takes the one that is there: of an earlier attempt, of an earlier broadcast, or of the announcement. */
function makeLive({ context, services, input }: BroadcastRun): Promise<LiveVideo> {
  const { baseUrl, channel } = services.peertube;
  const saveReplay = input.withoutReplay !== true;
  return context.publicStep<'event', LiveVideo>('live', input.event, {
    run: (event, step) =>
      withPeerTube(services.peertube, async (peertube) => {
        const { signal } = step;
        const { live: { allowReplay = false } = {} } = await peertube.config.get({ signal });
        const settings = {
          privacy: event.visibility === 'unlisted' ? 'unlisted' : 'public',
          saveReplay: saveReplay && allowReplay,
        } as const;
        const existing = await findLive(peertube, event, baseUrl, signal);
        if (!existing) {
          const language = event.languages?.[0] ?? 'es';
          const options = { baseUrl, channel, language, beginsNow: true, ...settings };
          const live = await createLive(peertube, event, options, step);
          await step.log({ code: 'live-created', values: { url: live.url } });
          return live;
        }
        await step.assertLease();
        const isPermanent = await prepareLive(peertube, existing, { ...settings, signal });
        await step.log({ code: 'live-found', values: { url: existing.url } });
        if (!isPermanent) await step.log({ code: 'not-permanent', level: 'warning' });
        return existing;
      }),
  });
}

/** Asks whether to begin. For a call room the question says what to press there. */
async function isToBegin(
  { context, input }: BroadcastRun,
  { url, uuid }: LiveVideo,
): Promise<boolean> {
  if (input.beginAtOnce && input.source.kind !== 'room') return true;
  const name = input.source.kind === 'room' ? 'begin-room' : 'begin';
  const answers = ['begin', 'leave'] as const;
  return (await context.gate(name, { answers, values: { url, uuid } })) === 'begin';
}

/** Pushes until the end. A push cannot be done once: an attempt goes on where the last one was. */
function push({ context, services, input }: BroadcastRun, live: LiveVideo): Promise<PushResult> {
  const { runId } = context;
  return context.publicStep<'event', PushResult, PushState>('push', input.event, {
    retry: pushRetry,
    run: (_, step) => runPush(services, { input, live, runId }, step),
  });
}
