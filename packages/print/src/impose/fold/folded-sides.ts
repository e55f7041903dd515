/** The sides of a folded object from its face to its back, and where they hang together, both as the unfolded sheet was held. */
export interface FoldedSides {
  readonly sides: readonly FoldedSide[];
  readonly spine: 'left' | 'right';
}

/** One side, and how far it is turned. */
export interface FoldedSide {
  readonly page: number | undefined;
  readonly rotation: 0 | 180;
}
