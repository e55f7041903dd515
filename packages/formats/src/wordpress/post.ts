import type { Findings } from './read-findings.ts';
import type { ClosedReason } from './wordpress-import.ts';
import type { ExportedItem } from './export-file.ts';

/** A post or a page, in one language. */
export interface Post {
  readonly item: ExportedItem;
  readonly type: 'article' | 'page';
  readonly language: string;
  /** Names the posts that are translations of each other. */
  readonly group: string | undefined;
  /** Its path on the site without the segment of the language, by which translations are found where nothing names them. */
  readonly path: readonly string[];
  readonly findings: Findings;
  /** Why it is closed. Open where there is no reason. */
  readonly closed: ClosedReason | undefined;
}

/** Posts that become one entry: one for each language. */
export interface PostGroup {
  readonly type: Post['type'];
  /** The version in the first language of the site comes first. */
  readonly versions: readonly Post[];
  readonly closed: ClosedReason | undefined;
}
