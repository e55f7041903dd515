import type { Reference } from './reference.ts';

/** Lists the addresses in an import map, or in speculation rules, which have pages loaded before anybody asks. Broken ones load nothing. */
export function listImportMapReferences(json: string, line: number): Reference[] {
  let map: unknown;
  try {
    map = JSON.parse(json);
  } catch {
    return [];
  }
  return listStrings(map)
    .filter((url) => /^\s*(?:https?:)?[/\\]{2}/i.test(url))
    .map((url) => ({ kind: 'script', url, line }));
}

function listStrings(root: unknown): string[] {
  const strings: string[] = [];
  const stack = [root];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value === 'string') strings.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values<unknown>({ ...value })) stack.push(inner);
  }
  return strings;
}
