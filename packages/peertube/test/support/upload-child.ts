// One upload in a process of its own, which a test kills: `node upload-child.ts '<json>'`.
import { sendChunkByHttp } from '@comunal/http/node';
import { mortal } from '@comunal/test-kit/run-child';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createPeerTube, openFile } from '../../src/node/index.ts';
import { memoryTokenStore, readUploadState, type PeerTubeTokens } from '../../src/index.ts';

/** What the child is told. */
export interface ChildTask {
  readonly baseUrl: string;
  readonly tokens: PeerTubeTokens;
  readonly file: string;
  readonly stateFile: string;
  readonly channelId: number;
  /** Kills itself with SIGKILL at the so-many-th sign of progress, or at its end when there are fewer; never with 0. */
  readonly dieAtEvent: number;
}

/** What it writes when it has ended. */
export interface ChildReport {
  /** Signs of progress. */
  readonly events: number;
  /** Bytes that it gave to the line. */
  readonly sent: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
let sent = 0;
const life = mortal(task.dieAtEvent);
const kept = existsSync(task.stateFile)
  ? readUploadState(JSON.parse(readFileSync(task.stateFile, 'utf8')))
  : undefined;
const peertube = createPeerTube({
  baseUrl: task.baseUrl,
  auth: { store: memoryTokenStore(task.tokens) },
  maxChunkBytes: 67_108_864,
  sendChunk(request) {
    const { body } = request;
    sent += 'size' in body ? body.size : body.length;
    return sendChunkByHttp(request);
  },
});
await peertube.videos.upload(
  await openFile(task.file),
  { name: 'Charla', channelId: task.channelId },
  {
    state: kept,
    onState(state) {
      life.event();
      const beside = `${task.stateFile}.new`;
      writeFileSync(beside, JSON.stringify(state));
      renameSync(beside, task.stateFile);
      life.event();
    },
    onProgress: () => life.event(),
  },
);
life.end({ sent });
