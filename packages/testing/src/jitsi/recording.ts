import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import type { JitsiFeatures } from './options.ts';

/** The name of each kind in the titles of the app's notifications. */
const KINDS: Readonly<Record<string, string>> = { file: 'recording', stream: 'liveStreaming' };

/** Handles `start-recording`: the recorder takes a while, during which the app announces that it is pending. */
export function startRecording(
  room: Conference,
  self: Member,
  options: Readonly<Record<string, unknown>>,
  features: JitsiFeatures,
  recorderDelayMs: number,
): void {
  const mode = typeof options['mode'] === 'string' ? options['mode'] : '';
  const kind = KINDS[mode];
  if (kind === undefined || !self.isModerator) return;
  if (!features.recording) {
    const error = 'service-unavailable';
    self.emit('recording-status-changed', { on: false, mode, error, transcription: false });
    return;
  }
  const key = options['rtmpStreamKey'] ?? options['youtubeStreamKey'];
  if (mode === 'stream' && !key) return;
  room.broadcast('notification-triggered', {
    title: `dialog.${kind}`,
    description: `${kind}.pending`,
  });
  clearTimeout(room.startingRecorders.get(mode));
  const start = (): void => {
    room.startingRecorders.delete(mode);
    room.recording.set(mode, typeof key === 'string' ? key : undefined);
    room.broadcast('recording-status-changed', { on: true, mode, transcription: false });
  };
  room.startingRecorders.set(mode, setTimeout(start, recorderDelayMs).unref());
}

/** Handles `stop-recording`, also for a recorder that has not started yet. */
export function stopRecording(room: Conference, mode: string): void {
  const starting = room.startingRecorders.get(mode);
  clearTimeout(starting);
  room.startingRecorders.delete(mode);
  if (room.recording.delete(mode) || starting !== undefined)
    room.broadcast('recording-status-changed', { on: false, mode, transcription: false });
}
