/** A recorded exchange that the simulator answers otherwise, and why. */
export interface ReplayException {
  readonly recording: string;
  readonly index: number;
  readonly reason: string;
}

export const EXCEPTIONS: readonly ReplayException[] = [];
