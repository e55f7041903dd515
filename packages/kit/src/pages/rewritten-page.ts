import type { ElementEdits } from './element-edits.ts';
import type { PageContext } from './page-context.ts';
import type { ParsedPage } from './parse-page.ts';

/** What a document is: a page, or a drawing that is opened by itself or shown in one. */
export type DocumentKind = 'page' | 'drawing';

/** A page while it is rewritten. */
export interface RewrittenPage extends ParsedPage {
  readonly kind: DocumentKind;
  /** What `<base>` says that relative addresses count from. */
  readonly base: string | undefined;
  readonly context: PageContext;
  readonly edits: ElementEdits;
}
