// Loading, checking and linking ten thousand entries, beside `astro sync` of the same files with a plain zod collection.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure } from '@comunal/bench-kit';
import { generate } from './generate.ts';

interface Loaded {
  readonly ms: number;
  readonly mb: number;
  readonly entries: number;
  readonly problems: number;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const rounds = 5;
const work = mkdtempSync(join(tmpdir(), 'comunal-bench-'));

try {
  const small = measure(1_000);
  const large = measure(10_000);
  const peerMs = astroSync(join(work, '10000'));
  const metric = 'load, check and link 10,000 entries';
  figure({
    package: 'content',
    metric: `${metric} (${large.megabytes} MB)`,
    value: large.ms,
    unit: 'ms',
    peer: 'astro sync',
    ratio: large.ms / peerMs,
    target: { atMost: 5_000 },
  });
  figure({
    package: 'content',
    metric: 'peak memory of the same',
    value: large.mb,
    unit: 'MB',
    target: { atMost: 400 },
  });
  figure({
    package: 'content',
    metric: 'load, check and link 1,000 entries',
    value: small.ms,
    unit: 'ms',
  });
  figure({
    package: 'content',
    metric: 'time for 10,000 over time for 1,000',
    value: large.ms / small.ms,
    unit: 'times',
    target: { atMost: 12 },
  });
  figure({ package: 'content', metric: 'astro sync of the 10,000', value: peerMs, unit: 'ms' });
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The best time of a few loadings, since what else runs on the machine only ever adds; and the median of their memory. */
function measure(count: number): { ms: number; mb: number; megabytes: number } {
  const dir = join(work, String(count));
  const { bytes } = generate(dir, count);
  const runs = Array.from({ length: rounds }, () => loadOnce(dir));
  for (const { entries, problems } of runs)
    if (entries < count || problems > 0)
      throw new Error(`${entries} entries and ${problems} problems`);
  return {
    ms: Math.min(...runs.map(({ ms }) => ms)),
    mb: runs.map(({ mb }) => mb).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN,
    megabytes: Math.round(bytes / 1e6),
  };
}

function loadOnce(dir: string): Loaded {
  const output = execFileSync(
    process.execPath,
    [fileURLToPath(new URL('./load-once.mjs', import.meta.url)), dir],
    {
      encoding: 'utf8',
    },
  );
  return JSON.parse(output) as Loaded;
}

/** Milliseconds of `astro sync` of a folder, or not a number when it fails. */
function astroSync(dir: string): number {
  const project = join(work, 'astro');
  mkdirSync(join(project, 'src'), { recursive: true });
  symlinkSync(join(here, '../node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  // Else it would go through the link into the package's own modules.
  writeFileSync(join(project, 'astro.config.mjs'), "export default { cacheDir: './cache' };");
  writeFileSync(join(project, 'src/content.config.ts'), configOf(dir));
  const bin = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  const start = performance.now();
  try {
    execFileSync(process.execPath, [bin, 'sync'], {
      cwd: project,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'pipe',
    });
  } catch (thrown) {
    console.error(String(thrown));
    return Number.NaN;
  }
  return performance.now() - start;
}

function configOf(dir: string): string {
  return `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const text = z.record(z.string(), z.string());
const events = defineCollection({
  loader: glob({ pattern: '{events,private/events}/*.{md,yaml}', base: ${JSON.stringify(dir)} }),
  schema: z.object({ visibility: z.enum(['public', 'closed']), title: text, summary: text, starts: z.coerce.string(), credits: z.array(z.object({ who: z.string(), role: z.string() })), outcomes: z.array(z.string()) }),
});
export const collections = { events };
`;
}
