import { normalizeText } from './normalize-text.ts';
import type { SourceText } from './source-text.ts';
import type { Element } from './walk-tree.ts';

/** Attributes that a page may show, read aloud or copy. */
const VISIBLE =
  /^(?:alt|title|aria-.*|placeholder|value|label|content|abbr|summary|data-.*(?:copy|clip|text|value|account|clabe|pix|iban|cuenta|conta|tooltip|title|label|content|before|after|qr).*)$/;

/** Attributes of drawings and programs, whose numbers are not accounts. */
const IGNORED =
  /^(?:id|class|d|points|viewbox|transform|srcset|imagesrcset|sizes|coords|width|height|style|integrity|nonce|for|aria-(?:controls|labelledby|describedby|owns|activedescendant|details|flowto)|on.*)$/i;

/** Extracts the values of attributes, except for `style` and event handlers, which are code. */
export function extractAttributeTexts(elements: readonly Element[]): SourceText[] {
  const texts = new Map<string, SourceText>();
  for (const { attrs } of elements)
    for (const { name, value } of attrs) {
      if (value.length < MIN_LENGTH || IGNORED.test(name)) continue;
      const isVisible = VISIBLE.test(name);
      texts.set(`${isVisible} ${value}`, {
        text: normalizeText(value),
        location: 'attribute',
        isVisible,
      });
    }
  return [...texts.values()];
}

/** The shortest payment detail is a `$name`. */
const MIN_LENGTH = 4;

/** Collects the values of each of some attributes, in document order. */
export function collectAttributeValues(
  elements: readonly Element[],
  names: ReadonlySet<string>,
): Iterable<readonly string[]> {
  const values = new Map([...names].map((name): [string, string[]] => [name, []]));
  for (const { attrs } of elements)
    for (const { name, prefix, value } of attrs) if (!prefix) values.get(name)?.push(value);
  return values.values();
}
