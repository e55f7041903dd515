/**
 * Workflows across two servers: mirroring a recording to the Internet Archive, and audience figures.
 *
 * @packageDocumentation
 */
export {
  collectFigures,
  type CollectedFigure,
  type CollectOptions,
} from './audience/collect-figures.ts';
export { isAddable, kindOf } from './audience/figure-kind.ts';
export { putFigure } from './audience/put-figure.ts';
export { sumFigures, type FiguresOf, type FigureSum } from './audience/sum-figures.ts';
export { defineConfig } from './config/define-config.ts';
export type { ComunalConfig } from './config/comunal-config.ts';
export type { SecretSource } from './config/secret-source.ts';
export { editList, type ListEdit } from './content-file/edit-list.ts';
export { toItem, toVideo, type Copy, type VideoAddress } from './copies.ts';
export { itemMetadata, type ItemSettings } from './mirror/item-metadata.ts';
export {
  mirrorPlan,
  type MirrorFile,
  type MirrorOptions,
  type MirrorPlan,
  type MirrorStep,
} from './mirror/mirror-plan.ts';
export type { VideoReading } from './mirror/read-video.ts';
export { runMirror, type RunMirrorOptions } from './mirror/run-mirror.ts';
