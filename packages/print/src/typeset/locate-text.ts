/** Finds the path of the first text in plain data that holds a text, as in `sections.2.blocks.0.children.1.text`. */
export function locateText(value: unknown, wanted: string): string | undefined {
  if (typeof value === 'string') return value.includes(wanted) ? '' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const path = locateText(inner, wanted);
    if (path !== undefined) return path === '' ? key : `${key}.${path}`;
  }
  return undefined;
}
