import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';

const fileSchema = z.looseObject({
  extensions: z.optional(z.array(z.string())),
  size: z.optional(z.looseObject({ max: z.number() })),
});
const enabledSchema = z.looseObject({ enabled: z.boolean() });

/** Validates the configuration of a server. */
export const configSchema = z.looseObject({
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

/** Validates what the people behind a server say about it. */
export const aboutSchema = z.looseObject({
  name: z.string(),
  shortDescription: z.string(),
  description: z.string(),
  terms: z.string(),
  codeOfConduct: z.optional(z.string()),
  moderationInformation: z.optional(z.string()),
  administrator: z.optional(z.string()),
  languages: z.optional(z.array(z.string())),
});

const aboutResponseSchema = z.looseObject({ instance: aboutSchema });
const labelsSchema = z.record(z.string(), z.string());

/** Whether a feature is enabled on a server. */
export interface EnabledFeature {
  readonly enabled: boolean;
}

/** The files of one kind that a server accepts. */
export interface FileLimits {
  /** The extensions, each with its dot; absent where the server states none. */
  readonly extensions?: readonly string[] | undefined;
  /** `max` is the largest size, in bytes; absent where the server states none. */
  readonly size?: { readonly max: number } | undefined;
}

/** What a server lets people do. −1 stands for no limit. */
export interface ServerConfig {
  /** The version of PeerTube, such as `8.0.1`. */
  readonly serverVersion: string;
  /** The name of the server and a sentence about it. */
  readonly instance: { readonly name: string; readonly shortDescription: string };
  /** Whether people may register. */
  readonly signup: { readonly allowed: boolean };
  /** Live streams; absent where the server states nothing. */
  readonly live?:
    | {
        readonly enabled: boolean;
        /** Whether a stream may be kept as a video. */
        readonly allowReplay: boolean;
        /** The longest stream, in milliseconds. */
        readonly maxDuration: number;
        /** How many streams the server carries at a time. */
        readonly maxInstanceLives?: number | undefined;
        /** How many streams one account may have at a time. */
        readonly maxUserLives?: number | undefined;
        /** `maxWindow` is how far viewers can seek back, in milliseconds; absent on older servers. */
        readonly dvr?: { readonly maxWindow: number } | undefined;
      }
    | undefined;
  /** From where videos can be imported; absent where the server states nothing. */
  readonly import?:
    | {
        readonly videos: {
          readonly http: EnabledFeature;
          readonly torrent?: EnabledFeature | undefined;
        };
      }
    | undefined;
  /** Whether an index of many servers can be searched; absent where the server states nothing. */
  readonly search?: { readonly searchIndex?: EnabledFeature | undefined } | undefined;
  /** Whether the server writes captions; absent on older servers. */
  readonly videoTranscription?: EnabledFeature | undefined;
  /** The video files and thumbnails that the server accepts. */
  readonly video: { readonly file: FileLimits; readonly image: FileLimits };
  /** The caption files that the server accepts; absent on older servers. */
  readonly videoCaption?: { readonly file: FileLimits } | undefined;
  /** How many bytes a new account may store, in all and in a day. */
  readonly user: { readonly videoQuota: number; readonly videoQuotaDaily: number };
}

/** What the people behind a server say about it. The longer texts are Markdown. */
export interface AboutServer {
  readonly name: string;
  /** One sentence, as plain text. */
  readonly shortDescription: string;
  readonly description: string;
  /** The terms of use. */
  readonly terms: string;
  /** Absent on older servers. */
  readonly codeOfConduct?: string | undefined;
  /** Who moderates, and how; absent on older servers. */
  readonly moderationInformation?: string | undefined;
  /** Who runs the server; absent on older servers. */
  readonly administrator?: string | undefined;
  /** The languages that its moderators speak, as PeerTube's codes; absent on older servers. */
  readonly languages?: readonly string[] | undefined;
}

/** The calls about a server's configuration and its lists of terms. */
export interface PeerTubeConfig {
  /** Gets what the server lets people do. */
  get(options?: CallOptions): Promise<ServerConfig>;
  /** Gets what the people behind the server say about it. */
  getAbout(options?: CallOptions): Promise<AboutServer>;
  /** Lists PeerTube's numbers of categories with their English names: `{ 15: 'Science & Technology' }`. Plugins may add some. */
  listCategories(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /** Lists PeerTube's numbers of licences with their English names. Videos have SPDX names instead. */
  listLicences(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /** Lists PeerTube's codes of languages with their English names. Videos have BCP 47 tags instead. */
  listLanguages(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /** Lists PeerTube's numbers of privacies with their English names. Videos have the names of `VideoPrivacy` instead. */
  listPrivacies(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
}

/** Creates the configuration API on an existing connection, for bundles that use nothing else. */
export function createConfig(connection: PeerTubeConnection): PeerTubeConfig {
  const listLabels =
    (name: string): PeerTubeConfig['listCategories'] =>
    (options) =>
      callApi(connection, 'GET', `videos/${name}`, options, { auth: false, schema: labelsSchema });
  return {
    // The token is sent, since the response depends on who asks.
    async get(options) {
      const config = await callApi(connection, 'GET', 'config', options, { schema: configSchema });
      connection.noteVersion(config.serverVersion);
      return config;
    },
    async getAbout(options) {
      const parts = { auth: false, schema: aboutResponseSchema };
      return (await callApi(connection, 'GET', 'config/about', options, parts)).instance;
    },
    listCategories: listLabels('categories'),
    listLicences: listLabels('licences'),
    listLanguages: listLabels('languages'),
    listPrivacies: listLabels('privacies'),
  };
}
