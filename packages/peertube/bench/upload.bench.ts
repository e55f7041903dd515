// Uploading a large file, beside curl with one plain PUT of the same file to the same simulator.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { figure } from '@comunal/bench-kit';
import { mp4Beginning } from '../test/support/random-bytes.ts';

interface Server {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  readonly channelId: number;
}

const run = promisify(execFile);
const rounds = 5;
const MiB = 2 ** 20;
const work = mkdtempSync(join(tmpdir(), 'comunal-bench-'));

try {
  await compare('1 GiB', 1024 * MiB, 0, 1.25);
  // A real server writes to a disk and takes its time over each answer, which a client with many chunks pays for often.
  await compare('500 MB, taken as a real server does', 500_000_000, 200_000_000, 1.15, 30);
  await compare('50 MB over a line of 10 MB/s', 50_000_000, 10_000_000, 1.03);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function compare(
  metric: string,
  size: number,
  bytesPerSecond: number,
  atMost: number,
  chunkDelayMs = 0,
): Promise<void> {
  const file = join(work, 'largo.mp4');
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, mp4Beginning, 0);
  truncateSync(file, size);
  const [server, stop] = await startServer(bytesPerSecond, chunkDelayMs);
  const ours: number[] = [];
  const megabytes: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      theirs.push(await curl(server, file, size));
      const { ms, mb } = await uploadOnce(server, file);
      ours.push(ms);
      megabytes.push(mb);
    }
  } finally {
    stop();
  }
  const value = median(ours);
  figure({
    package: 'peertube',
    metric: `upload of ${metric}`,
    value,
    unit: 'ms',
    peer: 'curl',
    ratio: value / median(theirs),
    target: { of: 'ratio', atMost },
  });
  figure({
    package: 'peertube',
    metric: `upload of ${metric}, resident at most`,
    value: median(megabytes),
    unit: 'MB',
    target: { atMost: 150 },
  });
}

async function startServer(
  bytesPerSecond: number,
  chunkDelayMs: number,
): Promise<[Server, () => void]> {
  const script = fileURLToPath(new URL('simulator.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, String(bytesPerSecond), String(chunkDelayMs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout }))
    return [JSON.parse(line) as Server, () => child.kill()];
  throw new Error('The simulator said nothing.');
}

async function uploadOnce(server: Server, file: string): Promise<{ ms: number; mb: number }> {
  const script = fileURLToPath(new URL('upload-once.mjs', import.meta.url));
  const { stdout } = await run(process.execPath, [script, JSON.stringify({ ...server, file })]);
  return JSON.parse(stdout) as { ms: number; mb: number };
}

/** Milliseconds of one plain PUT, or not a number where there is no curl. */
async function curl(server: Server, file: string, size: number): Promise<number> {
  const { url, token } = await begin(server, size);
  const start = performance.now();
  try {
    const headers = [`authorization: Bearer ${token}`, 'expect:', 'content-type: video/mp4'];
    const { stdout } = await run('curl', [
      '-sS',
      '-o',
      join(work, 'answer'),
      '-w',
      '%{http_code}',
      '-T',
      file,
      ...headers.flatMap((header) => ['-H', header]),
      url,
    ]);
    if (stdout !== '200') throw new Error(`curl was answered ${stdout}.`);
  } catch (thrown) {
    console.error(String(thrown));
    return Number.NaN;
  }
  return performance.now() - start;
}

async function begin(
  { baseUrl, username, password, channelId }: Server,
  size: number,
): Promise<{ url: string; token: string }> {
  const api = `${baseUrl}/api/v1`;
  const client = (await (await fetch(`${api}/oauth-clients/local`)).json()) as Record<
    string,
    string
  >;
  const form = { ...client, grant_type: 'password', response_type: 'code', username, password };
  const answer = await fetch(`${api}/users/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const { headers } = await fetch(`${api}/videos/upload-resumable`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-upload-content-length': String(size),
      'x-upload-content-type': 'video/mp4',
    },
    body: JSON.stringify({ filename: 'largo.mp4', name: 'Largo', channelId }),
  });
  return { url: `http:${headers.get('location')}`, token };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
