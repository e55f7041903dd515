import type { CommandOutput, Line } from '@comunal/command';
import type { RunDetail } from '../engine/run-state.ts';
import type { JobsSession } from './jobs-session.ts';
import { abandonedLines, gateLines, stateText } from './run-lines.ts';
import { loadRunTexts } from './run-texts.ts';
import { shortId } from './short-id.ts';

/** Says how a run stands once a command leaves it, and the command that goes on with it. */
export async function describeOutcome(
  run: RunDetail,
  { context, texts }: Pick<JobsSession, 'context' | 'texts'>,
): Promise<CommandOutput> {
  const { t } = texts;
  const own = await loadRunTexts(run.workflow, context.locale);
  const id = shortId(run.id);
  const state = t('jobs:outcome.state', {
    workflow: own.title,
    subject: run.subject ?? '—',
    state: stateText(run, texts),
    id,
  });
  const again = (subcommand: string): string => `  comunal jobs ${subcommand} ${id}`;
  const notes: Record<RunDetail['state'], readonly Line[]> = {
    succeeded: [{ text: state, style: 'success' }],
    failed: [
      { text: state, style: 'error' },
      ...(run.failure ? [{ text: own.failure(run.failure), style: 'error' as const }] : []),
      ...(isOver(run)
        ? [t('jobs:outcome.cancel'), again('cancel')]
        : [t('jobs:outcome.retry'), again('retry')]),
    ],
    waiting: [state, ...(run.gate ? gateLines(run.id, run.gate, texts, own) : [])],
    sleeping: [
      state,
      ...(run.failure ? [own.failure(run.failure)] : []),
      t('jobs:outcome.worker'),
      '  comunal worker',
    ],
    queued: [state, t('jobs:outcome.worker'), again('resume')],
    running: [state, ...(run.isAbandoned ? abandonedLines(run.id, texts) : [])],
    paused: [state, t('jobs:outcome.paused'), again('resume')],
    cancelled: [state],
  };
  return {
    lines: urlOf(run),
    data: { run },
    notes: notes[run.state],
    code: run.state === 'failed' ? 1 : 0,
  };
}

/** Whether nothing is left that a run could go on with. */
function isOver({ failure }: RunDetail): boolean {
  return failure?.code === 'video-gone';
}

/** The address that a run results in, which may be piped on. */
function urlOf({ result }: RunDetail): readonly string[] {
  return typeof result === 'object' &&
    result !== null &&
    'url' in result &&
    typeof result['url'] === 'string'
    ? [result['url']]
    : [];
}
