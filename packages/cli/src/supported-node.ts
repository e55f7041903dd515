/** The oldest version of Node that the toolkit runs on, as the manifests of its packages say in `engines`. */
export const OLDEST_NODE = '22.18';

/** Whether a version of Node, such as `24.1.0`, is one that the toolkit runs on. An older one fails in the middle of the work. */
export function isSupportedNode(version: string): boolean {
  const order = new Intl.Collator('en', { numeric: true });
  return order.compare(version, OLDEST_NODE) >= 0;
}
