import { bytes, duration, percent, printable } from '@comunal/command';
import { createSpeedMeter, type Clock } from '@comunal/http';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { RunDetail, RunState, RunSummary } from '../engine/run-state.ts';
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

/** Values of a message. */
type Values = NonNullable<LogMessage['values']>;

/** How runs are put into words. */
export interface RunWords {
  /** The messages of the page, in the language of the person. */
  readonly texts: LiteI18n<'jobs'>;
  /** A message of a workflow, such as `step.upload`; undefined where it has none. */
  readonly workflowText: (workflow: string, key: string, values: Values) => string | undefined;
  /** Whether the entry that a run is about is not public, as the content says now. */
  readonly isClosed: (subject: string) => boolean;
  readonly clock: Clock;
}

/** Puts runs into the words of a person. */
export interface RunDescriber {
  /** Describes a run in a list. */
  readonly describe: (run: RunSummary) => RunView;
  /** Describes the steps and the log of a run. */
  readonly describeDetail: (run: RunDetail) => RunDetailView;
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
export function createRunDescriber(words: RunWords): RunDescriber {
  const { texts, workflowText, isClosed, clock } = words;
  const { t } = texts;
  const measure = createProgressMeter(clock);
  const formatTime = new Intl.DateTimeFormat([...texts.formats], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const toTime = (at: string): TimeView => ({ at, text: formatTime.format(new Date(at)) });

  /** A message of a workflow, or else the code itself: whatever a newer worker wrote is shown somehow. */
  const say = (run: RunSummary, key: string, code: string, values: Values = {}): string =>
    clean(workflowText(run.workflow, key, maskValues(run, values)) ?? code);
  const maskValues = (run: RunSummary, values: Values): Values =>
    run.subject !== undefined && isClosed(run.subject)
      ? Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' ? MASK : value,
          ]),
        )
      : values;
  const titleOf = (run: RunSummary, step: string): string => say(run, `step.${step}`, step);

  return {
    describe: (run) => ({
      id: run.id,
      title: say(run, 'title', run.workflow),
      subject: describeSubject(run.subject),
      state: run.state,
      stateText: describeState(run),
      step: isFinal(run.state) || run.step === undefined ? undefined : titleOf(run, run.step),
      progress: run.state === 'running' ? describeProgress(run) : undefined,
      gate: describeGate(run),
      failure: run.state === 'failed' ? describeFailure(run) : undefined,
      updated: toTime(run.updatedAt),
      actions: ACTIONS[run.state],
    }),
    describeDetail: (run) => ({
      id: run.id,
      steps: run.steps.map((step): StepView => ({
        title: titleOf(run, step.name),
        state: step.state,
        stateText:
          step.attempts > 1
            ? t('jobs:page.attempts', {
                state: t(`jobs:page.stepState.${step.state}`),
                count: step.attempts,
              })
            : t(`jobs:page.stepState.${step.state}`),
      })),
      log: run.log.map((line): LogView => ({
        time: toTime(line.at),
        level: line.level ?? 'info',
        text: say(run, `log.${line.code}`, line.code, line.values),
      })),
    }),
  };

  function describeSubject(subject: string | undefined): string | undefined {
    if (subject === undefined) return undefined;
    return isClosed(subject) ? t('jobs:page.closed') : clean(subject);
  }

  function describeState({ state, wakesAt }: RunSummary): string {
    if (state === 'sleeping' && wakesAt !== undefined)
      return t('jobs:page.sleepsUntil', { moment: toTime(wakesAt).text });
    return t(`jobs:page.state.${state}`);
  }

  function describeGate(run: RunSummary): GateView | undefined {
    if (!run.gate) return undefined;
    const { name, answers, values } = run.gate;
    return {
      name,
      question: say(run, `gate.${name}.question`, name, values),
      answers: answers.map((value) => ({ value, text: say(run, `gate.${name}.${value}`, value) })),
    };
  }

  function describeFailure(run: RunSummary): string {
    const { code = 'unexpected', values } = run.failure ?? {};
    const text = workflowText(run.workflow, `wrong.${code}`, maskValues(run, values ?? {}));
    return text === undefined ? t('jobs:page.failed', { code: clean(code) }) : clean(text);
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

/** What turns the direction of a line, or is no letter, is shown as such, and not obeyed. */
function clean(text: string): string {
  return printable(text);
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
