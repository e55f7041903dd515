import { randomUUID } from 'node:crypto';
import type { Fields } from '../http/fields.ts';
import type { UploadedFile } from '../http/multipart.ts';
import { toInteger } from '../http/values.ts';
import { newIds } from '../ids/short-uuid.ts';
import type { State } from '../state.ts';
import type { StoredMedia } from '../uploads/storage.ts';
import { applyAutomaticTags } from './automatic-tags.ts';
import { parseChapters } from './chapters.ts';
import { applyVideoFields } from './fields.ts';
import { storeImage } from './image.ts';
import type { Video } from './video.ts';

export interface NewVideo {
  readonly fields: Fields;
  readonly files?: Readonly<Record<string, UploadedFile>>;
  readonly filename: string;
  readonly uuid?: string | undefined;
  readonly media: StoredMedia | undefined;
}

const PUBLISHED = 1;
const TO_TRANSCODE = 2;
const PRIVATE = 3;

export function createVideo(
  state: State,
  { fields, files, filename, uuid, media }: NewVideo,
): Video {
  const now = state.now();
  const video: Video = {
    id: state.nextId('video'),
    ...newIds(uuid),
    channelId: toInteger(fields['channelId']) ?? 0,
    name: filename,
    category: null,
    licence: null,
    language: null,
    privacy: PRIVATE,
    nsfw: false,
    nsfwFlags: 0,
    nsfwSummary: null,
    description: null,
    support: null,
    tags: [],
    commentsPolicy: 1,
    downloadEnabled: true,
    waitTranscoding: false,
    state: state.transcoding === 'held' ? TO_TRANSCODE : PUBLISHED,
    passwords: [],
    scheduleUpdate: null,
    originallyPublishedAt: null,
    duration: media ? state.durationSeconds : 0,
    views: 0,
    viewers: 0,
    viewersUntil: Infinity,
    chapters: [],
    automaticTags: [],
    thumbnail: storeImage(files?.['thumbnailfile']),
    preview: storeImage(files?.['previewfile'] ?? files?.['thumbnailfile']),
    media,
    inputFilename: filename,
    inputFileUpdatedAt: null,
    fileUuid: randomUUID(),
    playlistUuid: randomUUID(),
    hasWebFile: true,
    isLive: false,
    hasStreamed: false,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
  applyVideoFields(state, video, fields);
  video.chapters = parseChapters(video.description ?? '');
  applyAutomaticTags(state, video);
  state.videos.push(video);
  return video;
}
