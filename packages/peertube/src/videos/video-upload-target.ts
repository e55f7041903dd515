import { parseJson, type HttpCallOptions, type OptionNames } from '@comunal/http';
import * as z from 'zod/mini';
import { checkInput } from '../check-input.ts';
import type { PeerTubeConnection } from '../connection.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';
import { privateByDefault } from '../vocabulary/privacy.ts';
import { toVideoBody, videoInputNames, type VideoInput } from './video-input.ts';

/** Validates the response that names a new video. */
export const uploadedSchema = z.object({
  video: z.object({ id: z.number(), uuid: z.string(), shortUUID: z.string() }),
});
const mineSchema = z.looseObject({
  data: z.array(
    z.looseObject({
      id: z.number(),
      uuid: z.string(),
      shortUUID: z.string(),
      name: z.string(),
      channel: z.looseObject({ id: z.number() }),
    }),
  ),
});

/** The fields of a new video, which needs a name and a channel. */
export interface NewVideo extends VideoInput {
  /** The title: 3 to 120 characters. */
  readonly name: string;
  /** The number of the channel that it will belong to: from `users.me.get()`, or `channels.get(…)`. */
  readonly channelId: number;
}

/** What an upload takes: a new video, and what the server makes of its file. */
export interface VideoUploadInput extends NewVideo {
  /**
   * Whether a server that recognizes speech writes captions by itself, which everybody sees as soon as they see the video. It
   * does so unless this is `false`.
   */
  readonly generateTranscription?: boolean | undefined;
}

const uploadInputNames: OptionNames<VideoUploadInput> = {
  ...videoInputNames,
  generateTranscription: true,
};

/** The ids of the video that an upload created. */
export interface UploadedVideo {
  /** The number on this server alone. */
  readonly id: number;
  /** The same on every server. */
  readonly uuid: string;
  /** The UUID in 22 characters, as in the addresses of pages. */
  readonly shortUUID: string;
}

/**
 * Creates the target of an upload that makes a new video. Its result is found among the newest ones if the response got lost.
 * @throws `PeerTubeError` with `bad-request` for a field that a video does not have.
 */
export function createVideoUploadTarget(
  { http, createError }: PeerTubeConnection,
  input: VideoUploadInput,
): UploadTarget<UploadedVideo> {
  checkInput('videos.upload', input, uploadInputNames, createError);
  const listNewest = async (count: number, options: HttpCallOptions) => {
    const { data } = await http.call(
      {
        method: 'GET',
        path: 'api/v1/users/me/videos',
        // The channel may belong to another account that this one collaborates with, from PeerTube 8 on.
        query: { sort: '-createdAt', count, includeCollaborations: true },
        auth: true,
        schema: mineSchema,
      },
      options,
    );
    return data;
  };
  return {
    path: 'api/v1/videos/upload-resumable',
    name: `${input.channelId} ${input.name}`,
    createBody: ({ name: filename }) =>
      toVideoBody(privateByDefault(input), createError, { filename }),
    readBaseline: async (options) =>
      Math.max(0, ...(await listNewest(1, options)).map(({ id }) => id)),
    readResult: (response) => uploadedSchema.safeParse(parseJson(response)).data?.video,
    findResults: async (baseline, options) =>
      (await listNewest(100, options))
        .filter(({ id }) => id > Number(baseline))
        .filter(({ channel, name }) => channel.id === input.channelId && name === input.name.trim())
        .map(({ id, uuid, shortUUID }) => ({ id, uuid, shortUUID })),
  };
}
