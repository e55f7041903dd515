import { parseJson, type HttpCallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';
import { privateByDefault } from '../vocabulary/privacy.ts';
import { toVideoBody, type VideoInput } from './video-input.ts';

/** The answer that names a new video. */
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

/** A new video: it needs a name and a channel. */
export interface NewVideo extends VideoInput {
  readonly name: string;
  readonly channelId: number;
}

/** What names the video that an upload made. */
export interface UploadedVideo {
  readonly id: number;
  readonly uuid: string;
  readonly shortUUID: string;
}

/** Uploading makes a new video. An answer that was lost is made up for by looking at the newest ones. */
export function createVideoUploadTarget(
  { http, createError }: PeerTubeConnection,
  input: NewVideo,
): UploadTarget<UploadedVideo> {
  const newest = async (count: number, options: HttpCallOptions) => {
    const { data } = await http.call(
      {
        method: 'GET',
        path: 'api/v1/users/me/videos',
        // The channel may be another's, who lets one work on it: PeerTube 8 has that.
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
    body: ({ name: filename }) => toVideoBody(privateByDefault(input), createError, { filename }),
    before: async (options) => Math.max(0, ...(await newest(1, options)).map(({ id }) => id)),
    read: (answer) => uploadedSchema.safeParse(parseJson(answer)).data?.video,
    find: async (before, options) =>
      (await newest(100, options))
        .filter(({ id }) => id > Number(before))
        .filter(({ channel, name }) => channel.id === input.channelId && name === input.name.trim())
        .map(({ id, uuid, shortUUID }) => ({ id, uuid, shortUUID })),
  };
}
