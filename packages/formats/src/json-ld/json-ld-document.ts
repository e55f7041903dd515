/** What a property of a node of JSON-LD may hold. */
export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** Something that JSON-LD describes: its type in the vocabulary of schema.org, and its properties. */
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}

/** A document of JSON-LD in the vocabulary of schema.org, as a page holds it. */
export interface JsonLdDocument extends JsonLdNode {
  /** Always the vocabulary of schema.org. */
  readonly '@context': 'https://schema.org';
  /** The type of schema.org, such as `Event`. */
  readonly '@type': string;
  /** The identifier of what the document is about, which stays the same when its page moves. */
  readonly '@id': string;
}
