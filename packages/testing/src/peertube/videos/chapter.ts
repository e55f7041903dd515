/** A part of a video: from `timecode`, in seconds. */
export interface Chapter {
  readonly timecode: number;
  readonly title: string;
}
