import { spawn } from 'node:child_process';
import type { WorkflowContext } from '../engine/workflow.ts';
import { createPublishError } from './publish-error.ts';
import type { PublishServices } from './publish-services.ts';

/** Where a run is at, and what it works with. */
interface SiteRun {
  readonly context: WorkflowContext;
  readonly services: Pick<PublishServices, 'buildSite' | 'projectDir'>;
}

/**
 * Builds the site by the program of the configuration. What that prints is not kept: it can name closed entries.
 * @throws `StepError` with `build-failed`.
 */
export async function buildSite({ context, services }: SiteRun, name: string): Promise<void> {
  const { buildSite: command, projectDir } = services;
  if (!command) return;
  await context.step<void>(name, {
    run: async ({ signal }) => {
      const [program, ...args] = command;
      signal.throwIfAborted();
      const child = spawn(program, args, {
        cwd: projectDir,
        stdio: 'ignore',
        windowsHide: true,
        signal,
      });
      const code = await new Promise<number | string>((resolve, reject) => {
        child.once('error', (thrown: NodeJS.ErrnoException) => {
          if (child.pid === undefined) resolve(thrown.code ?? 'unknown');
          else reject(thrown);
        });
        child.once('close', (exitCode, signalName) => resolve(exitCode ?? signalName ?? 'unknown'));
      });
      signal.throwIfAborted();
      if (code !== 0)
        throw createPublishError('build-failed', { command: command.join(' '), code });
    },
  });
}
