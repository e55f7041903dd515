import { renderRoom } from '@comunal/jitsi';
import { renderVideo } from '@comunal/peertube';
import { isLong, pickCount } from '@comunal/test-kit/pick-cases';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHP_VERSIONS } from './support/php.ts';
import { hosts, usePlugin } from './support/plugin.ts';
import { normalizeHtml } from './support/same-html.ts';

const numRuns = pickCount(2, 20);
const many = { minLength: 100, maxLength: 100 };
const options = { comunal_settings: { hosts } };
/** Where characters are that are composed, and emoji. */
const RANGES = isLong
  ? [[0, 0x1_ff_ff]]
  : [
      [0, 0x33_ff],
      [0xf9_00, 0xff_ff],
      [0x1_f0_00, 0x1_fa_ff],
    ];

/** What the package writes, or an empty text for what it refuses, as visitors see it in WordPress. */
function write(render: () => string): string {
  try {
    return normalizeHtml(render());
  } catch {
    return '';
  }
}

function writeRoom(href: string): string {
  // A browser reads /a/../ as /; WordPress refuses it, since a person does not.
  if (/\/(?:\.|%2e){1,2}\//i.test(href)) return '';
  const end = href.lastIndexOf('/') + 1;
  const instance = href.slice(0, end);
  return write(() =>
    renderRoom({ instance, room: decodeURIComponent(href.slice(end)), locale: 'es' }),
  );
}

// All of them are in the Unicode of the oldest PHP.
const character = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x2_4f }),
    fc.integer({ min: 0x3_91, max: 0x3_c9 }),
    fc.integer({ min: 0x20_00, max: 0x20_64 }),
    fc.integer({ min: 0x4e_00, max: 0x9f_a5 }),
    fc.integer({ min: 0xff_01, max: 0xff_5e }),
    fc.integer({ min: 0x1_f6_00, max: 0x1_f6_4f }),
  )
  .map((code) => String.fromCodePoint(code));
const text = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."aÑ1 .-_*()!'%&：…＊·ªº"), maxLength: 4 }),
);
const segment = fc.string({
  unit: fc.constantFrom('a', 'Ñ', '.', '%2e', '%2E', '~', '-', "'", '%41'),
});
const href = fc
  .tuple(fc.array(segment, { maxLength: 3 }), text)
  .map(([path, room]) => `https://meet.example/${[...path, encodeURIComponent(room)].join('/')}`);

const digits = '0123456789';
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const string = (units: string, lengths: fc.StringConstraints) =>
  fc.string({ unit: fc.constantFrom(...units), ...lengths });
const id = fc.oneof(
  string(digits, { minLength: 8, maxLength: 12 }),
  string(base58, { minLength: 21, maxLength: 23 }),
  string(`${base58}0Il`, { minLength: 22, maxLength: 22 }),
  fc.uuid(),
  fc.uuid().map((each) => each.toUpperCase()),
);
const path = fc.constantFrom('w', 'videos/watch', 'videos/embed', 'w/p', 'W');
const src = fc
  .tuple(path, id, fc.constantFrom('', '/', '?start=1', '#a', '/a'))
  .map(([folder, video, rest]) => `https://tube.example/${folder}/${video}${rest}`);

describe.each(PHP_VERSIONS)('addresses under PHP %s', (version) => {
  const plugin = usePlugin(version);
  const renderAll = async (type: 'room' | 'video', name: string, values: readonly string[]) => {
    const { result } = await plugin.evaluate(
      `array_map( function ( $each ) { return \\Comunal\\render( '${type}', array( '${name}' => $each, 'lang' => 'es' ) ); }, $input )`,
      values,
      { options },
    );
    return (result as string[]).map((html) => normalizeHtml(html));
  };

  it('of rooms are those of the package', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(href, many), async (hrefs) => {
        expect(await renderAll('room', 'href', hrefs)).toEqual(hrefs.map(writeRoom));
      }),
      { numRuns },
    );
  });

  it('of videos are those of the package', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(src, many), async (addresses) => {
        expect(await renderAll('video', 'src', addresses)).toEqual(
          addresses.map((each) => write(() => renderVideo({ src: each, locale: 'es' }))),
        );
      }),
      { numRuns },
    );
  });

  it('may have in a room each character that the package takes', async () => {
    const characters = RANGES.flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    )
      .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
      .map((code) => String.fromCodePoint(code));
    // A PHP knows the characters of its time alone.
    const { result } = await plugin.evaluate(
      `array_map( function ( $each ) { return array_map( '\\Comunal\\is_room', array( $each, "a$each", "a{$each}a" ) ) + array( 'unknown' => preg_match( '/\\p{Cn}/u', $each ) ); }, $input )`,
      characters,
    );
    const isRoom = (room: string) =>
      write(() => renderRoom({ instance: 'https://meet.example', room, locale: 'es' })) !== '';
    const wrong = characters.filter((each, index) => {
      const answers = (result as Record<string, unknown>[])[index] ?? {};
      const expected = [each, `a${each}`, `a${each}a`].map(isRoom);
      return answers['unknown'] === 0 && expected.some((is, place) => is !== answers[place]);
    });
    expect(wrong.map((each) => each.codePointAt(0)?.toString(16))).toEqual([]);
  });
});
