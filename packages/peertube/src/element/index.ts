/**
 * The class behind `<comunal-video>`. `@comunal/peertube/define` registers it.
 *
 * @packageDocumentation
 */
export {
  ComunalVideo,
  type ComunalVideoDetail,
  type ComunalVideoErrorDetail,
} from './comunal-video.ts';
