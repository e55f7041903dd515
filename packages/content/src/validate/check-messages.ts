import type { ProblemCode } from '../model/problem-codes.ts';

/** Maps the message of a failed check in the content model to a problem code. */
export const checkMessages: Readonly<
  Record<string, { readonly code: ProblemCode; readonly variant?: string }>
> = {
  'not a date': { code: 'bad-date' },
  'not a local date and time': { code: 'bad-time', variant: 'local' },
  'not a time zone': { code: 'bad-time', variant: 'zone' },
  'not a duration': { code: 'bad-format', variant: 'duration' },
  'not a language tag': { code: 'bad-language' },
  'not a slug': { code: 'bad-slug' },
  'not a reference': { code: 'bad-reference' },
  'not an https address': { code: 'bad-address', variant: 'https' },
  'not an onion address': { code: 'bad-address', variant: 'onion' },
  'not a currency code': { code: 'unknown-currency' },
  'not an SPDX id': { code: 'unknown-license' },
  'not a path of a file beside the entry': { code: 'path-outside' },
  'not a media type': { code: 'bad-format', variant: 'mediaType' },
  'not a SHA-256': { code: 'bad-format', variant: 'sha256' },
  'not an ISBN-13': { code: 'bad-format', variant: 'isbn' },
  'not a guid': { code: 'bad-format', variant: 'guid' },
  'not a UUID': { code: 'bad-format', variant: 'uuid' },
  'not the guid of an episode': { code: 'bad-format', variant: 'episodeGuid' },
  'a group of at least more than at most': { code: 'bad-format', variant: 'groupSize' },
  'not an id': { code: 'bad-format', variant: 'id' },
  'a contact of kind web or form is an https address, one of kind email a mail address': {
    code: 'bad-address',
    variant: 'contact',
  },
  'empty text': { code: 'empty-text' },
  'no text in any language': { code: 'empty-text', variant: 'languages' },
  'an average says over what it was taken; no other figure does': {
    code: 'bad-format',
    variant: 'average',
  },
  'needed by this way to give': { code: 'missing-field', variant: 'rail' },
  'needed by a Pix key': { code: 'missing-field', variant: 'pixKey' },
  'needed by a SEPA account': { code: 'missing-field', variant: 'sepaAccount' },
};
