import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFields } from '../parse/parse-fields.ts';
import { formatContent, stringifyYaml } from './index.ts';

const path = 'events/taller.yaml';
const format = (text: string) => formatContent(text, { path });

function read(text: string): unknown {
  const parsed = parseFields(text);
  if (!parsed.ok) throw new Error(`${parsed.code} in ${JSON.stringify(text)}`);
  return parsed.fields;
}

const syntax = '# ,#, - ,-,: ,:,",\',\\,|,> ,---,...,%,@,&x,*x,!!str,{,},[,],?,? ,`,=,<<,~'.split(
  ',',
);
const special =
  '\n,\n\n, ,\t,\r,\r\n,\u2028,\u0000,\u0007,\u0085,\u00a0,\ufeff,\ufffe,\ud800,🌱,ñ,a'.split(',');
const otherTypes =
  'no,yes,null,2021,2021-03-08,09:30,1e3,1.10,0x1,0o7,007,.inf,.5,-0,+1,1e400'.split(',');
const longLine =
  'una línea larga que nadie debe doblar, porque entonces cada cambio mueve todas las que siguen detrás de ella';
const pieces = [',', ...syntax, ...special, ...otherTypes, longLine];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((each) => each.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
// JavaScript moves names that look like list positions to the front.
const name = text.filter((key) => !/^\d+$/.test(key));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}));
const fields = fc.dictionary(name, value, { maxKeys: 5 });

describe('stringifyYaml', () => {
  it('writes data that the loader reads as they were, in a form that formatting keeps', () => {
    fc.assert(
      fc.property(fields, (data) => {
        const written = stringifyYaml(data);
        expect(read(written)).toEqual(data);
        expect(format(written)).toBe(written);
        expect(stringifyYaml(read(written))).toBe(written);
      }),
      { numRuns: 3000 },
    );
  });
});
