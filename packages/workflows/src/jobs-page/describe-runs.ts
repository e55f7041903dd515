import { bytes, duration, percent, printable } from '@comunal/command';
import { createSpeedMeter, type Clock } from '@comunal/http';
import type { LiteI18n } from '@comunal/i18n/lite';
import { lastOfEach } from '../cli/run-lines.ts';
import type { RunTexts } from '../cli/run-texts.ts';
import { maskRun, type IsClosed } from '../cli/visible-entries.ts';
import type {
  OpenGate,
  RunDetail,
  RunState,
  RunSummary,
  StepSummary,
} from '../engine/run-state.ts';
import type { StepProgress } from '../engine/step.ts';
import type {
  GateView,
  LogView,
  ProgressView,
  RunAction,
  RunDetailView,
  RunView,
  StepView,
  TimeView,
} from './run-view.ts';

/** How runs are put into words. */
export interface RunWords {
  /** The messages of the page, in the language of the person. */
  readonly texts: LiteI18n<'jobs'>;
  /** Loads what the runs of a workflow say. */
  readonly loadTexts: (workflow: string) => Promise<RunTexts>;
  /** Reads which entries may not be named, as the content says now. */
  readonly readClosed: () => Promise<IsClosed>;
  readonly clock: Clock;
}

/** Puts runs into the words of a person. */
export interface RunDescriber {
  /** Describes a run in a list. */
  readonly describe: (run: RunSummary) => Promise<RunView>;
  /** Describes the steps and the log of a run. */
  readonly describeDetail: (run: RunDetail) => Promise<RunDetailView>;
}

const ACTIONS: Readonly<Record<RunState, readonly RunAction[]>> = {
  queued: ['pause', 'cancel'],
  running: ['pause', 'cancel'],
  sleeping: ['resume', 'pause', 'cancel'],
  waiting: ['cancel'],
  paused: ['resume', 'cancel'],
  succeeded: [],
  failed: ['retry'],
  cancelled: ['retry'],
};

/** Creates what describes runs. It keeps how fast each of them was, for the time that is left. */
export function createRunDescriber({
  texts,
  loadTexts,
  readClosed,
  clock,
}: RunWords): RunDescriber {
  const { t } = texts;
  const measure = createProgressMeter(clock);
  const formatTime = new Intl.DateTimeFormat([...texts.formats], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const toTime = (at: string): TimeView => ({ at, text: formatTime.format(new Date(at)) });

  return {
    async describe(any) {
      const [words, isClosed] = await Promise.all([loadTexts(any.workflow), readClosed()]);
      const run = maskRun(any, isClosed);
      return {
        id: run.id,
        title: printable(words.title),
        subject: describeSubject(any.subject, isClosed),
        state: run.state,
        stateText: describeState(run),
        step:
          isFinal(run.state) || run.step === undefined
            ? undefined
            : printable(words.step(run.step)),
        progress: run.state === 'running' ? describeProgress(run) : undefined,
        gate: run.gate && describeGate(run.gate, words),
        failure:
          run.state === 'failed'
            ? printable(words.failure(run.failure ?? { code: 'unexpected' }))
            : undefined,
        updated: toTime(run.updatedAt),
        actions: ACTIONS[run.state],
      };
    },
    async describeDetail(any) {
      const [words, isClosed] = await Promise.all([loadTexts(any.workflow), readClosed()]);
      const run = maskRun(any, isClosed);
      return {
        id: run.id,
        steps: lastOfEach(run.steps, words).map((step) => describeStep(step, words)),
        log: run.log.map((line): LogView => ({
          time: toTime(line.at),
          level: line.level ?? 'info',
          text: printable(words.log(line)),
        })),
      };
    },
  };

  function describeStep({ name, state, attempts }: StepSummary, words: RunTexts): StepView {
    const stateText = t(`jobs:stepState.${state}`);
    const times = attempts > 1 ? ` ${t('jobs:show.attempts', { count: attempts })}` : '';
    return { title: printable(words.step(name)), state, stateText: stateText + times };
  }

  function describeSubject(subject: string | undefined, isClosed: IsClosed): string | undefined {
    if (subject === undefined) return undefined;
    return isClosed(subject) ? t('jobs:page.closed') : printable(subject);
  }

  function describeState({ state, wakesAt, isAbandoned }: RunSummary): string {
    if (isAbandoned) return t('jobs:state.abandoned');
    if (state === 'sleeping' && wakesAt !== undefined)
      return t('jobs:state.sleepingUntil', { moment: toTime(wakesAt).text });
    return t(`jobs:state.${state}`);
  }

  function describeProgress(run: RunSummary): ProgressView | undefined {
    const { progress } = run;
    if (!progress) return undefined;
    const { loaded, total } = progress;
    const done = amount(progress, loaded);
    if (total === undefined || total <= 0) return { part: undefined, text: done };
    const secondsLeft = measure(run.id, run.step, { loaded, total });
    const values = { done, total: amount(progress, total), percent: percent(texts, loaded, total) };
    return {
      part: Math.min(1, loaded / total),
      text:
        secondsLeft === undefined
          ? t('jobs:page.progress', values)
          : t('jobs:page.progressLeft', { ...values, left: duration(secondsLeft) }),
    };
  }

  function amount({ unit = 'bytes' }: StepProgress, count: number): string {
    if (unit === 'bytes') return bytes(texts, count);
    if (unit === 'seconds') return duration(count);
    return new Intl.NumberFormat([...texts.formats]).format(count);
  }
}

function isFinal(state: RunState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}

function describeGate(gate: OpenGate, words: RunTexts): GateView {
  return {
    name: gate.name,
    question: printable(words.question(gate)),
    answers: gate.answers.map((value) => ({ value, text: printable(words.answer(gate, value)) })),
  };
}

/** Measures the time that is left for each run; a new step begins anew. */
function createProgressMeter(clock: Clock) {
  const meters = new Map<
    string,
    { readonly step: string | undefined; readonly measure: ReturnType<typeof createSpeedMeter> }
  >();
  return (
    runId: string,
    step: string | undefined,
    progress: { readonly loaded: number; readonly total: number },
  ): number | undefined => {
    const known = meters.get(runId);
    const meter =
      known?.step === step && known
        ? known
        : { step, measure: createSpeedMeter({ clock, windowMs: 60_000 }) };
    meters.set(runId, meter);
    return meter.measure(progress).secondsLeft;
  };
}
