import { canonicalJson } from '@comunal/fundraising';
import { pickCount } from '@comunal/test-kit/pick-cases';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHP_VERSIONS } from './support/php.ts';
import { usePlugin } from './support/plugin.ts';

const numRuns = pickCount(2, 20);
const text = fc.string({ unit: 'binary', maxLength: 20 });
// json_decode refuses names that begin with NUL, and the file with them.
const name = text.filter((each) => !each.startsWith('\0'));
/** Numbers that JavaScript writes without an exponent. */
const fraction = fc
  .double({ min: -1e15, max: 1e15, noNaN: true })
  .filter((each) => !Number.isInteger(each) && Math.abs(each) >= 1e-6);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.maxSafeInteger(),
    fraction,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(name, tie('value'), { noNullPrototype: true }),
  ),
}));

describe.each(PHP_VERSIONS)('canonical JSON under PHP %s', (version) => {
  const plugin = usePlugin(version);
  const write =
    'array_map( function ( $text ) { return \\Comunal\\canonical_json( json_decode( $text, false, 128 ) ); }, $input )';

  it('is that of the package', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 400, maxLength: 400 }), async (values) => {
        const texts = values.map((each) => JSON.stringify(each));
        const { result } = await plugin.evaluate(write, texts);
        expect(result).toEqual(values.map((each) => canonicalJson(each)));
      }),
      { numRuns },
    );
  });

  it('sorts names by UTF-16 units, and keeps what PHP takes for numbers', async () => {
    const record = {
      '\u{1F600}': 1,
      '\uFFFD': 2,
      é: 3,
      10: 4,
      9: 5,
      '': {},
      '-0': [],
      _: '</é\u2028\u007f\u001f',
    };
    const { result } = await plugin.evaluate(write, [JSON.stringify(record)]);
    expect(result).toEqual([canonicalJson(record)]);
  });

  it('writes fractions with as few digits as browsers do', async () => {
    const fractions = [0.1, 12.5, -1.005, 1 / 3, 5e-6, 0.1 + 0.2, 4_503_599_627_370_495.5];
    const texts = fractions.map((each) => JSON.stringify(each));
    const settings = 'ini_set( "serialize_precision", "17" )';
    expect((await plugin.evaluate(`array( ${settings}, ${write} )`, texts)).result).toEqual([
      expect.anything(),
      texts,
    ]);
  });

  it('refuses what PHP and browsers would not write alike', async () => {
    const refused = [
      '1.0',
      '1e3',
      '1e-7',
      '1e400',
      '9007199254740992',
      '[12.0]',
      '"\\ud800"',
      '['.repeat(70) + ']'.repeat(70),
    ];
    const { result } = await plugin.evaluate(write, refused);
    expect((result as unknown[]).filter((each) => each !== null && each !== 'null')).toEqual([]);
  });
});
