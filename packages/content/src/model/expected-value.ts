import type { ContentType } from '@comunal/schemas';

/** The format of a text. */
export type TextFormat =
  | 'text'
  | 'slug'
  | 'id'
  | 'guid'
  | 'uuid'
  | 'episodeGuid'
  | 'date'
  | 'time'
  | 'zone'
  | 'duration'
  | 'language'
  | 'https'
  | 'onion'
  | 'license'
  | 'path'
  | 'mediaType'
  | 'sha256'
  | 'isbn'
  | 'currency';

/** What a schema expects, in parts that a message can phrase in any language. It holds terms of the content model only. */
export type ExpectedValue =
  | {
      readonly kind:
        | TextFormat
        | 'localizedText'
        | 'localizedMarkdown'
        | 'number'
        | 'integer'
        | 'boolean'
        | 'value';
    }
  | { readonly kind: 'enum'; readonly choices: readonly string[] }
  | { readonly kind: 'entry'; readonly types: readonly ContentType[] }
  | { readonly kind: 'list' | 'byLanguage'; readonly of: ExpectedValue }
  /** A name that ends in a question mark is optional. */
  | { readonly kind: 'object'; readonly names: readonly string[] }
  | { readonly kind: 'union'; readonly options: readonly ExpectedValue[] };
