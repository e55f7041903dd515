import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { WorkBudget } from './detectors/work-budget.ts';

/** The elements and attributes that a page may have. */
const MAX_ELEMENTS = 300_000;

/**
 * Parses a page as a browser without scripting. Ten kilobytes can create a million elements, since bold text that is never closed is
 * reopened in each paragraph, so elements and their attributes are counted.
 *
 * @throws WorkBudgetExceeded
 */
export function parseLimitedPage(html: string): DefaultTreeAdapterTypes.Document {
  const elements = new WorkBudget(MAX_ELEMENTS);
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) => {
        elements.spend(1 + attributes.length);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
    },
  });
}
