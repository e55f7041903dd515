import { ask, CliError, writeLines, type CommandContext } from '@comunal/command';
import { isJobsError, type JobsErrorCode } from '../engine/jobs-error.ts';
import type { Jobs } from '../engine/jobs.ts';
import type { RunDetail } from '../engine/run-state.ts';
import type { JobsTexts } from './jobs-session.ts';
import type { ProjectServices } from './open-services.ts';
import { openProjectJobs, type ProjectJobs } from './open-jobs.ts';
import { gateLines } from './run-lines.ts';
import { createRunReport, type RunReport } from './run-report.ts';
import { maskRun, watchVisibleEntries } from './visible-entries.ts';
import { loadRunTexts, type RunTexts } from './run-texts.ts';
import { shortId } from './short-id.ts';
import { createWorkOptions } from './work-options.ts';

/** What {@link workOnRun} takes. */
export interface WorkOnRun {
  readonly opened: ProjectJobs;
  readonly services: ProjectServices;
  readonly runId: string;
  readonly context: CommandContext;
  readonly texts: JobsTexts;
}

/** The codes of jobs whose process has ended, or is about to. */
const ownerEnded = new Set<JobsErrorCode>(['unreachable', 'closed']);

/** A wait after which somebody would rather have the terminal back. */
const longWaitMs = 20 * 60_000;

/**
 * Works on a run in this process, or watches another one do so, until it is final, or waits for a person who is not at the
 * terminal, or sleeps for long. A question is asked at once where there is a terminal. What it says of an entry that is closed
 * by now is masked, in what is returned too.
 * @throws {@link CliError} with the command that goes on, when Ctrl-C stops it.
 */
export async function workOnRun(work: WorkOnRun): Promise<RunDetail> {
  try {
    return await workWith(work);
  } catch (thrown) {
    if (work.opened.host || !isJobsError(thrown) || !ownerEnded.has(thrown.code)) throw thrown;
  }
  // The process that had the jobs open has ended, so that this one, or another one, takes them.
  const opened = await openProjectJobs(work.services);
  try {
    return await workOnRun({ ...work, opened });
  } finally {
    await opened.jobs.close();
  }
}

async function workWith(work: WorkOnRun): Promise<RunDetail> {
  const { opened, services, context, runId, texts } = work;
  const { jobs, host } = opened;
  const first = await jobs.get(runId);
  const own = await loadRunTexts(first?.workflow ?? '', context.locale);
  const { clock } = services;
  // Whoever only watches may begin after the first lines of a new run.
  const linesBefore = host ? first?.log.length : 0;
  const report = createRunReport(context, texts, own, { clock, linesBefore });
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const worker = host?.work({ ...(await createWorkOptions(services)), signal });
  if (!host) writeLines(context.stderr, [texts.t('jobs:report.elsewhere')]);
  try {
    // A worker that ends by itself has failed: nobody would notice while only the run is watched.
    const watched = followUntilDone(work, jobs, own, report, stop.signal);
    return await (worker ? Promise.race([watched, worker.then(() => watched)]) : watched);
  } catch (thrown) {
    if (!context.signal.aborted) throw thrown;
    report.end();
    const command = `  comunal jobs resume ${shortId(runId)}`;
    throw new CliError(130, texts.t('jobs:report.stopped'), command);
  } finally {
    report.end();
    stop.abort();
    await worker?.catch(() => {}); // its failure was thrown above, and that it was stopped is none
  }
}

async function followUntilDone(
  { services, runId, context, texts }: WorkOnRun,
  jobs: Jobs,
  own: RunTexts,
  report: RunReport,
  stopped: AbortSignal,
): Promise<RunDetail> {
  const readClosed = watchVisibleEntries(services);
  const show = async (run: RunDetail): Promise<RunDetail> => {
    const masked = maskRun(run, await readClosed());
    report.show(masked);
    return masked;
  };
  for (;;) {
    const longWait = new AbortController();
    const signal = AbortSignal.any([context.signal, stopped, longWait.signal]);
    let latest: RunDetail | undefined;
    let lastReport: Promise<RunDetail> | undefined;
    const seen = await jobs
      .watch(runId, {
        signal,
        onChange(next) {
          latest = next;
          lastReport = show(next);
          if (sleepsLong(next)) longWait.abort();
        },
        onStandstill({ values: { pid = '' } }) {
          report.end();
          writeLines(context.stderr, [
            { text: texts.t('jobs:report.standstill', { pid }), style: 'warning' },
          ]);
        },
      })
      .catch((thrown: unknown) => {
        if (longWait.signal.aborted && latest && !context.signal.aborted) return latest;
        throw thrown;
      });
    await lastReport;
    const run = await show(seen);
    report.end();
    if (run.state !== 'waiting' || !run.gate || context.stdin?.isTTY !== true) return run;
    await askGate(run, run.gate, jobs, { context, texts, own });
  }
}

function sleepsLong({ state, wakesAt }: RunDetail): boolean {
  return (
    state === 'sleeping' && wakesAt !== undefined && Date.parse(wakesAt) - Date.now() > longWaitMs
  );
}

async function askGate(
  run: RunDetail,
  gate: NonNullable<RunDetail['gate']>,
  jobs: Jobs,
  {
    context,
    texts,
    own,
  }: { readonly context: CommandContext; readonly texts: JobsTexts; readonly own: RunTexts },
): Promise<void> {
  writeLines(context.stderr, [
    { text: own.question(gate), style: 'warning' },
    ...gate.answers.map((answer, index) => `  ${index + 1}. ${own.answer(gate, answer)}`),
  ]);
  for (;;) {
    const typed = await ask(context, texts.t('jobs:report.ask'));
    const answer = gate.answers.find(
      (each, index) => typed === each || typed === String(index + 1),
    );
    if (answer !== undefined) return jobs.answer(run.id, gate.name, answer);
    if (typed === undefined)
      throw new CliError(1, ...gateLines(run.id, gate, texts, own).map(lineText));
  }
}

function lineText(line: ReturnType<typeof gateLines>[number]): string {
  return typeof line === 'string' ? line : line.text;
}
