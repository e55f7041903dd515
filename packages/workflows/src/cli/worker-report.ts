import { printable, writeLines, type CommandContext, type Line } from '@comunal/command';
import type { WorkerEvent } from '../engine/jobs.ts';
import type { RunFailure } from '../engine/run-state.ts';
import type { JobsTexts } from './jobs-session.ts';
import { loadRunTexts, type RunTexts } from './run-texts.ts';
import { shortId } from './short-id.ts';
import { maskEvent, type IsClosed } from './visible-entries.ts';

/** Tells on the second output what a worker does, a line for each event. */
export interface WorkerReport {
  readonly add: (event: WorkerEvent) => void;
  /** Resolves once all lines are written. */
  readonly written: () => Promise<void>;
}

/** Creates the report of a worker. An entry that is closed by now is not named. */
export function createWorkerReport(
  { stderr, locale }: Pick<CommandContext, 'stderr' | 'locale'>,
  texts: JobsTexts,
  readClosed: () => Promise<IsClosed>,
): WorkerReport {
  let last = Promise.resolve();
  /** What each run waits for. It is said once, and not each look at it. */
  const waits = new Map<string, RunFailure>();
  const isToldWait = ({ runId, kind, state, step, failure }: WorkerEvent): boolean => {
    const waitedFor = waits.get(runId);
    if (waitedFor && kind === 'began') return true;
    if (waitedFor && kind === 'step' && step === waitedFor.step) return true;
    if (kind === 'rested' && state === 'sleeping' && failure?.isWait) {
      waits.set(runId, failure);
      return waitedFor?.step === failure.step && waitedFor?.code === failure.code;
    }
    waits.delete(runId);
    return false;
  };
  const write = async (event: WorkerEvent): Promise<void> => {
    if (isToldWait(event)) return;
    const own = await loadRunTexts(event.workflow, locale);
    writeLines(stderr, [toLine(maskEvent(event, await readClosed()), texts, own)]);
  };
  return {
    add(event) {
      last = last.then(() => write(event)).catch(() => {}); // a line that is lost ends no work
    },
    written: () => last,
  };
}

function toLine(event: WorkerEvent, { t }: JobsTexts, own: RunTexts): Line {
  const { kind, runId, subject, state, step = '', failure } = event;
  const id = shortId(runId);
  const summary =
    kind === 'step'
      ? own.step(step)
      : state === 'waiting'
        ? t('jobs:worker.asks', { command: `comunal jobs show ${id}` })
        : t(`jobs:state.${state}`);
  const text = t('jobs:worker.line', {
    id,
    workflow: own.title,
    subject: printable(subject ?? '—'),
    summary: failure ? `${summary}. ${own.failure(failure)}` : summary,
  });
  const style = kind === 'rested' ? styles[state] : undefined;
  return style ? { text, style } : text;
}

const styles: Readonly<Partial<Record<WorkerEvent['state'], 'error' | 'warning' | 'success'>>> = {
  failed: 'error',
  waiting: 'warning',
  succeeded: 'success',
};
