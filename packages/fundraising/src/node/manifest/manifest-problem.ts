import type { UnlistableReference } from './reference.ts';

/** A problem that makes a manifest incomplete. */
export interface ManifestProblem {
  /**
   * What is wrong.
   *
   * | code | cause | remedy |
   * | --- | --- | --- |
   * | `elsewhere` | It loads something from another server, which nobody can pin. | Put a copy on your own. |
   * | `outside` | It loads something outside the folder. | Move it inside. |
   * | `missing` | It loads a file that is not there. | Add the file, or remove the reference. |
   * | `unresolved` | It loads something that cannot be known in advance. | Load it by a fixed address. |
   * | `leads-on` | It redirects to another page by itself. | Link to that page instead. |
   * | `data-address` | A script, style sheet or frame stands in a `data:` address. | Put it in a file. |
   * | `import-map` | It has an import map, which changes where addresses lead. | Remove it. |
   * | `unreadable` | It contains a script or document that cannot be read. | Correct that file. |
   * | `campaign` | It contains a campaign that would not pass verification. | Sign it again, or pass its key in `keys`. |
   * | `too-large` | No verifier would read a file this large. | Make it smaller. |
   * | `too-many` | No verifier would read this many files. | Remove what the donation pages do not need. |
   */
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
