import { progressReport, writeLines, type CommandContext } from '@comunal/command';
import { createSpeedMeter, systemClock, type Clock } from '@comunal/http';
import type { RunDetail } from '../engine/run-state.ts';
import type { JobsTexts } from './jobs-session.ts';
import { stateText } from './run-lines.ts';
import type { RunTexts } from './run-texts.ts';

/** Tells a person what a run does, as it goes on. */
export interface RunReport {
  /** Writes what is new: steps, lines of the log, a new state; draws how far the step is, and how long it will take. */
  show(run: RunDetail): void;
  /** Leaves the line of the progress, so that something else can be written. */
  end(): void;
}

/** What {@link createRunReport} takes. */
export interface RunReportOptions {
  readonly clock?: Clock | undefined;
  /** How many lines of the log were told before, and would look as if they happened now. @defaultValue 0 */
  readonly linesBefore?: number | undefined;
}

/** Creates the report of a run on the second output of a command. */
export function createRunReport(
  { stderr, locale }: Pick<CommandContext, 'stderr' | 'locale'>,
  texts: JobsTexts,
  own: RunTexts,
  { clock = systemClock, linesBefore = 0 }: RunReportOptions = {},
): RunReport {
  const bar = progressReport(stderr, locale);
  let step: string | undefined;
  /** The titles and sentences that were told: what is looked at again and again is said once. */
  const sentences = new Set<string>();
  let lines = linesBefore;
  let state: RunDetail['state'] | undefined;
  let measure = createSpeedMeter({ clock, windowMs: 30_000 });
  const tell = (...texted: Parameters<typeof writeLines>[1][number][]): void => {
    bar.clear();
    writeLines(stderr, texted);
  };
  return {
    show(run) {
      if (run.step !== undefined && run.step !== step) {
        step = run.step;
        measure = createSpeedMeter({ clock, windowMs: 30_000 });
        const title = own.step(step);
        if (isNew(title)) tell(texts.t('jobs:report.step', { step: title }));
      }
      for (const line of run.log.slice(lines)) {
        const text = `  ${own.log(line)}`;
        const { level = 'info' } = line;
        tell(level === 'info' ? text : { text, style: level });
        const { cause, ...values } = line.values ?? {};
        if (typeof cause === 'string') sentences.add(own.failure({ code: cause, values }));
      }
      lines = Math.max(lines, run.log.length);
      if (run.state !== state && tells.has(run.state) && !isSameWait(run)) {
        tell(texts.t('jobs:report.state', { state: stateText(run, texts) }));
        const sentence = run.failure && own.failure(run.failure);
        if (sentence !== undefined && isNew(sentence))
          tell(run.failure?.isWait ? `  ${sentence}` : { text: `  ${sentence}`, style: 'warning' });
      }
      state = run.state;
      const { loaded, total = 0, unit = 'bytes' } = run.progress ?? { loaded: 0 };
      if (run.state === 'running' && unit !== 'seconds' && total > 0)
        bar.show({ phase: 'sending', loaded, total, unit, ...measure({ loaded, total }) });
    },
    end: () => bar.end(),
  };

  function isNew(text: string): boolean {
    const isTold = sentences.has(text);
    sentences.add(text);
    return !isTold;
  }

  /** Whether a run sleeps once more between two looks at the same thing. */
  function isSameWait({ state: next, failure, step: name }: RunDetail): boolean {
    if (next !== 'sleeping' || (failure && !failure.isWait) || name === undefined) return false;
    return !isNew(`sleeps ${failure ? own.failure(failure) : own.step(name)}`);
  }
}

/** The states that are worth a line while somebody watches. */
const tells = new Set<RunDetail['state']>(['sleeping', 'paused']);
