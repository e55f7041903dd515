import type { Video } from './video.ts';

/** Presents the uploaded file of a video, a `VideoSource`. */
export function presentSource(video: Video) {
  return { ...presentInputFile(video), fileUrl: null };
}

/** Presents the uploaded file in a list. No media is parsed, so its properties are invented. */
export function presentInputFile(video: Video) {
  const size = video.media?.size ?? 0;
  return {
    inputFilename: video.inputFilename,
    fileDownloadUrl: null,
    resolution: { id: 360, label: '360p' },
    size,
    width: 640,
    height: 360,
    fps: 25,
    metadata: fileMetadata(video),
    createdAt: new Date(video.inputFileUpdatedAt ?? video.createdAt).toISOString(),
  };
}

export function fileMetadata(video: Video) {
  const size = video.media?.size ?? 0;
  const { duration } = video;
  return {
    format: {
      size,
      tags: {},
      bit_rate: duration > 0 ? Math.round((size * 8) / duration) : 0,
      duration,
      nb_streams: 2,
      start_time: 0,
      format_name: 'mov,mp4,m4a,3gp,3g2,mj2',
      nb_programs: 0,
      probe_score: 100,
      format_long_name: 'QuickTime / MOV',
      nb_stream_groups: 0,
    },
    streams: [
      {
        id: '0x1',
        index: 0,
        codec_type: 'video',
        codec_name: 'h264',
        width: 640,
        height: 360,
        duration,
      },
      { id: '0x2', index: 1, codec_type: 'audio', codec_name: 'aac', channels: 1, duration },
    ],
    chapters: [],
  };
}
