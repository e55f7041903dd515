import { ProgramError, runProgram } from '@comunal/command/process';
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
      const options = { cwd: projectDir, signal, graceMs: 5_000 };
      const end = await runProgram(program, args, options).catch((thrown: unknown) => {
        if (!(thrown instanceof ProgramError)) throw thrown;
        return { code: thrown.systemCode ?? 'unknown', signal: null };
      });
      const code = end.code ?? end.signal ?? 'unknown';
      if (code !== 0)
        throw createPublishError('build-failed', { command: command.join(' '), code });
    },
  });
}
