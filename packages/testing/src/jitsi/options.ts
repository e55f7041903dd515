import type { TokenRules } from './token.ts';

/** The services of a simulated call server. */
export interface JitsiFeatures {
  /** Whether there is a recorder, for files and streams. @defaultValue true */
  readonly recording: boolean;
  /** Whether captions can be transcribed. @defaultValue true */
  readonly transcription: boolean;
}

/** How a simulated call server behaves. */
export interface JitsiSimulatorOptions {
  /**
   * The port. With `false` it listens nowhere: `fetch` of the simulator reaches what is served by HTTP, and no page can be in
   * a call, since pages need a WebSocket. @defaultValue a free port
   */
  readonly port?: number | false | undefined;
  /** Lets in only people with a token that these rules accept. @defaultValue everybody may join */
  readonly token?: TokenRules | undefined;
  /** The version of the app: 13.2.0 renamed `set-audio-only` and its event. @defaultValue '13.2.0' */
  readonly version?: '13.1.1' | '13.2.0' | undefined;
  /** Services beyond the call itself. @defaultValue all of them */
  readonly features?: Partial<JitsiFeatures> | undefined;
  /** How long a microphone takes to follow what the app has announced. @defaultValue 30 */
  readonly microphoneDelayMs?: number | undefined;
  /** How long a recorder takes to start; real ones took over a second. @defaultValue 30 */
  readonly recorderDelayMs?: number | undefined;
  /** The clock, in milliseconds since 1970. @defaultValue Date */
  readonly clock?:
    | {
        /** Returns milliseconds since 1970. */
        now(): number;
      }
    | undefined;
}
