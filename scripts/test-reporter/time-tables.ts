import type { TestModule } from 'vitest/node';

interface Times {
  readonly name: string;
  /** Missing where it is not measured: outside of Linux, in a file that could not be imported, and for single phases. */
  readonly cpuSeconds?: number | undefined;
  readonly wallSeconds: number;
}

/** Internals of vitest, by which its own reporter computes the time of transforms. */
interface WithTask {
  readonly task: { readonly setupFetchDuration?: number; readonly collectFetchDuration?: number };
}

/** Formats the times of test files as Markdown: the sum of each phase, of each folder, and each file, the slowest first. */
export function formatTimeTables(modules: readonly TestModule[]): string {
  const phases = modules.flatMap(listPhases);
  const files = modules.map((module) => ({
    name: module.relativeModuleId,
    cpuSeconds: module.meta().cpuSeconds,
    wallSeconds: sum(listPhases(module).map(({ wallSeconds }) => wallSeconds)),
  }));
  return [
    formatTable(
      'phase',
      addUp(phases, ({ name }) => name),
    ),
    formatTable('folder', [
      ...addUp(files, () => 'all'),
      ...addUp(files, ({ name }) => folderOf(name)),
    ]),
    formatTable('file', sort(files)),
  ].join('\n');
}

/** The phases of a file. Vitest counts the wait for transforms into setup and import. */
function listPhases(module: TestModule): Times[] {
  const { prepareDuration, environmentSetupDuration, setupDuration, collectDuration, duration } =
    module.diagnostic();
  const { setupFetchDuration = 0, collectFetchDuration = 0 } = (module as unknown as WithTask).task;
  const ms = {
    worker: prepareDuration + environmentSetupDuration,
    transform: setupFetchDuration + collectFetchDuration,
    setup: Math.max(setupDuration - setupFetchDuration, 0),
    import: Math.max(collectDuration - collectFetchDuration, 0),
    tests: duration,
  };
  return Object.entries(ms).map(([name, time]) => ({ name, wallSeconds: time / 1000 }));
}

/** The package, example or integration of a file, or its top folder. */
function folderOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  const isWhole = ['docs', 'scripts'].includes(folders[0] ?? '');
  return folders.slice(0, isWhole ? 1 : 2).join('/') || '.';
}

/** Adds up the times that have the same name by `nameOf`. */
function addUp(all: readonly Times[], nameOf: (times: Times) => string): Times[] {
  const groups = [...Map.groupBy(all, nameOf)].map(([name, times]) => {
    const measured = times.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
    const cpuSeconds = measured.length > 0 ? sum(measured) : undefined;
    return { name, cpuSeconds, wallSeconds: sum(times.map(({ wallSeconds }) => wallSeconds)) };
  });
  return sort(groups);
}

function sort(times: readonly Times[]): Times[] {
  return times.toSorted(
    (a, b) => (b.cpuSeconds ?? 0) - (a.cpuSeconds ?? 0) || b.wallSeconds - a.wallSeconds,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function formatTable(title: string, all: readonly Times[]): string {
  const rows = all.map(
    ({ name, cpuSeconds, wallSeconds }) =>
      `| ${cpuSeconds?.toFixed(1) ?? '–'} | ${wallSeconds.toFixed(1)} | ${name} |\n`,
  );
  return [`| CPU s | wall s | ${title} |\n`, '| --- | --- | --- |\n', ...rows].join('');
}
