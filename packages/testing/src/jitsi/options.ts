import type { TokenRules } from './token.ts';

/** Which services stand behind the simulated server. */
export interface JitsiFeatures {
  /** Whether a recorder is there, for files and streams. @defaultValue true */
  readonly recording: boolean;
  /** @defaultValue true */
  readonly transcription: boolean;
}

/** How a simulated call server is to be. */
export interface JitsiSimulatorOptions {
  /**
   * `false` listens nowhere: `fetch` of the simulator reaches what is served by HTTP, and no page can be in a call, since
   * pages speak through a WebSocket. @defaultValue a free one
   */
  readonly port?: number | false;
  /** Lets in only who has a token that these rules accept. @defaultValue everybody may come */
  readonly token?: TokenRules;
  /** The app whose names are understood: 13.2.0 renamed `set-audio-only` and its event. @defaultValue '13.2.0' */
  readonly version?: '13.1.1' | '13.2.0';
  /** What a server has beyond the call itself. @defaultValue all of it */
  readonly features?: Partial<JitsiFeatures>;
  /** How long a microphone takes to follow what the app has told already. @defaultValue 30 */
  readonly microphoneMs?: number;
  /** How long a recorder takes to begin; real ones took over a second. @defaultValue 30 */
  readonly recorderMs?: number;
  /** The clock, in milliseconds since 1970. @defaultValue Date */
  readonly clock?: { now(): number } | undefined;
}
