/** The properties of a live besides those of its video. */
export interface Live {
  readonly videoId: number;
  readonly streamKey: string;
  saveReplay: boolean;
  replayPrivacy: number | null;
  permanentLive: boolean;
  /** 1 normal, 2 high, 3 small. */
  latencyMode: number;
  schedules: { startAt: string }[];
}

export interface LiveSession {
  readonly id: number;
  readonly videoId: number;
  readonly startedAt: number;
  endedAt: number | null;
  processed: boolean;
  readonly saveReplay: boolean;
  readonly replayPrivacy: number | null;
  replayVideoId: number | null;
}
