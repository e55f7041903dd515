import type { WorkflowContext } from '../engine/workflow.ts';
import { leftOutReasons, type MirrorReport } from './outcome.ts';

/** The most failures that have a line each; the result of the run has all of them. */
const maxLines = 20;

/** Writes a report into the log of a run: what was copied, what was left out and why, and what failed. */
export async function logReport(context: WorkflowContext, report: MirrorReport): Promise<void> {
  const { copied, present, updated, unlisted, bytes, leftOut, failed, byHand } = report;
  const megabytes = Math.round(bytes / 1_000_000);
  await context.log('report', {
    code: 'report',
    values: { copied, present, updated, megabytes, leftOut: leftOut.length, failed: failed.length },
  });
  if (unlisted > 0)
    await context.log('unlisted', { code: 'unlisted', values: { count: unlisted } });
  for (const reason of leftOutReasons) {
    const count = leftOut.filter((video) => video.reason === reason).length;
    if (count > 0)
      await context.log(`left-out-${reason}`, {
        code: `left-out.${reason}`,
        values: { count },
        level: 'warning',
      });
  }
  for (const [index, { video, code }] of failed.slice(0, maxLines).entries())
    await context.log(`failed-${index}`, {
      code: 'failed',
      values: { video, code },
      level: 'error',
    });
  if (byHand.length > 0)
    await context.log('by-hand', {
      code: 'by-hand',
      values: { recordings: byHand.slice(0, maxLines).join(', '), count: byHand.length },
      level: 'warning',
    });
}
