// A worker that mirrors a channel, in a process of its own, so that a test can kill it.
import { createArchive as createReader } from '@comunal/archive';
import { createArchive } from '@comunal/archive/node';
import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { MirrorChannelInput } from '../../src/channel/channel-input.ts';
import { createMirrorChannel } from '../../src/channel/mirror-channel.ts';
import { openJobs } from '../../src/engine/open-jobs.ts';
import { mapFetch } from './map-fetch.ts';

/** What the process is settings by its one argument, as JSON. */
export interface MirrorChannelProcess {
  readonly folder: string;
  readonly jobsDir: string;
  readonly databaseUrl?: string | undefined;
  readonly peertubeUrl: string;
  readonly addresses: {
    readonly baseUrl: string;
    readonly s3Url: string;
    readonly viewsUrl: string;
  };
  readonly keys: { readonly accessKey: string; readonly secretKey: string };
  readonly input: MirrorChannelInput;
}

// A process that is killed writes no cache at its end.
flushCompileCache();
// It ends before code of PGlite that is compiled better would pay.
setFlagsFromString('--liftoff-only');
const [, , argument = '{}'] = process.argv;
const settings = JSON.parse(argument) as MirrorChannelProcess;
const { folder, jobsDir, databaseUrl, peertubeUrl, addresses, keys, input } = settings;
const fetch = mapFetch(peertubeUrl);
const jobs = await openJobs({ dir: jobsDir, databaseUrl });
const workflow = createMirrorChannel({
  content: () => loadContent(join(folder, 'content'), { clock: { today: () => '2026-11-25' } }),
  peertube: (baseUrl) => createPeerTube({ baseUrl, fetch }),
  archiveReader: () => createReader(addresses),
  archive: async (more) => createArchive({ ...addresses, ...keys, ...more }),
  projectDir: folder,
  fetch,
  now: () => Date.parse('2026-11-25T12:00:00Z'),
});
const { runId, isNew } = await jobs.start(workflow, input);
const controller = new AbortController();
const working = jobs.work({ workflows: [workflow], signal: controller.signal });
const { state, result } = await jobs.watch(runId);
controller.abort();
await working;
await jobs.close();
process.send?.({ isNew, state, result });
process.disconnect();
