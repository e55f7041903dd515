// One upload in a process of its own, which a test kills: `node upload-child.ts '<json>'`.
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
  /** Kills itself with SIGKILL at the so-many-th sign of progress; never with 0. */
  readonly dieAtEvent: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
let events = 0;
const event = (): void => {
  if (++events === task.dieAtEvent) process.kill(process.pid, 'SIGKILL');
};
const kept = existsSync(task.stateFile)
  ? readUploadState(JSON.parse(readFileSync(task.stateFile, 'utf8')))
  : undefined;
const peertube = createPeerTube({
  baseUrl: task.baseUrl,
  auth: { store: memoryTokenStore(task.tokens) },
});
let resumedAt: number | undefined;
const video = await peertube.videos.upload(
  await openFile(task.file),
  { name: 'Charla', channelId: task.channelId },
  {
    state: kept,
    onState(state) {
      event();
      const beside = `${task.stateFile}.new`;
      writeFileSync(beside, JSON.stringify(state));
      renameSync(beside, task.stateFile);
      event();
    },
    onProgress({ phase, loaded }) {
      if (phase === 'sending') resumedAt ??= loaded;
      event();
    },
  },
);
process.stdout.write(JSON.stringify({ video, resumedAt, events }));
