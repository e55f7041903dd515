import { isShown, type ContentType } from '@comunal/schemas';
import type { Graph } from '../graph/graph.ts';
import { readFileName } from './file-name.ts';

/**
 * Whether a path beside entries of a type may be handed out: it is no file of an entry, and does not lie in the folder
 * that is called like an entry which is not shown.
 */
export function mayHandOut(path: string, type: ContentType, graph: Graph): boolean {
  const [first = '', ...rest] = path.split('/');
  if (rest.length === 0) return readFileName(first) === undefined;
  const owner = graph.find(type, first)?.entry;
  return owner === undefined || isShown(owner.visibility);
}
