import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { listFiles } from './support/list-files.ts';
import { real, root, sample } from './support/sites.ts';

let first: Served;
beforeAll(async () => {
  first = await serve();
});
afterAll(() => first.child.kill('SIGKILL'));

it('names the real site first', () => {
  expect(first.lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ {2}comun\.al/);
  expect(first.lines[1]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ {2}Colectiva de Ejemplo/);
});

it('answers with both sites', async () => {
  const pages = [
    { origin: first.addresses[0], site: real },
    { origin: first.addresses[1], site: sample },
  ];
  for (const { origin, site } of pages) {
    const answer = await ask(origin);
    expect(answer.status).toBe(200);
    expect(answer.type).toBe('text/html; charset=utf-8');
    expect(answer.body).toBe(readFileSync(join(site.folder, 'index.html'), 'utf8'));
  }
});

it('answers with the page for missing addresses', async () => {
  const pages = [
    ['/nothing/here/', '404.html'],
    ['/en/activities/nothing', 'en/404.html'],
    ['/..%2fen/nothing', '404.html'],
    ['/%', '404.html'],
  ] as const;
  for (const [path, page] of pages) {
    const answer = await ask(first.addresses[0], path);
    expect(answer.status, path).toBe(404);
    expect(answer.body, path).toBe(readFileSync(join(real.folder, page), 'utf8'));
  }
});

it('lets no file that is handed out act for the site', async () => {
  const [file = ''] = listFiles(join(sample.folder, 'files'));
  for (const path of [`/files/${file}`, `/%66iles/${file}`]) {
    const answer = await ask(first.addresses[1], path);
    expect(answer.status).toBe(200);
    expect(answer.policy).toBe('sandbox');
  }
  expect((await ask(first.addresses[1])).policy).toBeUndefined(); // a page brings its own
});

it.each([
  '/..%2f..%2fpackage.json',
  '/..%2fpackage.json',
  '/../package.json',
  '/../dist-sample/index.html',
  '/en/..%2f..%2f..%2fpackage.json',
  '/..%5cpackage.json',
  '/%2e%2e/package.json',
  '//../package.json',
  '/%00',
])('gives nothing from outside its folder for %s', async (path) => {
  const answer = await ask(first.addresses[0], path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('"name"');
});

it('serves a copy without the sample, and stands in for none of its servers', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'comunal-copy-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(join(root, 'scripts'), join(copy, 'scripts'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'content'));
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist', 'index.html'), 'ours');
  const { addresses } = await serve(copy);
  expect(addresses).toHaveLength(1);
  expect((await ask(addresses[0])).body).toBe('ours');
});

it('takes another port when its own is taken', async () => {
  // The first one has it, or another program of this machine.
  const second = await serve();
  expect(new URL(second.addresses[0] ?? '').port).not.toBe('4321');
  expect((await ask(second.addresses[0])).status).toBe(200);
  expect((await ask(second.addresses[1])).body).toContain('Colectiva de Ejemplo');
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'ends on %s, even while somebody is connected',
  async (signal) => {
    const { child, addresses, ended } = await serve();
    expect((await ask(addresses[0])).status).toBe(200);
    child.kill(signal);
    expect(await ended).toBe(0);
    await expect(ask(addresses[0])).rejects.toThrow('ECONNREFUSED');
    await expect(ask(addresses[1])).rejects.toThrow('ECONNREFUSED');
  },
);

interface Served {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly addresses: string[];
  /** Gives the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the script and waits until it says how to stop it. */
async function serve(folder = root): Promise<Served> {
  const child = spawn(process.execPath, [join(folder, 'scripts', 'serve.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  if (first) onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('Stop')) break;
  }
  const addresses = lines.flatMap((line) => /^http:\S+/.exec(line)?.[0] ?? []);
  return { child, lines, addresses, ended };
}

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly policy: string | string[] | undefined;
  readonly body: string;
}

/** Asks for a path exactly as it is written: a client that tidies addresses would hide the point. */
async function ask(origin = '', path = '/'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    get({ hostname, port, path }, done).once('error', fail);
  });
  let body = '';
  for await (const chunk of answer.setEncoding('utf8')) body += String(chunk);
  const { 'content-type': type, 'content-security-policy': policy } = answer.headers;
  return { status: answer.statusCode, type, policy, body };
}
