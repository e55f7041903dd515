// One upload in a process of its own, which a test kills: `node upload-child.ts '<json>'`.
import { mortal } from '@comunal/test-kit/run-child';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { sendChunkByHttp } from '@comunal/http/node';
import { createArchive, openFile, readUploadState } from '../../src/node/index.ts';
import { permitFor } from './a-recording.ts';

/** What the child is told. */
export interface ChildTask {
  readonly addresses: {
    readonly baseUrl: string;
    readonly s3Url: string;
    readonly viewsUrl: string;
  };
  readonly keys: { readonly accessKey: string; readonly secretKey: string };
  readonly identifier: string;
  readonly file: string;
  readonly stateFile: string;
  /** Kills itself with SIGKILL at the so-many-th sign of progress, or at its end when there are fewer; never with 0. */
  readonly dieAtEvent: number;
}

/** What it writes when it has ended. */
export interface ChildReport {
  /** Signs of progress. */
  readonly events: number;
  /** Bytes of parts that it gave to the line. */
  readonly sent: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
let sent = 0;
const life = mortal(task.dieAtEvent);
const state = existsSync(task.stateFile)
  ? readUploadState(JSON.parse(readFileSync(task.stateFile, 'utf8')))
  : undefined;
const archive = createArchive({
  ...task.addresses,
  ...task.keys,
  async sendChunk(request) {
    const { body } = request;
    if (request.method === 'PUT') sent += 'size' in body ? body.size : body.length;
    life.event();
    const answer = await sendChunkByHttp(request);
    life.event();
    return answer;
  },
});
await archive.upload(task.identifier, await openFile(task.file), {
  permit: permitFor(task.identifier),
  item: { metadata: { title: 'Charla', mediatype: 'movies' } },
  wholeBytes: 2 ** 20,
  partBytes: 5 * 2 ** 20,
  state,
  onState(next) {
    life.event();
    const beside = `${task.stateFile}.new`;
    writeFileSync(beside, JSON.stringify(next));
    renameSync(beside, task.stateFile);
    life.event();
  },
  onProgress: () => life.event(),
});
life.end({ sent });
