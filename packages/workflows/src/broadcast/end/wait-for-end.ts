import { StepError } from '../../engine/step-error.ts';
import type { BroadcastRun } from '../broadcast-run.ts';
import type { LiveVideo } from '../../live/create-live.ts';
import { isOnAir } from '../live/ensure-live.ts';
import type { PushResult } from '../push/push-state.ts';
import { withPeerTube } from '../with-peertube.ts';
import { isNotFound } from '../../server-answer.ts';

/** Waits until the server has noticed that the picture has ended, and says how long it was dark. */
export function waitForEnd(
  { context, services }: BroadcastRun,
  { uuid, url }: LiveVideo,
  { begunAt, endedAt, darkSeconds }: PushResult,
): Promise<void> {
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(begunAt)) / 60_000);
  return context.step<void>('end', {
    retry: { maxAttempts: 60, initialDelayMs: 2_000, maxDelayMs: 30_000 },
    run: async (step) => {
      const isStillOn = await withPeerTube(services.peertube, async ({ videos }) =>
        isOnAir(await videos.get(uuid, { signal: step.signal })),
      ).catch((thrown: unknown) => {
        if (isNotFound(thrown)) return false;
        throw thrown;
      });
      if (isStillOn) throw new StepError('still-on-air', { values: { url }, isWait: true });
      await step.log({ code: 'ended', values: { minutes } });
      if (darkSeconds > 0)
        await step.log({ code: 'dark-in-all', level: 'warning', values: { seconds: darkSeconds } });
    },
  });
}
