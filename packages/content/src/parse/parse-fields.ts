import {
  CORE_SCHEMA,
  YAMLException,
  defineScalarTag,
  floatCoreTag,
  intCoreTag,
  load,
} from 'js-yaml';
import type { Fields } from '../model/raw-entry.ts';

/** The result of parsing a YAML text. `inexact` holds the numbers that JavaScript would write differently: `007`, `1.10`. */
export type ParsedFields =
  | { readonly ok: true; readonly fields: Fields; readonly inexact: ReadonlySet<number> }
  | {
      readonly ok: false;
      readonly code: 'yaml-syntax' | 'yaml-alias' | 'duplicate-key' | 'too-deep' | 'not-a-mapping';
      readonly position: { readonly line: number; readonly column: number };
    };

let inexact = new Set<number>();

const noting = (tag: typeof intCoreTag) =>
  defineScalarTag(tag.tagName, {
    ...tag,
    resolve: (source, isExplicit, name) => {
      const value = tag.resolve(source, isExplicit, name);
      if (typeof value === 'number' && String(value) !== source) inexact.add(value);
      return value;
    },
  });

// In the core schema a date stays text, `no` stays «no», and `<<` is a key like any other.
const schema = CORE_SCHEMA.withTags(noting(intCoreTag), noting(floatCoreTag));

/** The maximal nesting. The deepest entry of the content model has eight levels. */
const maxDepth = 40;

/**
 * Parses the fields of a YAML text, fast and without positions. Aliases are refused: nine lines of them can expand to a
 * billion values, and people who translate a file would have to know them.
 */
export function parseFields(text: string): ParsedFields {
  inexact = new Set();
  try {
    const fields = load(text, { schema, maxAliases: 0, maxDepth });
    if (fields === null || fields === undefined) return { ok: true, fields: {}, inexact };
    if (typeof fields !== 'object' || Array.isArray(fields))
      return { ok: false, code: 'not-a-mapping', position: { line: 1, column: 1 } };
    return { ok: true, fields: fields as Fields, inexact };
  } catch (thrown) {
    if (/^(?:\s|#[^\n]*(?:\n|$)|---[ \t]*(?:\r?\n|$))*$/.test(text))
      return { ok: true, fields: {}, inexact };
    return { ok: false, ...explain(thrown) };
  }
}

function explain(thrown: unknown) {
  if (!(thrown instanceof YAMLException))
    return { code: 'yaml-syntax', position: { line: 1, column: 1 } } as const; // a fault of the parser itself
  const { reason, mark } = thrown;
  const position = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
  if (reason.startsWith('aliases exceeded')) {
    const star = { line: position.line, column: position.column - 1 }; // the reader has gone past it
    return { code: 'yaml-alias', position: star } as const;
  }
  if (reason.startsWith('nesting exceeded')) return { code: 'too-deep', position } as const;
  if (reason.startsWith('duplicated mapping key'))
    return { code: 'duplicate-key', position } as const;
  return { code: 'yaml-syntax', position } as const;
}
