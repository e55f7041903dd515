import { sendChunkByHttp } from '@comunal/http/node';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWorkflow } from '../engine/define-workflow.ts';
import type { JsonValue } from '../engine/json-value.ts';
import type { StepContext, StepRetry } from '../engine/step.ts';
import type { Workflow, WorkflowContext } from '../engine/workflow.ts';
import { readCreator } from '../mirror/read-creator.ts';
import { makeProjectFolder, PROJECT_FOLDER } from '../project-folder.ts';
import { capSender, createBandwidthCap, type BandwidthCap } from './bandwidth-cap.ts';
import { formatChannelAddress } from './channel-address.ts';
import { channelInputSchema, type MirrorChannelInput } from './channel-input.ts';
import type { ChannelServices } from './channel-services.ts';
import type { CopyCheckpoint } from './copy-state.ts';
import { copyVideos, type CopiedVideos } from './copy-videos.ts';
import { createDiskSpace, type DiskSpace } from './disk-space.ts';
import { listChannel, type ListedVideo } from './list-channel.ts';
import { logReport } from './log-report.ts';
import { addReports, emptyReport, type MirrorReport } from './outcome.ts';
import { createReleaseCheck, type ReleaseCheck } from './release-check.ts';
import { writeCopies } from './write-copies.ts';

/** Videos of one step: enough that steps cost nothing, and few enough that a person sees them end. */
const videosPerStep = 200;

/** How often the last videos are tried again, a quarter of an hour apart, before they count as failed. */
const maxRounds = 8;

/** A line that is down for days does not end a run: a step that was stopped goes on from its checkpoint. */
const retry: StepRetry = { maxAttempts: 1_000, initialDelayMs: 30_000, maxDelayMs: 900_000 };

/**
 * Creates the workflow that copies the public videos of a PeerTube channel, account or server into the Internet Archive, as far
 * as the content releases them: each needs a public recording whose consents are in force and whose waiting time is over.
 *
 * One run goes through the videos in steps of two hundred, several at once. What is in the Archive already is not sent again, and a
 * step that was interrupted goes on from the uploads where they were.
 *
 * @param services - The content, the clients and the folder. All runs of one process share the bandwidth.
 * @example
 * ```ts
 * import { createMirrorChannel, type ChannelServices, type JobsHost } from '@comunal/workflows/jobs';
 *
 * export async function mirror(jobs: JobsHost, services: ChannelServices, signal: AbortSignal) {
 *   const workflow = createMirrorChannel(services);
 *   await jobs.start(workflow, {
 *     baseUrl: 'https://video.example',
 *     kind: 'channel',
 *     name: 'charlas',
 *     prefix: 'colectiva-de-ejemplo',
 *     confirmation: 'colectiva-de-ejemplo', // as somebody typed it
 *     waitDays: 3,
 *     bandwidthKbps: 4_000,
 *     hours: { from: '22:00', to: '06:00', zone: 'America/Mexico_City' },
 *     concurrency: 4,
 *     writeCopies: true,
 *   });
 *   await jobs.work({ workflows: [workflow], signal });
 * }
 * ```
 */
export function createMirrorChannel(services: ChannelServices): Workflow<MirrorChannelInput> {
  const shared = { cap: createBandwidthCap(), disk: createDiskSpace(services.freeBytes) };
  return defineWorkflow<MirrorChannelInput, MirrorReport>({
    name: 'mirror-channel',
    input: channelInputSchema,
    keyOf: ({ baseUrl, kind, name }) =>
      formatChannelAddress({ baseUrl, kind, name: name ?? undefined }),
    run: (context, input) => new ChannelMirror(services, shared, context, input).run(),
  });
}

interface Shared {
  readonly cap: BandwidthCap;
  readonly disk: DiskSpace;
}

class ChannelMirror {
  readonly #services: ChannelServices;
  readonly #shared: Shared;
  readonly #context: WorkflowContext;
  readonly #input: MirrorChannelInput;
  readonly #release: ReleaseCheck;
  readonly #workDir: string;
  readonly #now: () => number;

