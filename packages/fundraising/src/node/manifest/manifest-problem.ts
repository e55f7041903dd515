import type { UnlistableReference } from './reference.ts';

/** Something that keeps a page from being listed whole. */
export interface ManifestProblem {
  readonly code:
    | UnlistableReference['code']
    | 'elsewhere'
    | 'outside'
    | 'missing'
    | 'campaign'
    | 'too-large'
    | 'too-many';
  /** The path of the file in which it stands. */
  readonly path: string;
  /** The address, what is wrong with a campaign, or how much no reader takes. */
  readonly about: string;
}
