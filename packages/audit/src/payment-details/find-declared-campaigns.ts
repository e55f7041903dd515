import { getAttribute, type PageElement } from '../pages/parse-page.ts';
import { getText, isElement, walkNodes } from '../pages/walk-nodes.ts';
import { WorkBudgetExceeded } from './detectors/work-budget.ts';
import { parseLimitedPage } from './parse-limited-page.ts';

/** Finds the campaigns in a page or a JSON file, signed or not. */
export function findDeclaredCampaigns(text: string): readonly object[] {
  if (/^\s*\{/.test(text)) return [parseJson(text)].filter(isCampaign);
  if (!/<comunal-donate|trusted-key|"rails"|&quot;rails|comunalSigned/i.test(text)) return [];
  try {
    return extractCampaigns([...walkNodes(parseLimitedPage(text))].filter(isElement));
  } catch (thrown) {
    if (thrown instanceof WorkBudgetExceeded) return [];
    throw thrown;
  }
}

/** Extracts campaigns under whatever name a page registers the element. */
function extractCampaigns(elements: readonly PageElement[]): readonly object[] {
  const donating = elements.filter(
    (element) =>
      element.tagName === 'comunal-donate' ||
      (element.tagName.includes('-') && getAttribute(element, 'trusted-key') !== undefined),
  );
  const texts = [
    ...elements.filter(isJsonScript).map(getText),
    ...donating.flatMap((element) => getAttribute(element, 'campaign') ?? []),
  ];
  // Duplicates are removed as text, since data can be nested too deeply for a comparison.
  return [...new Set(texts)].map(parseJson).filter(isCampaign);
}

function isJsonScript(element: PageElement): boolean {
  const type = getAttribute(element, 'type')?.trim() ?? '';
  return element.tagName === 'script' && /^(?:application|text)\/(?:[\w.-]+\+)?json$/i.test(type);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether `<comunal-donate>` would show the data, even if it is not signed. */
function isCampaign(data: unknown): data is object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return (
    ('comunalSigned' in data && data.comunalSigned === 'campaign') ||
    ('rails' in data && Array.isArray(data.rails))
  );
}
