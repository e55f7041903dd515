/** How far somebody watched a video. */
export interface Watched {
  readonly userId: number;
  readonly videoId: number;
  readonly currentTime: number;
  readonly at: number;
}
