import { expectTypeOf, it } from 'vitest';
import { isPeerTubeError } from './index.ts';
import type {
  Caption,
  VideoChannel,
  VideoComment,
  Live,
  LiveSession,
  NewImport,
  NewVideo,
  PeerTube,
  PeerTubeError,
  PeerTubeErrorCode,
  Playlist,
  PlaylistElement,
  ServerConfig,
  UploadedVideo,
  Video,
  VideoDetails,
  VideoImport,
  VideoPrivacy,
  VideoSource,
} from './index.ts';

it('gives words of the web in place of numbers', () => {
  expectTypeOf<Video['language']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Video['licence']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Video['privacy']>().toEqualTypeOf<VideoPrivacy>();
  expectTypeOf<Playlist['privacy']>().toEqualTypeOf<'public' | 'unlisted' | 'private'>();
  expectTypeOf<Caption['language']>().toEqualTypeOf<string>();
  expectTypeOf<Live['latency']>().toEqualTypeOf<'default' | 'high' | 'small' | undefined>();
  expectTypeOf<VideoImport['state']>().toEqualTypeOf<
    'pending' | 'success' | 'failed' | 'rejected' | 'cancelled' | 'processing'
  >();
});

it('knows no field that no server promises, however deep', () => {
  const read = (video: VideoDetails, channel: VideoChannel): unknown => [
    video.name,
    // @ts-expect-error -- the field is called `name`
    video.titel,
    // @ts-expect-error -- the field is called `displayName`
    video.channel.title,
    // @ts-expect-error -- the field is called `size`
    video.files[0]?.bytes,
    // @ts-expect-error -- the field is called `followersCount`
    channel.followers,
  ];
  expectTypeOf(read).toBeFunction();
});

it('says what may be missing', () => {
  expectTypeOf<Video['description']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Video['thumbnailPath']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<VideoDetails['inputFileUpdatedAt']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<VideoChannel['ownerAccount']>().toBeNullable();
  expectTypeOf<Live['streamKey']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Live['rtmpsUrl']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<LiveSession['endDate']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<PlaylistElement['video']>().toBeNullable();
  expectTypeOf<VideoComment['account']>().toBeNullable();
  expectTypeOf<VideoSource['size']>().toEqualTypeOf<number | null | undefined>();
  expectTypeOf<ServerConfig['live']>().toBeNullable();
});

it('says what is always there', () => {
  expectTypeOf<Video['uuid']>().toEqualTypeOf<string>();
  expectTypeOf<Video['duration']>().toEqualTypeOf<number>();
  expectTypeOf<VideoChannel['displayName']>().toEqualTypeOf<string>();
  expectTypeOf<PlaylistElement['position']>().toEqualTypeOf<number>();
  expectTypeOf<VideoSource['createdAt']>().toEqualTypeOf<string>();
});

it('lists can be awaited and iterated', () => {
  expectTypeOf<ReturnType<PeerTube['videos']['list']>>().toExtend<AsyncIterable<Video>>();
  expectTypeOf<Awaited<ReturnType<PeerTube['videos']['list']>>['total']>().toEqualTypeOf<
    number | null
  >();
});

it('tells errors apart by words that are known', () => {
  expectTypeOf<PeerTubeError['code']>().toEqualTypeOf<PeerTubeErrorCode>();
  expectTypeOf<'ambiguous-outcome' | 'invalid-grant' | 'network'>().toExtend<PeerTubeErrorCode>();
  expectTypeOf<string>().not.toExtend<PeerTubeErrorCode>();
  expectTypeOf(isPeerTubeError).guards.toEqualTypeOf<PeerTubeError>();
});

it('gives an upload that is awaited and held up', () => {
  type Uploading = ReturnType<PeerTube['videos']['upload']>;
  expectTypeOf<Awaited<Uploading>>().toEqualTypeOf<UploadedVideo>();
  expectTypeOf<Uploading['pause']>().toEqualTypeOf<() => void>();
  // A video without a channel has no place.
  expectTypeOf<{ name: string }>().not.toExtend<NewVideo>();
});

it('takes no import from nowhere, and no privacy that PeerTube lacks', () => {
  expectTypeOf<{ channelId: number }>().not.toExtend<NewImport>();
  expectTypeOf<{ channelId: number; magnetUri: string }>().toExtend<NewImport>();
  expectTypeOf<'friends'>().not.toExtend<VideoPrivacy>();
});
