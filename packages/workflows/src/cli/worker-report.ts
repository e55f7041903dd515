import { printable, writeLines, type CommandContext, type Line } from '@comunal/command';
import type { WorkerEvent } from '../engine/jobs.ts';
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
  const write = async (event: WorkerEvent): Promise<void> => {
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
