import { BreakoutRooms } from './breakout-rooms.ts';
import type { CallPort } from './call-port.ts';
import { startRecording, stopRecording } from './recording.ts';
import { ScreenSharing } from './screen-sharing.ts';
import { toRtmpUrl, type StreamTarget } from './stream-target.ts';

/** What a `Room` can do beyond sending single commands. Loaded with the first call. */
export interface RoomParts {
  readonly breakoutRooms: BreakoutRooms;
  readonly screenSharing: ScreenSharing;
  readonly startRecording: () => Promise<void>;
  readonly startStreaming: (target: StreamTarget) => Promise<void>;
  /** Stops a recording (`file`) or a stream. */
  readonly stop: (mode: 'file' | 'stream') => Promise<void>;
}

/** Creates the parts of a room, which follow its events from then on. */
export function openRoomParts(call: CallPort): RoomParts {
  return {
    breakoutRooms: new BreakoutRooms(call),
    screenSharing: new ScreenSharing(call),
    startRecording: () => startRecording(call, { mode: 'file' }),
    startStreaming: async (target) =>
      startRecording(call, { mode: 'stream', rtmpStreamKey: toRtmpUrl(target) }),
    stop: (mode) => stopRecording(call, mode),
  };
}
