import { StepError } from '../../engine/step-error.ts';
import { putFigure } from '../../audience/put-figure.ts';
import { openEntryFile } from '../../content-file/entry-file.ts';
import { toAudienceFigure } from '../audience/to-figure.ts';
import { toEventSlug } from '../broadcast-input.ts';
import type { BroadcastRun } from '../broadcast-run.ts';
import type { PushResult } from '../push/push-state.ts';

/** Writes into the entry how many watched at most at one moment, and how that was seen. Nothing else of the file changes. */
export function writeAudience(
  { context, services, input }: BroadcastRun,
  { samples, endedAt }: PushResult,
): Promise<void> {
  const slug = toEventSlug(input.event);
  return context.publicStep<'event', void>('audience', input.event, {
    run: async (_, step) => {
      const { baseUrl } = services.peertube;
      const figure = toAudienceFigure(samples, { baseUrl, day: endedAt.slice(0, 10) });
      if (!figure) return step.log({ code: 'no-audience' });
      const { dir } = await services.content();
      const file = await openEntryFile(dir, 'event', slug);
      const text = file && putFigure(file.text, figure);
      const values = { peak: figure.value, file: file?.name ?? `events/${slug}` };
      if (!file || text === undefined) throw new StepError('edit-by-hand', { values });
      await step.assertLease();
      if (text !== file.text) await file.write(text);
      return step.log({ code: 'audience', values });
    },
  });
}
