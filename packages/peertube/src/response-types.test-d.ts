import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Actor, actorSchema, ActorImage, actorImageSchema } from './accounts/actor.ts';
import type {
  Account,
  AccountRating,
  accountRatingSchema,
  accountSchema,
} from './accounts/create-accounts.ts';
import type { Caption, captionSchema } from './captions/create-captions.ts';
import type { channelSchema, VideoChannel } from './channels/channel.ts';
import type { ChannelFollower, followerSchema } from './channels/create-channels.ts';
import type { commentSchema, VideoComment } from './comments/create-comments.ts';
import type {
  AboutServer,
  aboutSchema,
  configSchema,
  ServerConfig,
} from './config/create-config.ts';
import type { importSchema, VideoImport } from './imports/create-imports.ts';
import type {
  InstanceStats,
  Nodeinfo,
  nodeinfoSchema,
  statsSchema,
} from './instance/create-instance.ts';
import type { Live, liveSchema, LiveSession, liveSessionSchema } from './live/live.ts';
import type { OembedResponse, oembedSchema } from './oembed/create-oembed.ts';
import type { ContainingElement, containingElementSchema } from './playlists/create-playlists.ts';
import type {
  Playlist,
  PlaylistElement,
  playlistElementSchema,
  playlistSchema,
} from './playlists/playlist.ts';
import type { ratingSchema, VideoRating } from './ratings/create-ratings.ts';
import type { PeerTubeUploadState, readUploadState, stateSchema } from './uploads/upload-state.ts';
import type {
  MyUser,
  myUserSchema,
  notificationSchema,
  QuotaUsed,
  quotaUsedSchema,
  UserNotification,
} from './users/create-users.ts';
import type { chapterSchema, VideoChapter } from './videos/create-video-chapters.ts';
import type {
  FileToken,
  fileTokenSchema,
  VideoSource,
  videoSourceSchema,
} from './videos/create-video-files.ts';
import type {
  OverallStats,
  overallStatsSchema,
  RetentionPoint,
  retentionPointSchema,
  TimeseriesStats,
  timeseriesStatsSchema,
} from './videos/create-video-stats.ts';
import type {
  Video,
  VideoDetails,
  videoDetailsSchema,
  VideoFile,
  videoFileSchema,
  videoSchema,
} from './videos/video.ts';

/** The type with every property named, every list readonly, and without index signatures, at every depth. */
type Fields<T> = T extends readonly (infer Item)[]
  ? readonly Fields<Item>[]
  : T extends object
    ? { readonly [Name in keyof T as string extends Name ? never : Name]: Fields<T[Name]> }
    : T;
/** The fields that a schema validates. */
type Validated<Schema extends z.core.$ZodType> = Fields<z.output<Schema>>;

it('documents exactly the fields that the schemas validate', () => {
  expectTypeOf<Fields<Actor>>().toEqualTypeOf<Validated<typeof actorSchema>>();
  expectTypeOf<Fields<ActorImage>>().toEqualTypeOf<Validated<typeof actorImageSchema>>();
  expectTypeOf<Fields<Account>>().toEqualTypeOf<Validated<typeof accountSchema>>();
  expectTypeOf<Fields<AccountRating>>().toEqualTypeOf<Validated<typeof accountRatingSchema>>();
  expectTypeOf<Fields<Caption>>().toEqualTypeOf<Validated<typeof captionSchema>>();
  expectTypeOf<Fields<VideoChannel>>().toEqualTypeOf<Validated<typeof channelSchema>>();
  expectTypeOf<Fields<ChannelFollower>>().toEqualTypeOf<Validated<typeof followerSchema>>();
  expectTypeOf<Fields<VideoComment>>().toEqualTypeOf<Validated<typeof commentSchema>>();
  expectTypeOf<Fields<ServerConfig>>().toEqualTypeOf<Validated<typeof configSchema>>();
  expectTypeOf<Fields<AboutServer>>().toEqualTypeOf<Validated<typeof aboutSchema>>();
  expectTypeOf<Fields<VideoImport>>().toEqualTypeOf<Validated<typeof importSchema>>();
  expectTypeOf<Fields<InstanceStats>>().toEqualTypeOf<Validated<typeof statsSchema>>();
  expectTypeOf<Fields<Nodeinfo>>().toEqualTypeOf<Validated<typeof nodeinfoSchema>>();
  expectTypeOf<Fields<Live>>().toEqualTypeOf<Validated<typeof liveSchema>>();
  expectTypeOf<Fields<LiveSession>>().toEqualTypeOf<Validated<typeof liveSessionSchema>>();
  expectTypeOf<Fields<OembedResponse>>().toEqualTypeOf<Validated<typeof oembedSchema>>();
  expectTypeOf<Fields<Playlist>>().toEqualTypeOf<Validated<typeof playlistSchema>>();
  expectTypeOf<Fields<PlaylistElement>>().toEqualTypeOf<Validated<typeof playlistElementSchema>>();
  expectTypeOf<Fields<ContainingElement>>().toEqualTypeOf<
    Validated<typeof containingElementSchema>
  >();
  expectTypeOf<VideoRating>().toEqualTypeOf<Validated<typeof ratingSchema>['rating']>();
  expectTypeOf<Fields<MyUser>>().toEqualTypeOf<Validated<typeof myUserSchema>>();
  expectTypeOf<Fields<QuotaUsed>>().toEqualTypeOf<Validated<typeof quotaUsedSchema>>();
  expectTypeOf<Fields<UserNotification>>().toEqualTypeOf<Validated<typeof notificationSchema>>();
  expectTypeOf<Fields<VideoChapter>>().toEqualTypeOf<Validated<typeof chapterSchema>>();
  expectTypeOf<Fields<VideoSource>>().toEqualTypeOf<Validated<typeof videoSourceSchema>>();
  expectTypeOf<Fields<FileToken>>().toEqualTypeOf<Validated<typeof fileTokenSchema>>();
  expectTypeOf<Fields<OverallStats>>().toEqualTypeOf<Validated<typeof overallStatsSchema>>();
  expectTypeOf<Fields<TimeseriesStats>>().toEqualTypeOf<Validated<typeof timeseriesStatsSchema>>();
  expectTypeOf<Fields<RetentionPoint>>().toEqualTypeOf<Validated<typeof retentionPointSchema>>();
  expectTypeOf<Fields<Video>>().toEqualTypeOf<Validated<typeof videoSchema>>();
  expectTypeOf<Fields<VideoDetails>>().toEqualTypeOf<Validated<typeof videoDetailsSchema>>();
  expectTypeOf<Fields<VideoFile>>().toEqualTypeOf<Validated<typeof videoFileSchema>>();
});

it('documents exactly the fields of a stored upload', () => {
  expectTypeOf<Fields<PeerTubeUploadState>>().toEqualTypeOf<Validated<typeof stateSchema>>();
  expectTypeOf<typeof readUploadState>().returns.toEqualTypeOf<PeerTubeUploadState | undefined>();
});
