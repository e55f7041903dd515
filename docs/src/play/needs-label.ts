import type { RailKind } from '@comunal/schemas/rails';

/** Whether a rail of this kind has to have a name: the number of a shop alone does not say in which shop to pay. */
export function needsLabel(kind: RailKind): boolean {
  return kind === 'shop';
}
