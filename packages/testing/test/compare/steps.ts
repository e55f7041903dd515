import { channelSteps } from './steps/channels.ts';
import { instanceSteps } from './steps/instance.ts';
import { listSteps } from './steps/lists.ts';
import { liveSteps } from './steps/lives.ts';
import { logInSteps, personSteps } from './steps/log-in.ts';
import { closingSteps, followSteps, importSteps } from './steps/others.ts';
import { playlistSteps } from './steps/playlists.ts';
import { uploadingSteps } from './steps/uploads.ts';
import { partSteps, videoSteps } from './steps/videos.ts';
import type { Step } from './step.ts';

/** All calls, in order: later ones name what earlier ones made, and the last take it away. */
export const STEPS: readonly Step[] = [
  ...instanceSteps,
  ...logInSteps,
  ...personSteps,
  ...channelSteps,
  ...uploadingSteps,
  ...videoSteps,
  ...partSteps,
  ...listSteps,
  ...playlistSteps,
  ...liveSteps,
  ...importSteps,
  ...followSteps,
  ...closingSteps,
];
