// A channel of two thousand videos mirrored by a worker on PostgreSQL, beside the bare clients with as many videos at once.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { figure } from '@comunal/bench-kit';
import { startPostgres } from '../test/support/start-postgres.ts';
import { event, organization, site } from '../test/support/site-content.ts';

interface Servers {
  readonly peertubeUrl: string;
  readonly channel: string;
  readonly videos: readonly { readonly uuid: string; readonly shortUUID: string }[];
  readonly archive: Readonly<Record<string, string>>;
}

interface Mirrored {
  readonly ms: number;
  readonly mb: number;
  readonly copied: number;
  readonly state?: string;
  readonly failure?: object;
  /** Kilobits per second, from the beginning of the first upload to the end of the last one. */
  readonly kbps?: number;
}

const run = promisify(execFile);
const toPath = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const count = Number(process.env['COMUNAL_BENCH_VIDEOS'] ?? 2_000);
/** Small files, so that what is measured is what each video costs beside its bytes. */
const fileBytes = 20_000;
const concurrency = 4;
const capKbps = 8_000;
const rounds = Number(process.env['COMUNAL_BENCH_ROUNDS'] ?? 3);

await measure();

async function measure(): Promise<void> {
  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.createDatabase();
    await onStage(count, fileBytes, async (stage) => {
      const both: { readonly jobs: Mirrored; readonly bare: Mirrored }[] = [];
      for (let round = 0; round < rounds; round++) {
        const bare = await mirror('channel-bare.mjs', { ...stage, prefix: `bare${round}` });
        const settings = { ...stage, prefix: `jobs${round}`, databaseUrl };
        both.push({ bare, jobs: await mirror('channel-jobs.mjs', settings) });
      }
      publish(both);
    });
    await onStage(40, 500_000, async (stage) => {
      const settings = { ...stage, prefix: 'capped', databaseUrl, bandwidthKbps: capKbps };
      const { kbps } = await mirror('channel-jobs.mjs', settings);
      figure({
        package: 'workflows',
        metric: `mirror with a cap of ${capKbps} kbit/s, uploads`,
        value: kbps ?? Number.NaN,
        unit: 'kbit/s',
        target: { atLeast: capKbps * 0.95, atMost: capKbps * 1.05 },
      });
    });
  } finally {
    await postgres.stop();
  }
}

interface Stage {
  readonly folder: string;
  readonly videos: number;
  readonly concurrency: number;
}

/** Runs work on servers of its own, with an entry for each video. */
async function onStage(
  videos: number,
  bytes: number,
  work: (stage: Stage) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-bench-'));
  const servers = fork(toPath('channel-servers.mjs'), [String(videos), String(bytes)]);
  try {
    const [ready] = (await once(servers, 'message')) as [Servers];
    writeContent(folder, ready.videos);
    await work({ ...ready, folder, videos, concurrency });
  } finally {
    servers.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mirror(
  script: string,
  settings: Stage & Readonly<Record<string, unknown>>,
): Promise<Mirrored> {
  const argv = ['--max-semi-space-size=4', toPath(script), JSON.stringify(settings)];
  // As the documentation has it for a small machine; both have it.
  const { stdout } = await run(process.execPath, argv);
  const mirrored = JSON.parse(stdout) as Mirrored;
  if (mirrored.copied !== settings.videos) throw new Error(`Not mirrored: ${stdout}`);
  return mirrored;
}

/** The middle one of the rounds by their ratio, so that a busy moment of the machine decides nothing. */
function publish(both: readonly { readonly jobs: Mirrored; readonly bare: Mirrored }[]): void {
  const ratioOf = ({ jobs, bare }: (typeof both)[number]): number => bare.ms / jobs.ms;
  const middle = both.toSorted((a, b) => ratioOf(a) - ratioOf(b))[Math.floor(both.length / 2)];
  figure({
    package: 'workflows',
    metric: `mirror of ${count} videos of ${fileBytes / 1_000} kB on PostgreSQL, videos per second`,
    value: middle ? (count / middle.jobs.ms) * 1_000 : Number.NaN,
    unit: '1/s',
    peer: 'the bare clients',
    ratio: middle && ratioOf(middle),
    target: { of: 'ratio', atLeast: 0.8 },
  });
  figure({
    package: 'workflows',
    metric: `mirror of ${count} videos, resident at most`,
    value: Math.max(...both.map(({ jobs }) => jobs.mb)),
    unit: 'MB',
    target: { atMost: 200 },
  });
}

function writeContent(folder: string, videos: Servers['videos']): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('content/site.yaml', site);
  write('content/organizations/colectiva-de-ejemplo.yaml', organization);
  write('content/events/charla.yaml', event);
  for (const [index, { shortUUID }] of videos.entries())
    write(
      `content/recordings/charla-${index}.yaml`,
      `visibility: public
title: { es: Charla ${index} }
of: event/charla
date: "2026-10-01"
languages: [es]
license: CC-BY-4.0
copies:
  - { kind: peertube, url: "https://video.example/w/${shortUUID}" }
consents:
  - { scope: recording, granted: "2025-10-02", by: uno }
`,
    );
}
