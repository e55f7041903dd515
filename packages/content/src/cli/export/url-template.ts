const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The values of the placeholders of a template. */
export type TemplateValues<Name extends string> = Readonly<Record<Name, string>>;

/**
 * Parses the template of an address, such as `https://colectiva.example/{language}/{slug}/`, and returns a function that
 * fills it in. Each value is encoded, but for the slashes of a path.
 *
 * @param template - An absolute address, or a path on the host of `base`.
 * @param names - The placeholders that there are.
 * @param base - The address of the site.
 * @returns `undefined` when the template is no address, or has a placeholder that does not exist.
 */
export function parseUrlTemplate<const Name extends string>(
  template: string,
  names: readonly Name[],
  base: string,
): ((values: TemplateValues<Name>) => string) | undefined {
  const used = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name);
  const isName = (name: string | undefined): name is Name => names.some((each) => each === name);
  if (!used.every(isName)) return undefined;
  const fill = (values: TemplateValues<Name>): string =>
    template.replaceAll(PLACEHOLDER, (whole, name: string) =>
      isName(name) ? values[name].split('/').map(encodeURIComponent).join('/') : whole,
    );
  const empty = template.replaceAll(PLACEHOLDER, 'x');
  if (!URL.canParse(empty, base) || !/^https?:$/.test(new URL(empty, base).protocol))
    return undefined;
  return (values) => new URL(fill(values), base).href;
}
