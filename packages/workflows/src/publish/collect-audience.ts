import { createArchive } from '@comunal/archive';
import * as z from 'zod/mini';
import { collectFigures } from '../audience/collect-figures.ts';
import { putFigure } from '../audience/put-figure.ts';
import { openRecordingFile } from '../content-file/recording-file.ts';
import { defineWorkflow } from '../engine/define-workflow.ts';
import type { Workflow } from '../engine/workflow.ts';
import { buildSite } from './build-site.ts';
import { createPublishError } from './publish-error.ts';
import { recordingRefSchema, toSlug, type RecordingRef } from './publish-input.ts';
import { getToday, type PublishServices } from './publish-services.ts';
import { releasedStep, type PublishRun } from './released-step.ts';

/** Whose figures are collected, and how many days after its publication. */
export type CollectAudienceInput = {
  /** The recording, such as `recording/charla-de-redes`. */
  readonly recording: RecordingRef;
  /** Tells the collections of one recording apart. */
  readonly day: number;
};

/** Reasons of {@link collectFigures} that are no failure: there is nothing to read, or nothing yet. */
const nothingToRead = new Set(['foreign', 'no-data', 'not-found']);

/**
 * Creates the workflow that reads how often the copies of a recording were viewed, and writes it into the entry.
 *
 * @param services - The same as for `createPublishRecording`.
 * @example
 * ```ts
 * import { createCollectAudience, type PublishServices } from '@comunal/workflows/jobs';
 *
 * export const collectAudience = (services: PublishServices) => createCollectAudience(services).name;
 * ```
 */
export function createCollectAudience(services: PublishServices): Workflow<CollectAudienceInput> {
  return defineWorkflow({
    name: 'collect-audience',
    input: z.strictObject({ recording: recordingRefSchema, day: z.int().check(z.gte(0)) }),
    keyOf: ({ recording, day }) => `${recording} ${day}`,
    subjectOf: ({ recording }) => recording,
    async run(context, { recording }) {
      const run = { context, services, recording };
      const isChanged = await collect(run);
      if (isChanged) await buildSite(run, 'site');
    },
  });
}

/** @returns Whether the entry has changed. */
function collect(run: PublishRun): Promise<boolean> {
  const { services, recording } = run;
  return releasedStep<boolean>(run, 'collect', {
    run: async ({ content, entry }, step) => {
      const collected = await collectFigures([entry], {
        archive: (await services.archive?.connect()) ?? createArchive(),
        today: getToday(services),
        fetch: services.fetch,
        signal: step.signal,
      });
      const slug = toSlug(recording);
      const file = await openRecordingFile(content.dir, slug);
      let text = file?.text;
      for (const result of collected)
        if ('figure' in result && text !== undefined) text = putFigure(text, result.figure);
      const url = collected[0]?.url ?? '';
      if (!file || text === undefined) throw createPublishError('edit-by-hand', { slug, url });
      await step.assertLease();
      if (text !== file.text) await file.write(text);
      const failed = collected.find(
        (result) => 'reason' in result && !nothingToRead.has(result.reason),
      );
      if (failed && 'reason' in failed)
        throw createPublishError(
          'unreachable',
          { server: new URL(failed.url).host, serverCode: failed.reason },
          { isTransient: true },
        );
      const count = collected.filter((result) => 'figure' in result).length;
      await step.log({ code: 'figures-collected', values: { count } });
      return text !== file.text;
    },
  });
}
