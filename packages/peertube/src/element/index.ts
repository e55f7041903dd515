/**
 * The class behind `<comunal-video>`. `@comunal/peertube/define` registers it.
 *
 * @packageDocumentation
 */
export {
  ComunalVideo,
  type ComunalVideoErrorDetail,
  type ComunalVideoTimeDetail,
} from './comunal-video.ts';
