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
  /** Whether the people who run the server have enabled it. */
  readonly enabled: boolean;
}

/** The files of one kind that a server accepts. */
export interface FileLimits {
  /** The extensions, each with its dot; absent where the server states none. */
  readonly extensions?: readonly string[] | undefined;
  /** How large a file may be; absent where the server states nothing. */
  readonly size?:
    | {
        /** The largest size, in bytes. */
        readonly max: number;
      }
    | undefined;
}

/** What a server lets people do. −1 stands for no limit. */
export interface ServerConfig {
  /** The version of PeerTube, such as `8.0.1`. */
  readonly serverVersion: string;
  /** How the server presents itself. */
  readonly instance: {
    /** The name of the server. */
    readonly name: string;
    /** One sentence about it, as plain text. */
    readonly shortDescription: string;
  };
  /** Whether people may register. */
  readonly signup: {
    /** False also once the server has as many accounts as it takes. */
    readonly allowed: boolean;
  };
  /** Live streams; absent where the server states nothing. */
  readonly live?:
    | {
        /** Whether people may stream at all. */
        readonly enabled: boolean;
        /** Whether a stream may be kept as a video. */
        readonly allowReplay: boolean;
        /** The longest stream, in milliseconds. */
        readonly maxDuration: number;
        /** How many streams the server carries at a time. */
        readonly maxInstanceLives?: number | undefined;
        /** How many streams one account may have at a time. */
        readonly maxUserLives?: number | undefined;
        /** Seeking back in a stream; absent on older servers. */
        readonly dvr?:
          | {
              /** How far viewers can seek back, in milliseconds. */
              readonly maxWindow: number;
            }
          | undefined;
      }
    | undefined;
  /** From where videos can be imported; absent where the server states nothing. */
  readonly import?:
    | {
        /** The sources that `imports.create` may name. */
        readonly videos: {
          /** From an address: `targetUrl`. */
          readonly http: EnabledFeature;
          /** From a torrent: `magnetUri`; absent on older servers. */
          readonly torrent?: EnabledFeature | undefined;
        };
      }
    | undefined;
  /** What `videos.search` can search; absent where the server states nothing. */
  readonly search?:
    | {
        /** An index of many servers, for `searchTarget: 'search-index'`; absent where the server states nothing. */
        readonly searchIndex?: EnabledFeature | undefined;
      }
    | undefined;
  /** Whether the server writes captions; absent on older servers. */
  readonly videoTranscription?: EnabledFeature | undefined;
  /** What the server accepts for a video. */
  readonly video: {
    /** The files to upload. */
    readonly file: FileLimits;
    /** The thumbnails. */
    readonly image: FileLimits;
  };
  /** What the server accepts for captions; absent on older servers. */
  readonly videoCaption?:
    | {
        /** The files of `captions.put`. */
        readonly file: FileLimits;
      }
    | undefined;
  /** How much a new account may store. */
  readonly user: {
    /** In all, in bytes. */
    readonly videoQuota: number;
    /** In 24 hours, in bytes. */
    readonly videoQuotaDaily: number;
  };
}

/** What the people behind a server say about it. The longer texts are Markdown. */
export interface AboutServer {
  /** The name of the server. */
  readonly name: string;
  /** One sentence, as plain text. */
  readonly shortDescription: string;
  /** What the server is for; empty when nobody has written it. */
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
  /**
   * Gets what the server lets people do.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { live, video } = await peertube.config.get();
   * console.log(live?.enabled, video.file.extensions);
   * ```
   */
  get(options?: CallOptions): Promise<ServerConfig>;
  /**
   * Gets what the people behind the server say about it.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { terms, moderationInformation } = await peertube.config.getAbout();
   * console.log(terms, moderationInformation);
   * ```
   */
  getAbout(options?: CallOptions): Promise<AboutServer>;
  /**
   * Lists PeerTube's numbers of categories with their English names: `{ 15: 'Science & Technology' }`. Plugins may add some.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const categories = Object.entries(await peertube.config.listCategories());
   * const education = categories.find(([, label]) => label === 'Education')?.[0]; // for `category` of a video
   * ```
   */
  listCategories(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /**
   * Lists PeerTube's numbers of licences with their English names. Videos have SPDX names instead.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for (const [id, label] of Object.entries(await peertube.config.listLicences()))
   *   console.log(id, label);
   * ```
   */
  listLicences(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /**
   * Lists PeerTube's codes of languages with their English names. Videos have BCP 47 tags instead.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const languages = await peertube.config.listLanguages();
   * console.log('nah' in languages); // whether the server knows Nahuatl
   * ```
   */
  listLanguages(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /**
   * Lists PeerTube's numbers of privacies with their English names. Videos have the names of `VideoPrivacy` instead.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for (const [id, label] of Object.entries(await peertube.config.listPrivacies()))
   *   console.log(id, label);
   * ```
   */
  listPrivacies(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
}

/**
 * Creates the configuration API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createConfig } from '@comunal/peertube';
 *
 * const config = createConfig(connect({ baseUrl: 'https://tubo.example' }));
 * const { serverVersion } = await config.get();
 * ```
 */
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
