import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { createEditorSchema, toPartSchema } from '../src/cli/schema/editor-schema.ts';
import { loadEntry } from '../src/load-entry.ts';
import type { EntryFiles, SourceFile } from '../src/model/entry-files.ts';
import { readEntry } from '../src/read/read-entry.ts';
import { withWrongKey, writtenEntry, type WrittenEntry } from './support/written-entry.ts';

const numRuns = pickCount(400, 20_000);

// The YAML language server takes infinity for a number as well.
const ajv = new Ajv2020({
  allowUnionTypes: true,
  strictNumbers: false,
  strictRequired: false,
  // What editors show beside a choice, which says nothing about what is valid.
  keywords: ['enumDescriptions'],
});
const whole = new Map<ContentType, ValidateFunction>();
const part = new Map<ContentType, ValidateFunction>();
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-editor-schemas-'));
  mkdirSync(join(dir, 'entries'));
  for (const type of contentTypes) {
    const schema = createEditorSchema(type, ['es', 'en', 'pt']);
    whole.set(type, ajv.compile(schema));
    part.set(type, ajv.compile(toPartSchema(type, schema)));
  }
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Whether the loader takes an entry, and all that its files hold. */
async function isAccepted({ type, slug, files }: WrittenEntry): Promise<boolean> {
  const sources = [...files].map(([language, text]): SourceFile => {
    const file = `entries/${language}.yaml`;
    const absolute = join(dir, file);
    writeFileSync(absolute, text);
    return { file, absolute, kind: 'yaml', ...(language === 'shared' ? {} : { language }) };
  });
  const languages = sources.filter(({ language }) => language !== undefined);
  const shared = sources.find(({ language }) => language === undefined);
  const entry: EntryFiles = {
    type,
    slug,
    isPrivate: false,
    folder: 'entries',
    languages,
    ...(shared ? { shared } : {}),
  };
  const { record, findings } = await loadEntry(entry, readEntry(entry), ['es', 'en', 'pt']);
  return record !== undefined && findings.length === 0;
}

/** Says which files an editor underlines, and why. */
function listUnderlined({ type, files }: WrittenEntry): readonly unknown[] {
  const validate = (files.size === 1 && files.has('shared') ? whole : part).get(type);
  return [...files.values()].flatMap((text) =>
    validate?.(parse(text)) ? [] : [{ text, errors: validate?.errors }],
  );
}

describe('the schemas for editors', () => {
  it(`accept every entry that the loader accepts, in ${numRuns} random ones`, async () => {
    const accepted = new Map<ContentType, number>();
    await fc.assert(
      fc.asyncProperty(writtenEntry, async (entry) => {
        if (!(await isAccepted(entry))) return;
        accepted.set(entry.type, (accepted.get(entry.type) ?? 0) + 1);
        expect(listUnderlined(entry)).toEqual([]);
      }),
      { numRuns },
    );
    // Otherwise it would show nothing.
    for (const type of contentTypes) expect(accepted.get(type) ?? 0, type).toBeGreaterThan(0);
  });

  it('refuse a key that is neither a field nor a language, in whatever object, as the loader does', async () => {
    await fc.assert(
      fc.asyncProperty(writtenEntry, fc.nat(), async (entry, index) => {
        const texts = [...entry.files].map(
          ([language, text]) => [language, stringify(withWrongKey(parse(text), index))] as const,
        );
        const wrong = { ...entry, files: new Map(texts) };
        expect(await isAccepted(wrong)).toBe(false);
        expect(listUnderlined(wrong)).not.toEqual([]);
      }),
      { numRuns: numRuns / 5 },
    );
  });
});
