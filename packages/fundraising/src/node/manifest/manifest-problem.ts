import type { UnlistableReference } from './reference.ts';

/** A problem that makes a manifest incomplete. */
export interface ManifestProblem {
  readonly code:
    | UnlistableReference['code']
    | 'elsewhere'
    | 'outside'
    | 'missing'
    | 'campaign'
    | 'too-large'
    | 'too-many';
  /** The path of the file with the problem. */
  readonly path: string;
  /** The URL, the problem of a campaign, or the size that exceeds the limit. */
  readonly about: string;
}
