import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import type { WorkBudget } from '../detectors/work-budget.ts';

/**
 * Parses HTML as a browser does. Ten kilobytes can create a million elements, since bold text that is never closed is reopened in each
 * paragraph, so elements and their attributes are counted.
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
