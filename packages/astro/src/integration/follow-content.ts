import { join, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { formatProblem, maskProblem, type Problem } from '@comunal/content';
import { localeOfEnvironment, reportProblems } from '@comunal/content/astro';
import { normalizePath, type ViteDevServer } from 'vite';
import type { LoadedProject } from './create-project.ts';
import { describeUnforeseen } from './describe-unforeseen.ts';
import { packageDir } from './package-dir.ts';
import { reportLanguages } from './report-languages.ts';

/** Reads the content again whenever a file of it changes, reloads pages, and shows its errors over them. */
export function followContent(
  server: ViteDevServer,
  project: LoadedProject,
  logger: AstroIntegrationLogger,
): void {
  const { contentDir, localesDir } = project.options;
  const client = server.environments.client.hot;
  let isStale = true;
  let running: Promise<void> | undefined;

  const showErrors = (): void => {
    const [first, ...rest] = project.problems.filter(({ severity }) => severity === 'error');
    if (first) client.send({ type: 'error', err: toOverlay(first, rest, contentDir) });
  };
  /** A change in the meantime causes one more round, however many files it touches. */
  const refresh = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      project.forgetContent();
      await project.readContent();
      const serious = project.problems.filter(({ severity }) => severity !== 'notice');
      reportProblems(serious, logger, { isWatching: true, dir: contentDir });
      await reportLanguages(localesDir, logger).catch((error: unknown) =>
        logger.error(error instanceof Error ? error.message : String(error)),
      );
      forgetModules(server);
      client.send({ type: 'full-reload', path: '*' });
    }
    running = undefined;
  };
  const start = (): void => {
    running ??= refresh().catch((error: unknown) => {
      running = undefined;
      logger.error(describeUnforeseen(error));
    });
  };

  server.ws.on('connection', showErrors);
  server.watcher.add([contentDir, localesDir]);
  server.watcher.on('all', (_event, path) => {
    if (![contentDir, localesDir].some((dir) => path.startsWith(join(dir, sep)))) return;
    isStale = true;
    start();
  });
  start();
}

/** Modules that hold what was read: they and all that import them are evaluated again when a page next asks. */
const READERS = ['\0virtual:comunal/config', normalizePath(join(packageDir, 'src/lib/content.ts'))];

function forgetModules({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const id of READERS) {
      const module = moduleGraph.getModuleById(id);
      if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    }
}

/** The first error as Vite's overlay shows it, with its place in the file; the others below it. */
function toOverlay(first: Problem, rest: readonly Problem[], contentDir: string) {
  const { file, line, column } = maskProblem(first);
  const path = join(contentDir, file);
  return {
    message: [first, ...rest].map(describeProblem).join('\n'),
    stack: '',
    plugin: '@comunal/astro',
    ...(file !== '' && { id: path, loc: { file: path, line, column } }),
  };
}

/** Describes a problem in a line, in the language of the environment, naming no closed entry. */
function describeProblem(problem: Problem): string {
  return formatProblem(problem, localeOfEnvironment(), { maskClosed: true });
}
