import type { MetadataTag } from '@comunal/clean';
import type { AuditCode } from '../audit-codes.ts';
import { isPerson, isPlace, isSomebody } from './tag-names.ts';

/**
 * What a tag of a video or sound gives away. Title, album, track, year, genre, licence and cover are what a player shows: they are
 * meant. So is an artist of the name that the site is published under; any other one is a warning, as are comments, devices, programs
 * and dates. A place is an error, in a tag or as a track that was recorded along. What ffmpeg and LAME write of themselves is nothing.
 */
export function classifyMedia(
  tag: MetadataTag,
  declared: ReadonlySet<string>,
): AuditCode | undefined {
  const { kind, name, value } = tag;
  if (kind === 'File' || kind === 'MPEG' || value.trim() === '') return undefined;
  if (isPlace(tag) || (name === 'MetaFormat' && /^(?:gpmd|camm|mebx)$/.test(value)))
    return 'media-gps';
  if (LICENCE.test(name)) return undefined;
  if (isPerson(tag, declared)) return 'media-metadata';
  if (CREDIT.test(name)) return isSomebody(value, declared) ? 'media-metadata' : undefined;
  if (DATE.test(name)) return NO_DATE.test(value) ? undefined : 'media-metadata';
  return MADE_WITH.test(name) && !ENCODER.test(value) ? 'media-metadata' : undefined;
}

const LICENCE = /^(?:Copyright(?:Notice)?|Rights|License)$/;
const CREDIT =
  /^(?:Album[Aa]rtist|Band|Performer|Composer|Conductor|Director|EncodedBy|Lyricist|Publisher)$/;
const DATE =
  /^(?:(?:Track|Media)?(?:Create|Modify)Date|CreationDate|DateTimeOriginal|DateTimeDigitized|EncodingTime)$/;
/** What is written for no date: nothing, or the beginning of the time that the format counts. */
const NO_DATE = /^(?:0000|1904:01:01|1970:01:01)/;
const MADE_WITH =
  /^(?:Make|Model|CameraModelName|LensModel|Software|SoftwareVersion|Android\w+|Comment|Comment-\w+|UserComment|Encoder|EncoderSettings|WritingApp|EncodingSoftware|OriginalFileName|Private|PrivateData)$/;
/** What common encoders write of themselves into every file. */
const ENCODER = /^(?:Lav[cf]\d|LAME|libmatroska|libebml|x26[45]|vorbis|Lavf|Lavc|Xiph)/i;
