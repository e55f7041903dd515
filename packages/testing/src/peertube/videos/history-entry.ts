/** How far a user has watched a video. */
export interface HistoryEntry {
  readonly userId: number;
  readonly videoId: number;
  readonly currentTime: number;
  readonly watchedAt: number;
}
