/** A recorded exchange to which the simulator responds differently, and the reason. */
export interface ReplayException {
  readonly recording: string;
  readonly index: number;
  readonly reason: string;
}

const FFPROBE =
  'what ffprobe finds in a file, some fifty fields: the simulator reads no media and tells the main ones';

export const EXCEPTIONS: readonly ReplayException[] = [
  { recording: 'video-get', index: 9, reason: FFPROBE },
  { recording: 'video-get', index: 11, reason: FFPROBE },
  { recording: 'source-replace', index: 2, reason: FFPROBE },
  {
    recording: 'jobs-server',
    index: 2,
    reason: 'all settings of the server, for its administration page only',
  },
  {
    recording: 'misc',
    index: 13,
    reason: 'ActivityPub: other servers ask for it, and no other server is simulated',
  },
];
