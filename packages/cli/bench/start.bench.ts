// How long `comunal --help` keeps somebody waiting, over a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure, medianMs } from '@comunal/bench-kit';

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
const cwd = fileURLToPath(new URL('..', import.meta.url)); // where every package with a command is installed

const started = (...args: readonly string[]): Promise<number> =>
  medianMs(() => {
    const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'ignore' });
    if (status !== 0) throw new Error(`It ended with ${status}.`);
  });

const bare = await started('-e', '0');
for (const [metric, args, atMost] of [
  ['comunal --help', ['--help'], 150],
  ['comunal peertube --help', ['peertube', '--help'], undefined],
  ['comunal completion bash', ['completion', 'bash'], undefined],
] as const)
  figure({
    package: 'cli',
    metric: `${metric} over node -e 0`,
    value: (await started(bin, ...args)) - bare,
    unit: 'ms',
    ...(atMost !== undefined && { target: { atMost } }),
  });
