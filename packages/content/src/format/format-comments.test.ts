import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFields } from '../parse/parse-fields.ts';
import { formatContent } from './index.ts';

const format = (text: string) => formatContent(text, { path: 'site.yaml' });

it.each([
  [
    'beside fields, items and brackets',
    `# Who edits this: Ada
title:  'Taller'   # as on the poster
languages: [ es, en ]      # all of them
nodes:   # in order
- guid: radio-1 # ours
  title:   Radio
# The second one is a guest.
-  prensa
`,
    `# Who edits this: Ada
title: Taller # as on the poster
languages: # all of them
  - es
  - en
nodes: # in order
  - guid: radio-1 # ours
    title: Radio
  # The second one is a guest.
  - prensa
`,
  ],
  [
    'at the start and the end, with an empty line between paragraphs',
    '\n\n# one\n# two\n\n\n# three\n\ntitle: Taller\n\nends: 2030\n\n\n\n# mode:\n# last\n\n',
    '# one\n# two\n\n# three\n\ntitle: Taller\nends: 2030\n\n# mode:\n# last\n',
  ],
  [
    'at the end of a mapping or list that another one follows',
    'place:\n    name: Patio\n    # level: city\n# The nodes:\nnodes:\n    - a\n    # - b\nmode: online\n',
    'place:\n  name: Patio\n  # level: city\n# The nodes:\nnodes:\n  - a\n  # - b\nmode: online\n',
  ],
  [
    'in brackets, which become lines',
    'languages: [ es, # Spanish\n  # and\n  en ] # both\nplace: { # here\n  name: Patio\n  # level\n }\n',
    'languages: # both\n  - es # Spanish\n  # and\n  - en\nplace: # here\n  name: Patio\n  # level\n',
  ],
  [
    'before the first field of an item, which moves above its hyphen',
    'nodes:\n  - # first\n    guid: a\n    title: A # x\n  -\n    # second\n    - b # y\n',
    'nodes:\n  # first\n  - guid: a\n    title: A # x\n  # second\n  - - b # y\n',
  ],
  [
    'beside the header of a block, and below a block whose text ends with empty lines',
    'body: | # as sent\n    # Title\n\n    Text\n# below\nend: |+\n  x\n\n# last\n',
    'body: | # as sent\n  # Title\n\n  Text\n# below\nend: |+\n  x\n\n# last\n',
  ],
  ['alone', '\n# nothing yet\n', '# nothing yet\n'],
  ['beside the mark of a document', '--- # one\na: 1\n... # two\n', '# one\na: 1\n# two\n'],
])('keeps comments %s', (_, text, formatted) => {
  expect(format(text)).toBe(formatted);
  expect(format(formatted)).toBe(formatted);
});

it('keeps what stands in a text and only looks like a comment', () => {
  const text = 'a: "x # y"\nb: https://colectiva.example/#z\nc: |\n  # d\n';
  expect(format(text)).toBe(text);
});

const word = fc.constantFrom(
  'es',
  'Taller',
  '2030',
  'línea 1\nlínea 2\n',
  'a\n\n\n',
  '',
  'x: y',
  'no',
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 2, arbitrary: word },
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c d'), tie('value'), { minKeys: 1 }),
  ),
}));
const fields = fc.dictionary(fc.constantFrom('title', 'nodes', 'place'), value, { minKeys: 1 });

it('keeps all comments, their order, and the data, wherever comments stand', () => {
  fc.assert(
    fc.property(fields, fc.array(fc.nat(11), { minLength: 1 }), (data, choices) => {
      const text = new UntidyWriter(choices).write(data);
      const formatted = format(text);
      // One behind a closing bracket goes beside its field, above what is in the brackets.
      const hasBrackets = /[[{]/.test(text);
      const list = hasBrackets ? listComments(text).toSorted() : listComments(text);
      const kept = listComments(formatted);
      expect(hasBrackets ? kept.toSorted() : kept).toEqual(list);
      expect(parseFields(formatted)).toEqual(parseFields(text));
      expect(format(formatted)).toBe(formatted);
    }),
    { numRuns: pickCount(100, 3_000) },
  );
});

function listComments(text: string): readonly string[] {
  return text.match(/# c\d+/g) ?? [];
}

/** Writes data as YAML in whatever way the choices tell, with comments and empty lines in between. */
class UntidyWriter {
  readonly #choices: readonly number[];
  #next = 0;
  #comments = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  write(data: unknown): string {
    return [...this.#block(data, 0), ...this.#noise(0)].map((line) => `${line}\n`).join('');
  }

  #choose(count: number): number {
    return (this.#choices[this.#next++ % this.#choices.length] ?? 0) % count;
  }

  #comment(): string {
    return `# c${++this.#comments}`;
  }

  #beside(): string {
    return this.#choose(3) === 0 ? `  ${this.#comment()}` : '';
  }

  /** Lines without data, whose comments stand at any column where they do not continue a text. */
  #noise(indent: number): string[] {
    return Array.from({ length: this.#choose(3) }, () =>
      this.#choose(2) === 0 ? '' : ' '.repeat(this.#choose(indent + 2)) + this.#comment(),
    );
  }

  #block(data: unknown, indent: number): string[] {
    const isList = Array.isArray(data);
    const entries = Object.entries(data as object);
    return entries.flatMap(([key, each]) => {
      const noise = this.#noise(indent);
      const head = ' '.repeat(indent) + (isList ? '-' : `${key}:`);
      return [...noise, ...this.#entry(head, each, indent, isList)];
    });
  }

  #entry(head: string, value: unknown, indent: number, isInList: boolean): string[] {
    if (typeof value === 'string') return this.#scalar(head, value, indent);
    const choice = this.#choose(3);
    if (choice === 0 && !JSON.stringify(value).includes('\\n'))
      return this.#flow(value, `${head} `, ' '.repeat(indent + 1)).map((line, index, all) =>
        index === all.length - 1 ? line + this.#beside() : line,
      );
    const inner = indent + 1 + this.#choose(3);
    const lines = this.#block(value, inner);
    const [first = '', ...others] = lines;
    const isBehindHyphen = isInList && inner > indent + 1 && /^ *[^ #]/.test(first);
    if (isBehindHyphen && choice === 1 && first.search(/\S/) === inner)
      return [head + first.slice(indent + 1), ...others];
    return [head + this.#beside(), ...lines];
  }

  #scalar(head: string, text: string, indent: number): string[] {
    if (!text.includes('\n')) return [`${head} ${JSON.stringify(text)}${this.#beside()}`];
    if (this.#choose(4) === 0) return [`${head} ${JSON.stringify(text)}${this.#beside()}`];
    const ending = text.endsWith('\n\n') ? '+' : '';
    const lines = text.slice(0, -1).split('\n');
    const pad = ' '.repeat(indent + 1 + this.#choose(3));
    return [`${head} |${ending}${this.#beside()}`, ...lines.map((line) => line && pad + line)];
  }

  #flow(value: unknown, head: string, pad: string): string[] {
    if (typeof value === 'string') return [head + JSON.stringify(value)];
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const lines = [`${head}${open}${this.#beside()}`];
    for (const [key, each] of Object.entries(value as object)) {
      const name = Array.isArray(value) ? pad : `${pad}${key}: `;
      const inner = this.#flow(each, name, `${pad} `);
      inner[inner.length - 1] += `,${this.#beside()}`;
      lines.push(...inner);
      if (this.#choose(3) === 0) lines.push(pad + this.#comment());
    }
    return [...lines, pad + close];
  }
}
