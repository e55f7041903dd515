// A worker in a process of its own, which a test kills: `node publish-child.ts '<json>'`.
import { createArchive } from '@comunal/archive/node';
import { sendChunkByHttp } from '@comunal/http/node';
import { createPeerTube } from '@comunal/peertube';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { mortal } from '@comunal/test-kit/run-child';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { openJobs } from '../../src/engine/open-jobs.ts';
import type { RunState } from '../../src/engine/run-state.ts';
import { createPublishRecording } from '../../src/publish/publish-recording.ts';
import type { PublishServices } from '../../src/publish/publish-services.ts';
import { countSteps } from './count-steps.ts';
import {
  buildSite,
  mapAddress,
  mirrored,
  readContent,
  resolvePublic,
  toInput,
} from './publish-content.ts';

/** What the child is told. */
export interface ChildTask {
  /** The folder of the project, with the content and the jobs in it. */
  readonly projectDir: string;
  readonly peertubeUrl: string;
  readonly user: { readonly username: string; readonly password: string };
  readonly addresses: {
    readonly baseUrl: string;
    readonly s3Url: string;
    readonly viewsUrl: string;
  };
  readonly keys: { readonly accessKey: string; readonly secretKey: string };
  /** Kills itself with SIGKILL at the so-many-th request or write, or at its end when there are fewer; never with 0. */
  readonly dieAtEvent: number;
}

/** What it writes when it has ended. */
export interface ChildReport {
  /** Requests and writes. */
  readonly events: number;
  readonly states: readonly RunState[];
  /** The failure of the first run. */
  readonly failure: string | null;
}

// A process that is killed writes no cache at its end.
flushCompileCache();
// It ends before code of PGlite that is compiled better would pay.
setFlagsFromString('--liftoff-only');
const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
const life = mortal(task.dieAtEvent);
const fetch = countRequests(mapAddress(task.peertubeUrl));
const peertube = createPeerTube({
  baseUrl: 'https://video.example',
  fetch,
  maxChunkBytes: 100_000,
  clock: fastClock(),
});
let isLoggedIn = false;
const services: PublishServices = {
  content: () => readContent(join(task.projectDir, 'content'), Date.now),
  projectDir: task.projectDir,
  peertube: {
    baseUrl: 'https://video.example',
    async connect() {
      if (!isLoggedIn) await peertube.auth.logIn(task.user);
      isLoggedIn = true;
      return peertube;
    },
  },
  archive: {
    connect: async () =>
      createArchive({
        ...task.addresses,
        ...task.keys,
        clock: fastClock(),
        fetch: countRequests(globalThis.fetch),
        async sendChunk(request) {
          life.event();
          const response = await sendChunkByHttp(request);
          life.event();
          return response;
        },
      }),
  },
  buildSite,
  fetch,
};
const workflow = createPublishRecording(services);
const counted = countSteps(workflow, () => life.event());
const jobs = await openJobs({ dir: join(task.projectDir, '.comunal', 'jobs') });
if ((await jobs.list()).length === 0) await jobs.start(counted, toInput(mirrored));
await jobs.work({
  workflows: [counted],
  resolvePublic: resolvePublic(services),
  signal: new AbortController().signal,
  untilIdle: true,
});
const runs = await jobs.list({ workflow: workflow.name });
await jobs.close();
life.end({ states: runs.map(({ state }) => state), failure: runs[0]?.failure?.code ?? null });

function countRequests(send: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    life.event();
    const response = await send(input, init);
    life.event();
    return response;
  };
}
