/**
 * What needs two servers at once: mirroring a recording to the Internet Archive, and figures of how many watched.
 *
 * @packageDocumentation
 */
export { collectFigures, type Collected, type CollectOptions } from './audience/collect-figures.ts';
export { isAddable, kindOf } from './audience/figure-kind.ts';
export { putFigure } from './audience/put-figure.ts';
export { sumFigures, type FiguresOf, type FigureSum } from './audience/sum-figures.ts';
export { editList, type ListEdit } from './content-file/edit-list.ts';
export { itemOf, videoOf, type Copy, type VideoPlace } from './copies.ts';
export { itemMetadata, type ItemSettings } from './mirror/item-metadata.ts';
export {
  mirrorPlan,
  type MirrorFile,
  type MirrorOptions,
  type MirrorPlan,
  type MirrorStep,
} from './mirror/mirror-plan.ts';
export type { ReadVideo } from './mirror/read-video.ts';
export { runMirror, type RunOptions } from './mirror/run-mirror.ts';
