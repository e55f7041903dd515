import type { Line } from '@comunal/command';
import type {
  RunDetail,
  RunFailure,
  RunState,
  RunSummary,
  StepSummary,
} from '../engine/run-state.ts';
import type { JobsTexts } from './jobs-session.ts';
import { shortId } from './short-id.ts';
import type { RunTexts } from './run-texts.ts';

/** Formats a run on one line of a list. */
export function runRow(run: RunSummary, { t, formats }: JobsTexts, own: RunTexts): Line {
  const text = t('jobs:list.row', {
    id: shortId(run.id),
    workflow: own.title,
    subject: run.subject ?? '—',
    state: stateText(run, { t, formats }),
    moment: moment(run.updatedAt, formats),
  });
  const style = run.isAbandoned ? 'warning' : styles[run.state];
  return style ? { text, style } : text;
}

/** Formats all that is known of a run: its state, its steps, its log, and its question with the commands that answer it. */
export function runLines(run: RunDetail, texts: JobsTexts, own: RunTexts): Line[] {
  const { t, formats } = texts;
  const { gate, failure, log } = run;
  return [
    t('jobs:show.title', { workflow: own.title, subject: run.subject ?? '—' }),
    t('jobs:show.state', { state: stateText(run, texts), id: shortId(run.id) }),
    ...(run.isAbandoned ? abandonedLines(run.id, texts) : []),
    ...(failure ? [failureLine(failure, own)] : []),
    ...(gate ? ['', ...gateLines(run.id, gate, texts, own)] : []),
    ...(run.steps.length > 0
      ? [
          '',
          t('jobs:show.steps'),
          ...lastOfEach(run.steps, own).map((step) => stepLine(step, texts, own)),
        ]
      : []),
    ...(log.length > 0 ? ['', t('jobs:show.log')] : []),
    ...log.map((line): Line => {
      const text = `  ${moment(line.at, formats)}  ${own.log(line)}`;
      const style = line.level === 'warning' || line.level === 'error' ? line.level : undefined;
      return style ? { text, style } : text;
    }),
  ];
}

/** Says why a run failed, or what it waits for. */
function failureLine(failure: RunFailure, own: RunTexts): Line {
  const text = own.failure(failure);
  return failure.isWait ? text : { text, style: 'error' };
}

/** Leaves of steps with one title, which look at the same thing again and again, the last one. */
export function lastOfEach(steps: readonly StepSummary[], own: RunTexts): readonly StepSummary[] {
  const last = new Map(steps.map((step) => [own.step(step.name), step]));
  return steps.filter((step) => last.get(own.step(step.name)) === step);
}

/** Formats a question, and for each answer what it means and the command that gives it. */
export function gateLines(
  runId: string,
  gate: NonNullable<RunSummary['gate']>,
  { t }: Pick<JobsTexts, 't'>,
  own: RunTexts,
): Line[] {
  return [
    { text: t('jobs:show.question', { question: own.question(gate) }), style: 'warning' },
    ...gate.answers.map((answer) =>
      t('jobs:show.answer', {
        command: `comunal jobs answer ${shortId(runId)} ${answer}`,
        meaning: own.answer(gate, answer),
      }),
    ),
  ];
}

/** Says how a run goes on that nobody works on. */
export function abandonedLines(runId: string, { t }: Pick<JobsTexts, 't'>): string[] {
  return [
    t('jobs:outcome.abandoned'),
    `  comunal jobs resume ${shortId(runId)}`,
    '  comunal worker',
  ];
}

/** Says the state of a run, with the moment at which it goes on by itself. */
export function stateText(
  { state, wakesAt, isAbandoned }: Pick<RunSummary, 'state' | 'wakesAt' | 'isAbandoned'>,
  { t, formats }: Pick<JobsTexts, 't' | 'formats'>,
): string {
  if (isAbandoned) return t('jobs:state.abandoned');
  return state === 'sleeping' && wakesAt !== undefined
    ? t('jobs:state.sleepingUntil', { moment: moment(wakesAt, formats) })
    : t(`jobs:state.${state}`);
}

function stepLine({ name, state, attempts }: StepSummary, { t }: JobsTexts, own: RunTexts): string {
  const times = attempts > 1 ? ` ${t('jobs:show.attempts', { count: attempts })}` : '';
  return `  ${marks[state]} ${own.step(name)}: ${t(`jobs:stepState.${state}`)}${times}`;
}

/** Formats a moment of the log in the time of this machine. */
function moment(iso: string, formats: readonly string[]): string {
  const format = new Intl.DateTimeFormat([...formats], { dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(iso));
}

const marks: Readonly<Record<StepSummary['state'], string>> = {
  running: '▸',
  retrying: '↻',
  succeeded: '✓',
  failed: '✗',
  compensated: '↩',
  kept: '•',
};
const styles: Readonly<Partial<Record<RunState, 'error' | 'warning' | 'success'>>> = {
  failed: 'error',
  waiting: 'warning',
  succeeded: 'success',
};
