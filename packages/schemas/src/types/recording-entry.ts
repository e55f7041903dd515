import type { Consent } from '../atoms/consent.ts';
import type { Credit } from '../parts/credit.ts';
import type { DownloadFile } from '../parts/file.ts';
import type { Duration } from '../atoms/duration.ts';
import type { Figure } from '../parts/figure.ts';
import type { LanguageState } from '../atoms/language-state.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import type { License } from '../atoms/license.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { PartialDate } from '../atoms/partial-date.ts';
import type { Picture } from '../parts/picture.ts';
import type { WebAddress } from '../atoms/web-address.ts';
import type { EntryBase } from '../parts/entry-base.ts';

/** What `recordingSchema` gives, with defaults filled in. */
export interface RecordingEntry extends EntryBase<'recording'> {
  /** What it is called. */
  title: LocalizedName;
  /** What it is about. */
  summary?: LocalizedText | undefined;
  /** A longer description. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  body?: LocalizedMarkdown | undefined;
  /** What is talked about. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  topics?: LocalizedText[] | undefined;
  /** The activity that was recorded, or the podcast it was made for. */
  of: string;
  /** When it was recorded. */
  date?: PartialDate | undefined;
  /** As in PT1H30M. */
  duration?: Duration | undefined;
  /** The languages spoken. */
  languages: LanguageTag[];
  /** Of the recording. */
  license?: License | undefined;
  /** Who is heard or seen. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  credits?: Credit[] | undefined;
  /** Numbers and what they mean. */
  figures?: Figure[] | undefined;
  /** Where it is kept. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  copies?:
    | {
        /** What keeps it. */
        kind: 'peertube' | 'internet-archive' | 'other';
        /** What to call it. */
        label?: LocalizedName | undefined;
        /** Its page there. */
        url: WebAddress;
        /** The file itself, for players and podcast apps. */
        file?:
          | {
              /** The address of the file itself, not of a page. */
              url: WebAddress;
              /** As in audio/mpeg. */
              mediaType: string;
              /** In bytes. */
              bytes?: number | undefined;
            }
          | undefined;
      }[]
    | undefined;
  /** A still picture. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  poster?: Picture | undefined;
  /** By language. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  captions?:
    | {
        /** The language of the captions. */
        language: LanguageTag;
        /** Their progress, and whom to credit. */
        progress: LanguageState;
        /** The WebVTT file, beside the entry. */
        path?: string | undefined;
      }[]
    | undefined;
  /** Its parts, each with its start and title. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  chapters?:
    | {
        /** How long after the beginning of the recording it starts: PT0S, PT12M30S. */
        starts: Duration;
        /** What it is called. */
        title: LocalizedName;
      }[]
    | undefined;
  /** What is said. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  transcript?: LocalizedMarkdown | undefined;
  /** To download. Shown while there is a consent to the recording. Published while a consent of the scope `recording` is in force. */
  files?: DownloadFile[] | undefined;
  /** One for each person who is heard or seen. Initials in by tell them apart. Never published. */
  consents?: Consent[] | undefined;
}
