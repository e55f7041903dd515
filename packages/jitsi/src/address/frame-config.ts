import type { ConfigOverrides } from '../presets/config.ts';

/** Config for a call in a frame: on phones the app would else first show a page that leads to the mobile app. */
export const frameConfig = {
  deeplinking: { disabled: true },
} as const satisfies ConfigOverrides;
