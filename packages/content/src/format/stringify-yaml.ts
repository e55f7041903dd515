import { joinFrontMatter } from './join-front-matter.ts';
import { toYamlNode } from './to-yaml-node.ts';
import { writeYaml } from './write-yaml.ts';

/**
 * Writes plain data as YAML in the canonical form. A field that is `undefined` is left out.
 *
 * @param value - Objects, lists, texts, numbers, booleans and `null`.
 * @throws `TypeError` for what is no plain data, such as a `Date`.
 * @example
 * ```ts
 * import { stringifyYaml } from '@comunal/content/format';
 *
 * console.log(stringifyYaml({ title: { es: 'Taller' }, starts: '2030-03-08' }));
 * // → title:
 * // →   es: Taller
 * // → starts: "2030-03-08"
 * ```
 */
export function stringifyYaml(value: unknown): string {
  return writeYaml(toYamlNode(value));
}

/** The fields of a Markdown file and the text below them. */
export interface FrontMatterParts {
  /** The fields, as plain data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The text below them; empty lines around it do not count. */
  readonly body: string;
}

/**
 * Writes a Markdown file with front matter in the canonical form.
 *
 * @param parts - The fields and the text below them.
 * @throws `TypeError` for what is no plain data, such as a `Date`.
 * @example
 * ```ts
 * import { stringifyFrontMatter } from '@comunal/content/format';
 *
 * console.log(stringifyFrontMatter({ data: { title: 'Manifiesto' }, body: 'Aquí estamos.' }));
 * // → ---
 * // → title: Manifiesto
 * // → ---
 * // →
 * // → Aquí estamos.
 * ```
 */
export function stringifyFrontMatter(parts: FrontMatterParts): string {
  const { data, body } = parts;
  return joinFrontMatter(stringifyYaml(data), body.replaceAll('\r\n', '\n'));
}
