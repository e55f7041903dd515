import { contentTypes, Visibility, type ContentType } from '@comunal/schemas';
import { graphOf, Random, type Plan } from '@comunal/test-kit/content-graph';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { isLocalizedField } from '../../src/parse/is-localized-field.ts';

type Holder = Record<string | number, unknown>;

/** An entry as somebody may have written it, in one file or in several. */
export interface WrittenEntry {
  readonly type: ContentType;
  readonly slug: string;
  /** The YAML of each file by its language; `shared` for the one without. */
  readonly files: ReadonlyMap<string, string>;
}

/** How an entry is written down. */
interface Manner {
  readonly plan: Plan;
  /** What stands bare in place of a text or a number, as in `published: 2021`. */
  readonly bare: readonly string[];
  /** How the texts are spread over files. */
  readonly spread: 'one file' | 'texts in a language file' | 'all in a language file';
}

const plan: fc.Arbitrary<Plan> = fc.record({
  type: fc.constantFrom(...contentTypes),
  visibility: fc.constantFrom(...Object.values(Visibility)),
  seed: fc.nat(),
  fill: fc.constantFrom(0.2, 0.5, 1),
});

/** Scalars that YAML reads as something else than text, and some that look as if it did. */
const bare = fc.constantFrom(
  '2021',
  '2021-08',
  '2021-08-05',
  '1984',
  '0',
  '-1',
  '1.5',
  '1.10',
  '1e3',
  '1e-3',
  '1e400',
  '007',
  '0x1f',
  '0o17',
  '.5',
  '.inf',
  '9780306406157',
  '12345678901234567890',
  'no',
  'on',
  'true',
  '~',
  '1_000',
  '12:30',
  'es',
  'PT1H',
  '{ es: 2021 }',
  '{ no: 1.5 }',
  '{ es: hola, zh-Hant: 0x1f }',
  '[2021, 1e-3]',
  '{ amount: 100, currency: MXN }',
  '{ amount: -100, currency: MXN }',
  '{ local: 2021-12-17T10:00, zone: America/Mexico_City }',
);

/** Random entries of all types, most of which the loader accepts. */
export const writtenEntry: fc.Arbitrary<WrittenEntry> = fc
  .record<Manner>({
    plan,
    bare: fc.array(bare, { maxLength: 2 }),
    spread: fc.constantFrom('one file', 'texts in a language file', 'all in a language file'),
  })
  .map(write);

function write({ plan: { seed, ...rest }, bare: scalars, spread }: Manner): WrittenEntry {
  const [planted] = graphOf([{ seed, ...rest }]).planted;
  if (!planted) throw new Error('a plan makes an entry');
  const { type, slug, ...written } = structuredClone(planted.entry);
  const fields: Holder = { ...written };
  const random = new Random(seed);
  const marks = new Map(scalars.map((scalar, index) => [`zzbare${index}zz`, scalar]));
  for (const mark of marks.keys()) {
    const { holder, key } = random.pick(leavesOf(fields));
    holder[key] = mark;
  }
  const toText = (value: object): string => {
    const text = stringify(value, { lineWidth: 0 });
    return [...marks].reduce((result, [mark, scalar]) => result.replaceAll(mark, scalar), text);
  };
  if (spread === 'one file') return { type, slug, files: new Map([['shared', toText(fields)]]) };
  const texts: Holder = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!isLocalizedField(type, key) || !random.chance(0.7)) continue;
    texts[key] = firstOf(value);
    delete fields[key];
  }
  const files =
    spread === 'all in a language file'
      ? new Map([['es', toText({ ...fields, ...texts })]])
      : new Map([
          ['shared', toText(fields)],
          ['es', toText(texts)],
        ]);
  return { type, slug, files };
}

/** The text in the first language that has one. */
function firstOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const texts: readonly unknown[] = Object.values(value);
  return texts[0];
}

function leavesOf(value: unknown): { readonly holder: Holder; readonly key: string | number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder; // an array is one by its numbers
  return Object.entries(holder).flatMap(([key, item]) =>
    typeof item === 'object' && item !== null ? leavesOf(item) : [{ holder, key }],
  );
}

/** Adds a key that is neither a field nor a language to an object of an entry, the one of that number. */
export function withWrongKey(fields: unknown, index: number): unknown {
  const copy = structuredClone(fields);
  const objects = objectsIn(copy);
  const object = objects[index % objects.length];
  if (object) object['Zz Zz'] = 'x';
  return copy;
}

function objectsIn(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Holder, ...inside];
}
