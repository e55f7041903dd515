import type { CommandContext } from '@comunal/command';
import { childEnvironment } from '@comunal/test-kit/environment';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { startPeerTubeSimulator, type PeerTubeSimulatorOptions } from '@comunal/testing';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { doctorCommand } from '../../src/cli/doctor-command.ts';
import type { DoctorMachine } from '../../src/doctor/doctor-machine.ts';
import { organization, site } from './site-content.ts';

/** The password of the simulator's one account. */
export const password = 'correct horse battery staple';

const reportSchema = z.object({
  version: z.literal(1),
  errors: z.number(),
  warnings: z.number(),
  checks: z.array(
    z.object({
      check: z.string(),
      status: z.enum(['ok', 'warning', 'error', 'skipped']),
      code: z.string(),
      message: z.string(),
      remedy: z.optional(z.string()),
    }),
  ),
});

/** A machine on which everything is as it should be. */
const healthy: Partial<DoctorMachine> = {
  nodeVersion: '24.1.0',
  availableMemory: () => 8e9,
  freeSpace: () => Promise.resolve(50e9),
};

/** How a call differs from one on a healthy machine. */
export interface DoctorCall {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly machine?: Partial<DoctorMachine>;
  readonly locale?: string;
  /** Changes what a server answers. */
  readonly change?: (response: Response) => Response;
}

const missing = (): Response => new Response('', { status: 404 });
const script = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/javascript' } });

/** What call servers answer at a path. */
const callServers: Readonly<Record<string, (path: string) => Response>> = {
  'meet.example': (path) => answerCall(path) ?? missing(),
  'leaking.example': (path) =>
    answerCall(path) ?? (path.startsWith('/room') ? Response.json([]) : missing()),
  'bare.example': (path) => (path === '/config.js' ? script('var config = {};') : missing()),
};

function answerCall(path: string): Response | undefined {
  if (path === '/config.js') return script("var config = { hosts: { domain: 'meet.example' } };");
  if (path === '/external_api.js') return script('var JitsiMeetExternalAPI;');
  return path === '/http-bind' ? new Response('It works') : undefined;
}

/** A project with content and a PeerTube server, and `comunal doctor` in it. */
export async function doctorStage(simulation: PeerTubeSimulatorOptions = {}) {
  const peertube = await startPeerTubeSimulator({ port: false, anyHost: true, ...simulation });
  const folder = mkdtempSync(join(tmpdir(), 'comunal-doctor-test-'));
  onTestFinished(async () => {
    await peertube.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const asked: string[] = [];
  const send = async (request: Request): Promise<Response> => {
    const { host } = new URL(request.url);
    asked.push(host);
    if (host === 'video.example') {
      const url = request.url.replace('https://video.example', peertube.url);
      const response = await peertube.fetch(new Request(url, request));
      // It names no address of its own, which the client would take for a redirect.
      return new Response(response.body, response);
    }
    if (host === 'archive.org') return Response.json({ metadata: { identifier: 'opensource' } });
    const calls = callServers[host];
    if (calls) return calls(new URL(request.url).pathname);
    throw new TypeError('fetch failed');
  };
  const write = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), mode);
  };
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@mail.example', ...args], {
      cwd: folder,
    });
  write('content/site.yaml', site);
  write('content/organizations/colectiva-de-ejemplo.yaml', organization);
  write('comunal.config.yaml', 'peertube: { baseUrl: https://video.example }\n');
  const run = async ({ args = [], env, machine, locale = 'en', change }: DoctorCall = {}) => {
    let out = '';
    let err = '';
    const context: CommandContext = {
      args,
      cwd: folder,
      env: childEnvironment({ HOME: folder, ...env }),
      locale,
      signal: new AbortController().signal,
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
    };
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await send(new Request(input, init));
      return change ? change(response) : response;
    };
    const overrides = { clock: fastClock(), fetch, today: '2026-11-25' };
    const code = await doctorCommand(overrides, { ...healthy, ...machine }).run(context);
    return { code, out, err };
  };
  /** Does one check alone, or some that it needs before, and gives its findings. */
  const look = async (check: string, call: DoctorCall = {}) => {
    const { out } = await run({ ...call, args: [check, '--json', ...(call.args ?? [])] });
    return reportSchema.parse(JSON.parse(out)).checks.filter((finding) => finding.check === check);
  };
  return { folder, peertube, asked, write, git, run, look };
}
