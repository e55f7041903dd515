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

/** All requests in order: later ones refer to what earlier ones created, and the last ones delete it. */
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
