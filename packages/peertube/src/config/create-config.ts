import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { callApi } from '../call-api.ts';
import type { Known } from '../known.ts';

const fileSchema = z.looseObject({
  extensions: z.optional(z.array(z.string())),
  size: z.optional(z.looseObject({ max: z.number() })),
});
const enabledSchema = z.looseObject({ enabled: z.boolean() });

const configSchema = z.looseObject({
  serverVersion: z.string(),
  instance: z.looseObject({ name: z.string(), shortDescription: z.string() }),
  signup: z.looseObject({ allowed: z.boolean() }),
  live: z.optional(
    z.looseObject({
      enabled: z.boolean(),
      allowReplay: z.boolean(),
      maxDuration: z.number(),
      maxInstanceLives: z.optional(z.number()),
      maxUserLives: z.optional(z.number()),
      dvr: z.optional(z.looseObject({ maxWindow: z.number() })),
    }),
  ),
  import: z.optional(
    z.looseObject({
      videos: z.looseObject({ http: enabledSchema, torrent: z.optional(enabledSchema) }),
    }),
  ),
  search: z.optional(z.looseObject({ searchIndex: z.optional(enabledSchema) })),
  videoTranscription: z.optional(enabledSchema),
  video: z.looseObject({ file: fileSchema, image: fileSchema }),
  videoCaption: z.optional(z.looseObject({ file: fileSchema })),
  user: z.looseObject({ videoQuota: z.number(), videoQuotaDaily: z.number() }),
});

const aboutSchema = z.looseObject({
  instance: z.looseObject({
    name: z.string(),
    shortDescription: z.string(),
    description: z.string(),
    terms: z.string(),
    codeOfConduct: z.optional(z.string()),
    moderationInformation: z.optional(z.string()),
    administrator: z.optional(z.string()),
    languages: z.optional(z.array(z.string())),
  }),
});

const termsSchema = z.record(z.string(), z.string());

/**
 * What a server lets people do. Sizes and quotas are bytes, durations milliseconds, lives those at a time; each is −1 for no
 * limit.
 */
export interface ServerConfig extends Known<z.output<typeof configSchema>> {}

/** What the people behind a server say about it, in Markdown. */
export interface AboutServer extends Known<z.output<typeof aboutSchema>['instance']> {}

/** What a server says of itself, and the words that it has. */
export interface PeerTubeConfig {
  get(options?: CallOptions): Promise<ServerConfig>;
  about(options?: CallOptions): Promise<AboutServer>;
  /** PeerTube's numbers and their English names: `{ 15: 'Science & Technology' }`. Plugins may add some. */
  categories(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /** Numbers and English names; videos come with SPDX names in their place. */
  licences(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /** PeerTube's codes and English names; videos come with BCP 47 in their place. */
  languages(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /** Numbers and English names; `VideoPrivacy` has ours. */
  privacies(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
}

/** What a server says of itself, by itself. */
export function createConfig(connection: PeerTubeConnection): PeerTubeConfig {
  const terms =
    (name: string): PeerTubeConfig['categories'] =>
    (options) =>
      callApi(connection, 'GET', `videos/${name}`, options, { auth: false, schema: termsSchema });
  return {
    // With a log-in, since the answer depends on who asks.
    async get(options) {
      const config = await callApi(connection, 'GET', 'config', options, { schema: configSchema });
      connection.noteVersion(config.serverVersion);
      return config;
    },
    async about(options) {
      const parts = { auth: false, schema: aboutSchema };
      return (await callApi(connection, 'GET', 'config/about', options, parts)).instance;
    },
    categories: terms('categories'),
    licences: terms('licences'),
    languages: terms('languages'),
    privacies: terms('privacies'),
  };
}
