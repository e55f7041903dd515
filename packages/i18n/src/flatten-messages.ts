/** Deeper than any message, and shallow enough that no file can exhaust the stack. */
const MAX_DEPTH = 8;

/**
 * Flattens nested messages to `path.to.key` → text. What is neither text nor a group of texts is reported to `onOther` by
 * its path and left out.
 */
export function flattenMessages(
  tree: object,
  onOther: (path: string) => void = () => undefined,
): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (group: object, prefix: string, depth: number): void => {
    for (const [name, value] of Object.entries(group) as [string, unknown][]) {
      const path = prefix + name;
      if (typeof value === 'string') flat.set(path, value);
      else if (isGroup(value) && depth < MAX_DEPTH) walk(value, `${path}.`, depth + 1);
      else onOther(path);
    }
  };
  walk(tree, '', 1);
  return flat;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
