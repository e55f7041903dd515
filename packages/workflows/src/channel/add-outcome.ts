import type { FailedOutcome } from './copy-state.ts';
import type { VideoOutcome } from './copy-video.ts';
import type { MirrorReport } from './outcome.ts';

/** Adds what became of a video to a report. */
export function addOutcome(
  report: MirrorReport,
  video: string,
  outcome: VideoOutcome | FailedOutcome,
): MirrorReport {
  switch (outcome.kind) {
    case 'copied':
      return {
        ...report,
        copied: report.copied + 1,
        unlisted: report.unlisted + (outcome.isListed ? 0 : 1),
        bytes: report.bytes + outcome.bytes,
      };
    case 'present':
      return { ...report, present: report.present + 1 };
    case 'updated':
      return { ...report, updated: report.updated + 1 };
    case 'left-out': {
      const { reason, from } = outcome;
      const left = { video, reason, ...(from !== undefined && { from }) };
      return { ...report, leftOut: [...report.leftOut, left] };
    }
    case 'failed':
      return { ...report, failed: [...report.failed, { video, code: outcome.code }] };
  }
}
