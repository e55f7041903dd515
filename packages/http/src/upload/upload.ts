import { pausing, type Pausing } from './pausing.ts';

/** An upload under way: await it. */
export interface Upload<Result> extends Promise<Result> {
  /** Stops sending. How long the server keeps what it has is the server's. */
  pause(): void;
  /** Goes on from what the server has. */
  resume(): void;
}

/** Begins an upload, with a switch to hold it up. */
export function uploadOf<Result>(run: (pause: Pausing) => Promise<Result>): Upload<Result> {
  const pause = pausing();
  // Whoever is told of progress may already pause what this returns.
  const result = Promise.resolve().then(() => run(pause));
  return Object.assign(result, { pause: () => pause.pause(), resume: () => pause.resume() });
}
