import { BreakoutMoves } from './breakout-moves.ts';
import type { CallPort } from './call-port.ts';
import { startRecording, stopRecording } from './recording.ts';
import { ScreenSharing } from './screen-sharing.ts';
import { rtmpAddress, type StreamTarget } from './stream-target.ts';

/** What a `Room` can do beyond sending commands. Loaded with the first call. */
export interface RoomParts {
  readonly breakout: BreakoutMoves;
  readonly screen: ScreenSharing;
  readonly record: () => Promise<void>;
  readonly stream: (target: StreamTarget) => Promise<void>;
  readonly stop: (mode: 'file' | 'stream') => Promise<void>;
}

/** Makes the parts of a room, which follow its events from then on. */
export function openParts(call: CallPort): RoomParts {
  return {
    breakout: new BreakoutMoves(call),
    screen: new ScreenSharing(call),
    record: () => startRecording(call, { mode: 'file' }),
    stream: async (target) =>
      startRecording(call, { mode: 'stream', rtmpStreamKey: rtmpAddress(target) }),
    stop: (mode) => stopRecording(call, mode),
  };
}
