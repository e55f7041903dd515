import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import type { WorkBudget } from '../detectors/work-budget.ts';

/**
 * Reads HTML as a browser's parser does. Ten kilobytes can make a million elements of it, as bold text that is never closed
 * begins anew in each paragraph: elements are counted, with their attributes.
 *
 * @throws WorkBudgetExceeded
 */
export function parsePage(
  html: string,
  scriptingEnabled: boolean,
  elements: WorkBudget,
): DefaultTreeAdapterMap['document'] {
  return parse(html, {
    scriptingEnabled,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) => {
        elements.spend(1 + attributes.length);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
    },
  });
}
