/** A chapter of a video, which begins at `timecode`, in seconds. */
export interface Chapter {
  readonly timecode: number;
  readonly title: string;
}
