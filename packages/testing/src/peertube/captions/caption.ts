export interface Caption {
  readonly videoId: number;
  /** A language code from the server's list. */
  readonly language: string;
  readonly filename: string;
  /** WebVTT, whatever was uploaded. */
  readonly text: string;
  readonly updatedAt: number;
  readonly automaticallyGenerated: boolean;
}
