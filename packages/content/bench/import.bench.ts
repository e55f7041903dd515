// `comunal import wordpress` of two thousand posts into an empty site, and the same once more, beside turndown alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, medianMs } from '@comunal/bench-kit';
import { content, COUNT, writePeer, writePosts } from '../../formats/bench/wordpress-posts.ts';

interface Imported {
  readonly code: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly lines: number;
}

const script = fileURLToPath(new URL('./import-once.mjs', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'comunal-bench-'));
const file = join(work, 'export.xml');
const rounds = 3;

try {
  writeFileSync(file, writePosts());
  const runs = Array.from({ length: rounds }, (_, round) => importTwice(join(work, String(round))));
  const peerMs = await medianMs(writePeer, { rounds, warmUp: 0 });
  const posts = `${COUNT} posts of ${content.length} characters from WordPress`;
  const first = findBest(runs.map((run) => run.first));
  const second = findBest(runs.map((run) => run.second));
  publish(`comunal import of ${posts}`, first, peerMs);
  publish('the same once more, without a change', second, peerMs);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function importTwice(dir: string): { readonly first: Imported; readonly second: Imported } {
  mkdirSync(dir);
  writeFileSync(join(dir, 'site.yaml'), 'title: Prueba\nlanguages: [es]\n');
  const first = importOnce(dir);
  const second = importOnce(dir);
  // The first one names each post and its author, the sum apart. Both end with 1, since nobody has the pictures here.
  if (first.code !== 1 || second.code !== 1 || first.lines !== COUNT + 2 || second.lines !== 1)
    throw new Error(`Not imported: ${JSON.stringify([first, second])}`);
  return { first, second };
}

function importOnce(dir: string): Imported {
  const args = ['wordpress', file, '--out', dir, '--zone', 'America/Mexico_City'];
  const output = execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return JSON.parse(output) as Imported;
}

/** The quickest of several, since what else runs on the machine only ever adds. */
function findBest(runs: readonly Imported[]): Imported {
  return runs.reduce((best, run) => (run.ms < best.ms ? run : best));
}

function publish(metric: string, { ms, cpuMs }: Imported, peerMs: number): void {
  figure({
    package: 'content',
    metric: `${metric} (${Math.round(cpuMs)} ms of the processor)`,
    value: Math.round(ms),
    unit: 'ms',
    peer: 'turndown alone',
    ratio: ms / peerMs,
    target: { atMost: 10_000 },
  });
}
