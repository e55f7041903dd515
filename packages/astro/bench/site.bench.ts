// Building the site of 2,000 generated entries in three languages, beside one of 500 and a bare Astro site of the same HTML.
// Seconds are those of a clock; ratios are of CPU time, which other work on the machine changes less.
import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '@comunal/bench-kit';
import { createBareSite, createSite, createWorkFolder } from './create-project.ts';
import { measureFirstText } from './measure-first-text.ts';
import { measureRun, type Run } from './measure-run.ts';

const ASTRO = join(import.meta.dirname, '../node_modules/astro/bin/astro.mjs');
const MANY = 2000;
const FEW = 500;
const SLOW_LINE = { bitsPerSecond: 400_000, latencyMs: 400 };

const work = createWorkFolder();
const [many, few, bare] = ['many', 'few', 'bare'].map((name) => join(work, name)) as [
  string,
  string,
  string,
];

try {
  createSite(many, MANY);
  createSite(few, FEW);
  const plain = await build(many);
  const pages = list(many, '**/*.html', MANY * 3).length;
  report(`build of ${MANY} entries (${pages} pages)`, plain.seconds, 's', 45);
  report('CPU time of the same', plain.cpuSeconds, 's');
  report('peak memory of all its processes', plain.peakMegabytes, 'MB', 1200);

  const text = await measureFirstText(join(many, 'dist'), SLOW_LINE);
  report('first text of the home page at 400 kbit/s and 400 ms', text.seconds, 's', 2.5);
  report('the home page over the wire', text.kilobytes, 'kB', 75);

  const fewer = await build(few);
  const growth = plain.cpuSeconds / fewer.cpuSeconds;
  report(`CPU time over that of ${FEW} entries`, growth, 'times', 4);

  createBareSite(bare, join(many, 'dist'));
  const peer = await build(bare);
  figure({
    package: 'astro',
    metric: 'CPU time of generating the pages',
    value: plain.phaseCpuSeconds,
    unit: 's',
    peer: 'a bare Astro site of the same HTML',
    ratio: plain.phaseCpuSeconds / peer.phaseCpuSeconds,
    target: { of: 'ratio', atMost: 2.5 },
  });

  const first = await build(many, { SOCIAL_IMAGES: '1' });
  const images = list(many, '_astro/share.*.png', MANY * 3);
  report(`${images.length} images of shared links add`, first.seconds - plain.seconds, 's', 25);
  report('CPU time of the same', first.cpuSeconds - plain.cpuSeconds, 's');
  report('peak memory with them', first.peakMegabytes, 'MB');
  const bytes = images.reduce((sum, image) => sum + statSync(image).size, 0);
  report('bytes of such an image', bytes / images.length / 1000, 'kB');
  const again = await build(many, { SOCIAL_IMAGES: '1' });
  report('they add once they are in the cache', again.seconds - plain.seconds, 's');
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The files of a finished site. @throws Error when there are fewer than the site has to have. */
function list(site: string, pattern: string, atLeast: number): readonly string[] {
  const files = globSync(join(site, 'dist', pattern));
  if (files.length < atLeast) throw new Error(`There are ${files.length} of ${pattern}.`);
  return files;
}

function build(cwd: string, env?: Readonly<Record<string, string>>): Promise<Run> {
  const phase = ['generating static routes', 'Completed in'] as const;
  return measureRun([ASTRO, 'build'], { cwd, phase, ...(env && { env }) });
}

function report(metric: string, value: number, unit: string, atMost?: number): void {
  figure({
    package: 'astro',
    metric,
    value,
    unit,
    ...(atMost !== undefined && { target: { atMost } }),
  });
}
