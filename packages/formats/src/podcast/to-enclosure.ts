import { x } from 'xastscript';
import type { XmlElement } from '../write-xml.ts';
import type { MediaFile } from './media-files.ts';

/** Writes the file that apps play. A length that is not known is 0. */
export function toEnclosure({ url, mediaType, bytes = 0 }: MediaFile): XmlElement {
  return x('enclosure', { url, length: String(bytes), type: mediaType });
}

/** Writes the same in another format. */
export function toAlternateEnclosure({ url, mediaType, bytes }: MediaFile): XmlElement {
  return x('podcast:alternateEnclosure', { type: mediaType, length: bytes }, [
    x('podcast:source', { uri: url }),
  ]);
}
