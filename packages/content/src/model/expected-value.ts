import type { ContentType } from '@comunal/schemas';

/** A kind of text that is written in one way. */
export type TextFormat =
  | 'text'
  | 'slug'
  | 'id'
  | 'guid'
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

/** What a schema asks for, in parts that can be said in any language. Holds words of ours alone. */
export type ExpectedValue =
  | {
      readonly kind: TextFormat | 'texts' | 'markdown' | 'number' | 'integer' | 'boolean' | 'value';
    }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'entry'; readonly types: readonly ContentType[] }
  | { readonly kind: 'list' | 'byLanguage'; readonly of: ExpectedValue }
  /** A name with a question mark may be left out. */
  | { readonly kind: 'fields'; readonly names: readonly string[] }
  | { readonly kind: 'either'; readonly forms: readonly ExpectedValue[] };
