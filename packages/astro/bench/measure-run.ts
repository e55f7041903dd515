import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Of a command and all processes that it started. */
export interface Run {
  readonly seconds: number;
  /** CPU time, user and system: what other work on the machine changes least. */
  readonly cpuSeconds: number;
  /** Resident memory of all processes together, where it was highest. */
  readonly peakMegabytes: number;
  /** CPU time between the two lines that were asked for. */
  readonly phaseCpuSeconds: number;
}

/** Options of {@link measureRun}. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the line says with which a phase begins, and the line with which it ends. */
  readonly phase: readonly [begin: string, end: string];
}

const SAMPLE_MS = 100;
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/**
 * Runs a Node program to its end, with the memory and CPU time of its whole process group, which Linux alone tells.
 *
 * @throws Error when it fails, with what it printed.
 */
export async function measureRun(
  argv: readonly string[],
  { cwd, env = {}, phase: [begin, end] }: RunOptions,
): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, argv, {
    cwd,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = createProcessGroup(child.pid ?? 0);
  const timer = setInterval(group.sample, SAMPLE_MS);
  const lines: string[] = [];
  const marks: number[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      const wanted = [begin, end][marks.length];
      if (wanted === undefined || !line.includes(wanted)) return;
      group.sample();
      marks.push(group.cpuSeconds());
    });
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(lines.slice(-40).join('\n'));
  const [phaseStart = Number.NaN, phaseEnd = Number.NaN] = marks;
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: group.cpuSeconds(),
    peakMegabytes: group.peakMegabytes(),
    phaseCpuSeconds: phaseEnd - phaseStart,
  };
}

function createProcessGroup(id: number) {
  const ticks = new Map<string, number>();
  let peak = Number.NaN;
  return {
    sample: () => {
      let pages = 0;
      for (const [pid, process] of listProcesses()) {
        if (process.group !== id) continue;
        ticks.set(pid, process.ticks);
        pages += process.pages;
      }
      if (pages > 0) peak = Math.max(Number.isNaN(peak) ? 0 : peak, pages);
    },
    cpuSeconds: () =>
      ticks.size === 0
        ? Number.NaN
        : [...ticks.values()].reduce((a, b) => a + b, 0) / TICKS_PER_SECOND,
    peakMegabytes: () => (peak * PAGE_BYTES) / 1e6,
  };
}

/** Lists the processes of the machine, by their ids: none where there is no `/proc`. */
function* listProcesses(): Generator<[string, { group: number; ticks: number; pages: number }]> {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return;
  }
  for (const pid of names.filter((name) => /^\d+$/.test(name)))
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name of the program, in brackets, may hold anything; the fields after it begin with the third.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const field = (number: number): number => Number(fields[number - 3]);
      yield [pid, { group: field(5), ticks: field(14) + field(15), pages: field(24) }];
    } catch {
      // It ended in the meantime.
    }
}