  constructor(
    services: ChannelServices,
    shared: Shared,
    context: WorkflowContext,
    input: MirrorChannelInput,
  ) {
    this.#services = services;
    this.#shared = shared;
    this.#context = context;
    this.#input = input;
    this.#now = services.now ?? Date.now;
    this.#workDir = join(services.projectDir, PROJECT_FOLDER, 'work', context.runId);
    const { baseUrl, waitDays } = input;
    this.#release = createReleaseCheck({
      content: services.content,
      baseUrl,
      waitDays,
      now: this.#now,
    });
  }

  async run(): Promise<MirrorReport> {
    const context = this.#context;
    const videos = await this.#list();
    const total = videos.length;
    let report = emptyReport;
    let uploads: Readonly<Record<string, JsonValue>> = {};
    let queue = videos;
    let rounds = 0;
    for (let part = 1; queue.length > 0; part++) {
      const batch = queue.slice(0, videosPerStep);
      const copied = await this.#copy(part, batch, uploads, { done: total - queue.length, total });
      const { left, again, opensAt, againAt } = copied;
      const byHand = await this.#note(part, copied.items);
      report = addReports(report, { ...copied.report, byHand });
      queue = [...left, ...queue.slice(batch.length), ...again];
      ({ uploads } = copied);
      if (queue.length === 0) break;
      if (opensAt !== null) {
        await context.sleepUntil(`night-${part}`, new Date(opensAt).toISOString());
      } else if (again.length === queue.length) {
        // Nothing is left but what fails: it gets some time, and then a line in the report.
        if (++rounds > maxRounds) {
          const failed = again.map(({ shortUUID, code }) => ({ video: shortUUID, code }));
          report = addReports(report, { ...emptyReport, failed });
          break;
        }
        await context.sleepUntil(`again-${part}`, new Date(againAt).toISOString());
      }
    }
    await context.step('tidy', { run: () => this.#tidy() });
    await logReport(context, report);
    return report;
  }

  #list(): Promise<readonly ListedVideo[]> {
    const { baseUrl, kind, name } = this.#input;
    return this.#context.step<readonly ListedVideo[]>('list', {
      retry,
      run: async (step) => {
        const address = { baseUrl, kind, name: name ?? undefined };
        const videos = await listChannel(this.#services.peertube(baseUrl), address, {
          signal: step.signal,
        });
        await step.log({ code: 'listed', values: { videos: videos.length } });
        return videos;
      },
      // Nothing was published by the list; what lies on the disk of a run that is cancelled goes.
      compensate: () => this.#tidy(),
    });
  }

  #copy(
    part: number,
    videos: readonly ListedVideo[],
    uploads: Readonly<Record<string, JsonValue>>,
    { done, total }: { readonly done: number; readonly total: number },
  ): Promise<CopiedVideos> {
    return this.#context.step<CopiedVideos, CopyCheckpoint>(`copy-${part}`, {
      retry,
      run: async (step) => {
        const { hours, concurrency, bandwidthKbps } = this.#input;
        const limit =
          bandwidthKbps === null ? undefined : this.#shared.cap.limit((bandwidthKbps * 1_000) / 8);
        try {
          await makeProjectFolder(this.#workDir);
          return await copyVideos(
            await this.#openTools(),
            {
              videos,
              uploads,
              hours: hours ?? undefined,
              concurrency,
              clock: this.#services.clock,
              onDone: (count) => step.onProgress({ loaded: done + count, total, unit: 'items' }),
            },
            step,
          );
        } finally {
          limit?.release();
        }
      },
    });
  }

  async #openTools(): Promise<Parameters<typeof copyVideos>[0]> {
    const { baseUrl, prefix, confirmation, waitDays } = this.#input;
    const { peertube, archive, fetch = globalThis.fetch } = this.#services;
    const { cap, disk } = this.#shared;
    return {
      baseUrl,
      peertube: peertube(baseUrl),
      archive: await archive({ sendChunk: capSender(sendChunkByHttp, cap) }),
      release: this.#release,
      cap,
      disk,
      fetch,
      workDir: this.#workDir,
      prefix,
      confirmation,
      creator: readCreator(await this.#release.current()),
      waitDays,
      now: this.#now,
    };
  }

  async #note(part: number, items: Readonly<Record<string, string>>): Promise<readonly string[]> {
    if (!this.#input.writeCopies || Object.keys(items).length === 0) return [];
    return this.#context.step<readonly string[]>(`note-${part}`, {
      run: async (step: StepContext) => {
        const { dir } = await this.#release.current();
        return writeCopies(dir, items, () => step.assertLease());
      },
    });
  }

  /** Removes the work files. @returns Whether there were any. */
  async #tidy(): Promise<boolean> {
    const wasThere = existsSync(this.#workDir);
    await rm(this.#workDir, { recursive: true, force: true });
    return wasThere;
  }
}
