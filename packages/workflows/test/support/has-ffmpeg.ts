import { spawnSync } from 'node:child_process';

/** Whether ffmpeg is there, with what a broadcast needs. */
export const hasFfmpeg = /\blibx264\b/.test(
  spawnSync('ffmpeg', ['-hide_banner', '-encoders'], { encoding: 'utf8' }).stdout ?? '',
);
