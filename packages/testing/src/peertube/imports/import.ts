export interface VideoImport {
  readonly id: number;
  readonly userId: number;
  readonly videoId: number;
  readonly targetUrl: string | null;
  readonly magnetUri: string | null;
  readonly torrentName: string | null;
  /** 1 pending, 2 success, 3 failed, 5 cancelled. */
  state: number;
  error: string | null;
  attempts: number;
  readonly createdAt: number;
  updatedAt: number;
}
