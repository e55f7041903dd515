import type { ConfigOverrides } from '../presets/config.ts';

/** Asked for in a frame: on phones the app else first shows a page that leads to the mobile app, and the call does not begin. */
export const inAFrame = { deeplinking: { disabled: true } } as const satisfies ConfigOverrides;
