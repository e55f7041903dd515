// A channel mirrored by a worker, in a process of its own.
import { createMirrorChannel, keepMemoryLow, openJobs } from '../dist/jobs.js';
import { openClients, server } from './channel-clients.mjs';

const {
  databaseUrl,
  prefix,
  channel,
  concurrency,
  bandwidthKbps = null,
  ...stage
} = JSON.parse(process.argv[2]);
keepMemoryLow(); // as `comunal worker` does
const begin = performance.now();
const jobs = await openJobs({ dir: `${stage.folder}/.comunal/jobs`, databaseUrl });
const clients = openClients(stage);
// When the first upload began and the last one ended, and the bytes in between.
const sent = { bytes: 0, begin: Infinity, end: 0 };
const workflow = createMirrorChannel({
  ...clients,
  archive: ({ sendChunk }) =>
    clients.archive({
      async sendChunk(request) {
        const isUpload = request.method === 'PUT';
        if (isUpload) sent.begin = Math.min(sent.begin, performance.now());
        const response = await sendChunk(request);
        if (isUpload) {
          sent.end = performance.now();
          sent.bytes += request.body.size ?? request.body.length;
        }
        return response;
      },
    }),
});
const { runId } = await jobs.start(workflow, {
  baseUrl: server,
  kind: 'channel',
  name: channel,
  prefix,
  confirmation: prefix,
  waitDays: 3,
  bandwidthKbps,
  hours: null,
  concurrency,
  writeCopies: false,
});
await jobs.work({ workflows: [workflow], signal: new AbortController().signal, untilIdle: true });
const { state, result, failure } = await jobs.get(runId);
const ms = performance.now() - begin;
await jobs.close();
const { copied, present } = result ?? {};
const kbps = (sent.bytes * 8) / (sent.end - sent.begin);
console.log(
  JSON.stringify({
    ms,
    mb: process.resourceUsage().maxRSS / 1024,
    state,
    failure,
    copied,
    present,
    kbps,
  }),
);
