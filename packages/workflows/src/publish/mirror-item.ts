import { checkRelease, detailsUrl, permitUpload } from '@comunal/archive';
import { openFile, readUploadState, type WritableArchive } from '@comunal/archive/node';
import type { JsonValue } from '../engine/json-value.ts';
import type { StepContext } from '../engine/step.ts';
import { readCreator } from '../mirror/read-creator.ts';
import { mirrorPlan } from '../mirror/mirror-plan.ts';
import { runMirror } from '../mirror/run-mirror.ts';
import { readCaptionFiles, selectCaptions, type DraftPolicy } from './caption-files.ts';
import { keepState } from './keep-state.ts';
import { openPrepared, type PreparedFile } from './prepare-file.ts';
import { createPublishError, withServer } from './publish-error.ts';
import type { PublishInput } from './publish-input.ts';
import { getToday, type ArchiveService } from './publish-services.ts';
import type { Release } from './read-release.ts';
import { releasedStep, type PublishRun } from './released-step.ts';

/** The item that a recording is mirrored to, as somebody has confirmed it. */
export interface MirrorTarget {
  readonly identifier: string;
  readonly confirmation: string;
}

/** How long an upload waits until the item lists the file; it may take hours, and nothing depends on it. */
const verifyForMs = 120_000;

/** What stays until an upload is over. */
type MirrorCheckpoint = { readonly state: JsonValue };

/** Waits for the day from which the newest consent lets the recording be mirrored. The name of each look ends with its number. */
export async function waitForArchiveDay(run: PublishRun): Promise<void> {
  const { context, services } = run;
  for (let look = 1; ; look++) {
    const day = await releasedStep<string | null>(run, `archive-day-${look}`, {
      compensate: async () => false, // It has no effect.
      run: async ({ recording, lookup }, step) => {
        const { waitDays } = services.archive ?? {};
        const checked = checkRelease(recording, lookup, { waitDays, today: getToday(services) });
        if (!('reason' in checked) || checked.reason !== 'too-early') return null;
        await step.log({ code: 'archive-waits', values: { day: checked.from } });
        return checked.from;
      },
    });
    if (day === null) return;
    await context.sleepUntil(`archive-wait-${look}`, `${day}T00:00:00Z`);
  }
}

/**
 * Mirrors the file and its captions to the item, which is made together with its first file. The permit is made from what the
 * content says at that moment. What is at the Archive stays there, whatever becomes of the run.
 */
export function mirrorItem(
  run: PublishRun,
  input: PublishInput,
  file: PreparedFile,
  target: MirrorTarget,
  policy: DraftPolicy,
): Promise<void> {
  return releasedStep<void, MirrorCheckpoint>(run, 'archive', {
    retry: { maxAttempts: 30 },
    run: (release, step) =>
      withServer({ name: 'archive', address: 'https://archive.org' }, async () => {
        const { archive: service } = run.services;
        if (!service) throw createPublishError('no-archive');
        const archive = await service.connect();
        await sendFile({ run, input, file, target, service, archive, release, step });
        await sendCaptions({ run, target, service, archive, release, step, policy });
        const url = detailsUrl(target.identifier);
        await step.log({ code: 'mirrored', values: { url } });
      }),
  });
}

interface Sending {
  readonly run: PublishRun;
  readonly target: MirrorTarget;
  readonly service: ArchiveService;
  readonly archive: WritableArchive;
  readonly release: Release;
  readonly step: StepContext<MirrorCheckpoint>;
}

async function sendFile({
  input,
  file,
  ...sending
}: Sending & { readonly input: PublishInput; readonly file: PreparedFile }): Promise<void> {
  const { run, target, service, archive, release, step } = sending;
  const { services, context } = run;
  const { signal } = step;
  const { name, size, md5 } = file;
  const plan = await mirrorPlan(release.recording, {
    lookup: release.lookup,
    archive,
    identifier: target.identifier,
    file: { name, size, md5 },
    creator: service.creator ?? readCreator(release.content),
    waitDays: service.waitDays,
    today: getToday(services),
    fetch: services.fetch,
    signal,
  });
  if (plan.refused) throw createPublishError('consent-not-in-force');
  const permit = makePermit(sending);
  await step.assertLease();
  const uploaded = await runMirror(plan, {
    archive,
    permit,
    signal,
    verifyForMs,
    state: readUploadState(step.checkpoint?.state),
    openFile: async () =>
      openFile(await openPrepared(services, input, context.runId, file, signal)),
    onState: (state) => step.saveCheckpoint({ state: keepState(state) }),
    onProgress: ({ loaded, total }) => step.onProgress({ loaded, total }),
  });
  if (uploaded?.isVerified === false) await step.log({ code: 'item-pending', level: 'warning' });
}

async function sendCaptions({
  policy,
  ...sending
}: Sending & { readonly policy: DraftPolicy }): Promise<void> {
  const { archive, release, step } = sending;
  for (const { name, bytes } of selectCaptions(await readCaptionFiles(release), policy)) {
    const permit = makePermit(sending);
    await step.assertLease();
    await archive.upload(permit.identifier, new Blob([bytes]), {
      permit,
      name,
      // Captions are corrected; the Archive keeps the old ones in its history.
      overwrite: true,
      derive: false,
      signal: step.signal,
      verifyForMs,
    });
  }
}

/** Permits the upload by what the content said when this attempt began, and by the confirmation of a person. */
function makePermit({ run, target, service, release }: Sending) {
  return permitUpload(release.recording, release.lookup, {
    ...target,
    waitDays: service.waitDays,
    today: getToday(run.services),
  });
}
