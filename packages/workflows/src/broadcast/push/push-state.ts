import { noSamples, type AudienceSamples } from '../audience/audience-samples.ts';

/** Where a push stands. It is kept every few seconds, so that another worker can go on. */
export type PushState = {
  /** When it began, as ISO 8601. */
  readonly begunAt: string;
  /** When it was seen last, as ISO 8601. */
  readonly seenAt: string;
  /** Seconds of the source that were sent. */
  readonly sourceSeconds: number;
  /** Seconds without a picture, because nobody pushed. */
  readonly darkSeconds: number;
  readonly samples: AudienceSamples;
};

/** How a push ended. */
export type PushResult = Omit<PushState, 'seenAt' | 'sourceSeconds'> & {
  readonly endedAt: string;
};

/** The state at the beginning, or of a push that goes on after a break of its worker. */
export function beginPush(
  checkpoint: PushState | undefined,
  now: number,
): { readonly state: PushState; readonly breakSeconds: number } {
  const seenAt = new Date(now).toISOString();
  if (!checkpoint)
    return {
      state: { begunAt: seenAt, seenAt, sourceSeconds: 0, darkSeconds: 0, samples: noSamples },
      breakSeconds: 0,
    };
  const breakSeconds = Math.max(0, Math.round((now - Date.parse(checkpoint.seenAt)) / 1000));
  const darkSeconds = checkpoint.darkSeconds + breakSeconds;
  return { state: { ...checkpoint, seenAt, darkSeconds }, breakSeconds };
}
