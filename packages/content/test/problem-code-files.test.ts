import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { problemCodes, type ProblemCode } from '../src/model/problem-codes.ts';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Codes that no file in `check/` is named after: the file that reports them, and why it is another one. */
const elsewhere: Readonly<Record<string, { file: string; why: string; codes: ProblemCode[] }>> = {
  folder: {
    file: 'read/no-folder.ts',
    why: 'there is nothing to load, so that no check runs',
    codes: ['no-folder'],
  },
  site: {
    file: 'load-entries.ts',
    why: 'the languages of every check come from the site',
    codes: ['no-site'],
  },
  names: {
    file: 'read/scan-folder.ts',
    why: 'a name decides whether a file is read at all',
    codes: ['unknown-folder', 'hidden-file', 'bad-file-name'],
  },
  text: {
    file: 'read/read-text.ts',
    why: 'what cannot be read has no entry to check',
    codes: ['huge-file', 'invalid-utf8', 'unreadable-file'],
  },
  yaml: {
    file: 'parse/parse-fields.ts',
    why: 'what cannot be parsed has no fields to check',
    codes: ['yaml-syntax', 'duplicate-key', 'yaml-alias', 'too-deep', 'not-a-mapping'],
  },
  'front matter': {
    file: 'parse/parse-file.ts',
    why: 'what cannot be parsed has no fields to check',
    codes: ['front-matter'],
  },
  assembly: {
    file: 'parse/assemble-entry.ts',
    why: 'only while the files of an entry are put together is it known which of them said what',
    codes: ['public-in-private', 'type-differs', 'language-twice', 'shared-field'],
  },
  issues: {
    file: 'validate/issues-to-findings.ts',
    why: 'the schemas find these; they are translated in one pass over the issues',
    codes: [
      'unknown-key',
      'missing-field',
      'wrong-type',
      'empty-text',
      'bad-choice',
      'bad-language',
      'bad-number',
      'bad-length',
      'bad-format',
      'too-many-mistakes',
    ],
  },
  messages: {
    file: 'validate/check-messages.ts',
    why: 'the schemas find these, each by a check of its own',
    codes: ['bad-date', 'bad-time', 'bad-slug', 'bad-reference', 'bad-address'],
  },
  sealed: {
    file: 'read/open-sealed.ts',
    why: 'what is not opened has no entry to check',
    codes: ['sealed-not-read', 'sealed-damaged'],
  },
  'sealed twins': {
    file: 'load-entries.ts',
    why: 'entries in clear and sealed ones meet before any is parsed',
    codes: ['sealed-and-clear'],
  },
  packages: {
    file: 'check/content-checks/run-content-checks.ts',
    why: 'the check that failed is of another package',
    codes: ['check-failed'],
  },
};

/** Codes in `check/` whose file is named after the code that it reports first. */
const shared: Partial<Record<ProblemCode, ProblemCode>> = {
  'closed-link': 'broken-link',
  'path-outside': 'broken-link',
  'closed-reference': 'broken-reference',
  'link-outside': 'missing-file',
  'private-tracked': 'private-not-ignored',
  'unknown-file': 'unused-file',
  'wrong-size': 'wrong-checksum',
};

const codes = Object.keys(problemCodes) as ProblemCode[]; // the keys of the table

it.each(codes)('maps %s to the file that reports it', (code) => {
  const entry = Object.values(elsewhere).find((each) => each.codes.includes(code));
  const file = entry?.file ?? `check/${shared[code] ?? code}.ts`;
  expect(existsSync(src + file), `${file}: name the check after its code`).toBe(true);
  const text = readFileSync(src + file, 'utf8');
  expect(text).toContain(`'${code}'`);
  // In `check/` the doc comment names each code.
  expect(text).toContain(entry ? code : `\`${code}\``);
});

it('maps no code to the file of another', () => {
  const listed = [
    ...Object.values(elsewhere).flatMap((each) => each.codes),
    ...Object.keys(shared),
  ];
  expect(listed.filter((code) => !(codes as string[]).includes(code))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});
