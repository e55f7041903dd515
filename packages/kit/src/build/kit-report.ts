import type { LeftOutFile } from '../manifest/kit-manifest.ts';
import type { PageLoss } from '../pages/page-report.ts';
import type { WrittenCounts } from '../stick/stick-writer.ts';

/** What {@link buildKit} did, and what whoever hands the stick on should know. */
export interface KitReport extends WrittenCounts {
  /** How many files the kit has, without its list. */
  readonly files: number;
  /** What they take. */
  readonly bytes: number;
  /** How many pages it has. */
  readonly pages: number;
  /** Of its pages, the home page's first. */
  readonly languages: readonly string[];
  /** Pages that ask not to be found, and stayed behind, or came along where that was asked for. */
  readonly unlisted: readonly string[];
  /** Files that no page of the kit names, so that nobody would find them: feeds, pictures for sharing, the search of the site. */
  readonly notLinked: readonly string[];
  /** Symbolic links in the folder of the site, and in that of files to print: they are not followed, since they may lead to what is not of the site. */
  readonly symbolicLinks: readonly string[];
  /** For lack of room. */
  readonly leftOut: readonly LeftOutFile[];
  /** What pages do not do any more. */
  readonly losses: readonly PageLoss[];
  /** Other hosts that links lead to, with the number of links. Whoever presses one asks that host. */
  readonly linkedHosts: readonly LinkedHost[];
  /** Files with another name than on the site: no stick of FAT32 takes the old one, or a page of XML became one of HTML. */
  readonly renamed: readonly RenamedFile[];
  /** What became of video and sound. */
  readonly media: readonly MediaFile[];
  /** Files whose insides nobody looked at, such as PDF, EPUB and programs, those to print as well: what they ask for when opened is not known. */
  readonly notInspected: readonly string[];
  /** The public keys that signed. */
  readonly signedBy: readonly string[];
}

/** A host that the kit links to. */
export interface LinkedHost {
  /** Its name, with the port where it has one. */
  readonly host: string;
  /** How many links lead there. */
  readonly links: number;
}

/** A file that has another name in the kit. */
export interface RenamedFile {
  /** Its path in the site. */
  readonly from: string;
  /** Its path in the kit. */
  readonly to: string;
}

/** A video or recording of the kit. */
export interface MediaFile {
  /** Its path in the site. */
  readonly path: string;
  /** What it takes on the site. */
  readonly bytesBefore: number;
  /** What it takes in the kit. */
  readonly bytesAfter: number;
  /** `encoded` at a low bit rate, or why it is as it was. */
  readonly outcome: 'encoded' | 'not-smaller' | 'failed' | 'no-ffmpeg' | 'as-is' | 'other-format';
}
