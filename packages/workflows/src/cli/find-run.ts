import { CliError, printable } from '@comunal/command';
import type { Jobs } from '../engine/jobs.ts';
import type { RunDetail } from '../engine/run-state.ts';
import type { JobsTexts } from './jobs-session.ts';

/** Finds a run by its identifier or the first characters of it. @throws {@link CliError} where there is none. */
export async function findRun(
  jobs: Jobs,
  id: string,
  texts: Pick<JobsTexts, 't'>,
): Promise<RunDetail> {
  const run = await jobs.get(id);
  if (!run) throw noRun(id, texts);
  return run;
}

/** Says that there is no such run. */
export function noRun(id: string, { t }: Pick<JobsTexts, 't'>): CliError {
  return new CliError(1, t('jobs:wrong.noRun', { id: printable(id) }));
}
