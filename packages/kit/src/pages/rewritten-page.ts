import type { ElementEdits } from './element-edits.ts';
import type { PageContext } from './page-context.ts';
import type { PageElement } from './page-element.ts';
import type { ParsedPage } from './parse-page.ts';

/** A page while it is rewritten. */
export interface RewrittenPage extends ParsedPage {
  /** What `<base>` says that relative addresses count from. */
  readonly base: string | undefined;
  readonly context: PageContext;
  readonly edits: ElementEdits;
  /** The elements of pages that stand in attributes of this one, which its policy is for as well. */
  readonly framed: PageElement[];
}
