import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getFields } from '../exposure/define-model.ts';
import type { SchemaField } from '../exposure/field.ts';
import { walkSchema } from '../exposure/walk-schema.ts';
import { contentTypeRegistry } from './content-type-registry.ts';

const SOURCES = globSync('{atoms,parts,types}/*.ts', { cwd: join(import.meta.dirname, '..') }).map(
  (file) => readFileSync(join(import.meta.dirname, '..', file), 'utf8'),
);
/** Every doc comment before a field of an interface, as `name: comment`. */
const COMMENTS = new Set(
  SOURCES.flatMap((source) =>
    [...source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(\w+)\??:/g)].map(
      ([, comment = '', name = '']) =>
        `${name}: ${comment
          .replaceAll(/\s*\n\s*\* ?/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim()}`,
    ),
  ),
);

it.each(Object.values(contentTypeRegistry))(
  'comments each field of the interface of $name with its description',
  ({ schema }) => {
    const comments = [...walkSchema(schema)].flatMap((inner) =>
      Object.entries(getFields(inner) ?? {})
        .filter(([name]) => name !== 'type')
        .map(([name, field]) => `${name}: ${toComment(field)}`),
    );
    expect(comments.length).toBeGreaterThan(5);
    expect(comments.filter((comment) => !COMMENTS.has(comment))).toEqual([]);
  },
);

/** The description, and whether the field is published at all. */
function toComment({ description, exposure, scope }: SchemaField): string {
  if (exposure === 'private') return `${description} Never published.`;
  if (exposure === 'public') return description;
  return `${description} Published while a consent of the scope \`${scope}\` is in force.`;
}
