/**
 * The class behind `<comunal-video>`. `@comunal/peertube/define` registers it.
 *
 * @packageDocumentation
 */
export { ComunalVideo } from './comunal-video.ts';
export type {
  ComunalVideoDetail,
  ComunalVideoErrorDetail,
  ComunalVideoEventMap,
} from './video-events.ts';
