import { bytes, duration, percent, printable } from '@comunal/command';
import { createSpeedMeter, type Clock } from '@comunal/http';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { RunTexts } from '../cli/run-texts.ts';
import type {
  OpenGate,
  RunDetail,
  RunState,
  RunSummary,
  StepSummary,
} from '../engine/run-state.ts';
import type { LogMessage, StepProgress } from '../engine/step.ts';
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
  /** Whether the entry that a run is about is not public, as the content says now. */
  readonly isClosed: (subject: string) => boolean;
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

/** What stands for a text about an entry that has been closed meanwhile. */
const MASK = '•••';

/** Creates what describes runs. It keeps how fast each of them was, for the time that is left. */
export function createRunDescriber({ texts, loadTexts, isClosed, clock }: RunWords): RunDescriber {
  const { t } = texts;
  const measure = createProgressMeter(clock);
  const formatTime = new Intl.DateTimeFormat([...texts.formats], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const toTime = (at: string): TimeView => ({ at, text: formatTime.format(new Date(at)) });

  return {
    async describe(run) {
      const words = await loadTexts(run.workflow);
      return {
        id: run.id,
        title: printable(words.title),
        subject: describeSubject(run.subject),
        state: run.state,
        stateText: describeState(run),
        step:
          isFinal(run.state) || run.step === undefined
            ? undefined
            : printable(words.step(run.step)),
        progress: run.state === 'running' ? describeProgress(run) : undefined,
        gate: run.gate && describeGate(mask(run, run.gate), words),
        failure:
          run.state === 'failed'
            ? printable(words.failure(mask(run, run.failure ?? { code: 'unexpected' })))
            : undefined,
        updated: toTime(run.updatedAt),
        actions: ACTIONS[run.state],
      };
    },
    async describeDetail(run) {
      const words = await loadTexts(run.workflow);
      return {
        id: run.id,
        steps: run.steps.map((step) => describeStep(step, words)),
        log: run.log.map((line): LogView => ({
          time: toTime(line.at),
          level: line.level ?? 'info',
          text: printable(words.log(mask(run, line))),
        })),
      };
    },
  };

  /** Masks the texts among the values of a message, where the entry is closed by now. */
  function mask<Message extends Pick<LogMessage, 'values'>>(
    { subject }: RunSummary,
    message: Message,
  ): Message {
    if (subject === undefined || !isClosed(subject) || !message.values) return message;
    const values = Object.entries(message.values).map(
      ([name, value]) => [name, typeof value === 'string' ? MASK : value] as const,
    );
    return { ...message, values: Object.fromEntries(values) };
  }

  function describeStep({ name, state, attempts }: StepSummary, words: RunTexts): StepView {
    const stateText = t(`jobs:page.stepState.${state}`);
    return {
      title: printable(words.step(name)),
      state,
      stateText:
        attempts > 1 ? t('jobs:page.attempts', { state: stateText, count: attempts }) : stateText,
    };
  }

  function describeSubject(subject: string | undefined): string | undefined {
    if (subject === undefined) return undefined;
    return isClosed(subject) ? t('jobs:page.closed') : printable(subject);
  }

  function describeState({ state, wakesAt }: RunSummary): string {
    if (state === 'sleeping' && wakesAt !== undefined)
      return t('jobs:page.sleepsUntil', { moment: toTime(wakesAt).text });
    return t(`jobs:page.state.${state}`);
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
