import type { CallPort } from './call-port.ts';
import type { RecordingOptions } from './command-args.ts';
import { RoomError } from './room-error.ts';

/** Recorders start as slowly as the machines behind them. */
const RECORDING_MS = 120_000;

/** Starts a recording or a stream, and waits until the server confirms it. */
export function startRecording(call: CallPort, options: RecordingOptions): Promise<void> {
  const { mode } = options;
  return call.until(
    'recordingStatusChanged',
    (data) => {
      if (data.mode !== mode) return false;
      // The server's own message stays out: a stream key could be in it.
      if (data.error !== undefined)
        throw new RoomError('recording-failed', `The call server did not start the ${mode}.`);
      return data.on;
    },
    () => call.execute('startRecording', options),
    { timeoutMs: RECORDING_MS },
  );
}

/** Stops a recording or a stream, and waits until the server confirms it. */
export function stopRecording(call: CallPort, mode: 'file' | 'stream'): Promise<void> {
  return call.until(
    'recordingStatusChanged',
    (data) => data.mode === mode && !data.on,
    () => call.execute('stopRecording', mode),
    { timeoutMs: RECORDING_MS },
  );
}
