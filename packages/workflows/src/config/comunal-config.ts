import type { SecretSource } from './secret-source.ts';

/** What `comunal.config.ts` or `comunal.config.yaml` says; every part may be missing. */
export interface ComunalConfig {
  /** The content folder. @defaultValue 'content' */
  readonly content?: string | undefined;
  /** The server that videos are published on. */
  readonly peertube?:
    | {
        /** Such as `https://video.example`. */
        readonly baseUrl?: string | undefined;
        /** The name of the channel that videos are uploaded to. */
        readonly channel?: string | undefined;
        /** Whom to log in as. */
        readonly username?: string | undefined;
        /** Where the password is read from. */
        readonly password?: SecretSource | undefined;
      }
    | undefined;
  /** Where recordings are mirrored. */
  readonly archive?:
    | {
        /** What identifiers of items begin with. */
        readonly prefix?: string | undefined;
        /** Whom items name. @defaultValue the collective of the site */
        readonly creator?: string | undefined;
        /** Where the access key is read from. */
        readonly accessKey?: SecretSource | undefined;
        /** Where the secret key is read from. */
        readonly secretKey?: SecretSource | undefined;
        /** Days between the newest consent and the upload. @defaultValue 3 */
        readonly waitDays?: number | undefined;
      }
    | undefined;
  /** Where runs are kept, and how many are done at once. */
  readonly jobs?:
    | {
        /** Where the address of a PostgreSQL database is read from. @defaultValue a database in `.comunal/jobs` */
        readonly databaseUrl?: SecretSource | undefined;
        /** How many runs a worker does at the same time. @defaultValue 2 */
        readonly concurrency?: number | undefined;
      }
    | undefined;
  /** How the site is built after its content has changed. */
  readonly site?:
    | {
        /** The program and its arguments, run without a shell. */
        readonly build?: readonly string[] | undefined;
      }
    | undefined;
  /** How recordings are published. */
  readonly publish?:
    | {
        /** Whether the loudness is evened out, to -16 LUFS, by ffmpeg. @defaultValue false */
        readonly loudness?: boolean | undefined;
        /** The languages in which `comunal status` misses captions. @defaultValue those of the site */
        readonly languages?: readonly string[] | undefined;
        /** Whether captions that nobody has reviewed are published without asking. @defaultValue false */
        readonly publishDrafts?: boolean | undefined;
        /** How many days after publication figures are collected. @defaultValue [7, 30] */
        readonly audienceDays?: readonly number[] | undefined;
      }
    | undefined;
  /** How fast and when a channel is mirrored. */
  readonly mirror?:
    | {
        /** Most kilobits in a second. @defaultValue no limit */
        readonly bandwidthKbps?: number | undefined;
        /** When it may run, as in `22:00-06:00`. @defaultValue always */
        readonly hours?: string | undefined;
        /** Of the hours, as in `America/Mexico_City`. @defaultValue that of the machine */
        readonly timeZone?: string | undefined;
      }
    | undefined;
  /** What writes captions as drafts. */
  readonly recognition?:
    | {
        /** A program of whisper.cpp or faster-whisper. @defaultValue the one that is found on the path */
        readonly program?: string | undefined;
        /** The file of the model, or its name. */
        readonly model?: string | undefined;
      }
    | undefined;
  /** Where a live picture goes. */
  readonly broadcast?:
    | {
        /** Beside the PeerTube server. */
        readonly targets?:
          | readonly {
              /** What it is called here. */
              readonly name: string;
              /** An address of RTMP, without the key. */
              readonly url: string;
              /** Where the stream key is read from. */
              readonly key: SecretSource;
            }[]
          | undefined;
        /** The arguments of ffmpeg that open camera and microphone. */
        readonly capture?: readonly string[] | undefined;
        /** Kilobits in a second for the picture. @defaultValue 2500 */
        readonly videoKbps?: number | undefined;
      }
    | undefined;
  /** How events are announced. */
  readonly announce?:
    | {
        /** Where texts and codes are written, a folder for each event. @defaultValue 'announcements' */
        readonly out?: string | undefined;
        /** Where `comunal export` writes calendars and feeds. @defaultValue 'export' */
        readonly export?: string | undefined;
        /** The addresses of pages: `https://collective.example/{language}/{type}/{slug}/`. @defaultValue none; there are no feeds and codes */
        readonly pageUrl?: string | undefined;
        /** Time zones in which the time is told besides that of the event. @defaultValue [] */
        readonly zones?: readonly string[] | undefined;
      }
    | undefined;
  /** The server whose rooms people meet in. */
  readonly jitsi?:
    | {
        /** Such as `https://meet.example`. */
        readonly baseUrl?: string | undefined;
        /** The `app_id` of tokens, where rooms are closed. */
        readonly issuer?: string | undefined;
        /** Of tokens. */
        readonly audience?: string | undefined;
        /** Of tokens. @defaultValue the host of the address */
        readonly subject?: string | undefined;
      }
    | undefined;
}
