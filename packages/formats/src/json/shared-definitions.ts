import type * as z from 'zod/mini';
import { contentTypes } from '@comunal/schemas';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The address of the page of an entry. */
export const pageUrl: JsonSchema = {
  description: 'The address of its page, in the language of the export.',
  type: 'string',
  format: 'uri',
};

/** The definitions that fields of all types refer to. */
export const sharedDefs: Readonly<Record<string, JsonSchema>> = {
  texts: {
    description:
      'A text by language (BCP 47). One that is the same in every language has the tag und.',
    type: 'object',
    minProperties: 1,
    additionalProperties: { type: 'string' },
  },
  date: {
    description: 'A date in ISO 8601, how exact it is, and the time zone of a time.',
    type: 'object',
    required: ['iso', 'precision'],
    properties: {
      iso: { type: 'string' },
      precision: { enum: ['year', 'month', 'day', 'time'] },
      zone: { type: 'string' },
    },
    additionalProperties: false,
  },
  license: {
    description: 'A licence by its SPDX id or its name, and its address.',
    type: 'object',
    required: ['url'],
    properties: {
      id: { type: 'string' },
      name: { $ref: '#/$defs/texts' },
      url: { type: 'string', format: 'uri' },
    },
    additionalProperties: false,
  },
  reference: {
    description: 'Another entry of the export.',
    type: 'object',
    required: ['type', 'slug', 'title'],
    properties: {
      type: { enum: [...contentTypes] },
      slug: { type: 'string' },
      title: { $ref: '#/$defs/texts' },
      pageUrl,
    },
    additionalProperties: false,
  },
};
