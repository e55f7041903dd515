import { safeParse } from 'zod/mini';
import type * as z from 'zod/mini';
import { canary } from './canary.ts';
import type { Random } from './random.ts';

const HEX = '0123456789abcdef';

type Maker = (random: Random) => string;

// All that one maker makes is alike: what a schema says of one string it says of every other.
const makers: readonly Maker[] = [
  canary,
  (random) => `«${canary(random)}» \u202e\u0000"\\</script>\u{1f5a4} ${canary(random)}`,
  (random) => `https://site.example/${canary(random)}?q=${canary(random)}#${canary(random)}`,
  (random) =>
    `http://${random.text(56, 'abcdefghijklmnopqrstuvwxyz234567')}.onion/${canary(random)}`,
  (random) => `${canary(random)}@mail.example`,
  (random) => `book/${canary(random)}.svg`,
  (random) => `application/${canary(random)}`,
  (random) => `es-${canary(random, 6)}`,
  (random) => random.pick(['es', 'en', 'pt', 'tzh']),
  (random) => random.pick(['2021', '2021-08', '2024-02-29']),
  (random) => `PT${random.text(12, '123456789')}S`,
  (random) => `2021-12-17T1${random.below(10)}:30`,
  () => 'America/Mexico_City',
  (random) => random.pick(['MXN', 'EUR']),
  (random) => random.text(64, HEX),
  isbn,
  (random) => `${random.text(8, HEX)}-0000-4000-8000-${random.text(12, '123456789')}`,
];

const fitting = new WeakMap<z.core.$ZodType, readonly Maker[]>();

/** A string that a schema accepts, by trying all the kinds of string there are. */
export function stringFor(schema: z.core.$ZodType, random: Random): string {
  let matching = fitting.get(schema);
  if (!matching) {
    matching = makers.filter((make) => safeParse(schema, make(random)).success);
    fitting.set(schema, matching);
  }
  if (matching.length === 0) throw new Error('no maker makes strings for this schema: add one');
  return random.pick(matching)(random);
}

function isbn(random: Random): string {
  const digits = `978${random.text(9, '123456789')}`;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
