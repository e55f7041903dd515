import { getAttribute, type PageElement } from '../pages/parse-page.ts';

/** The MIME types of JavaScript in the HTML standard. */
const CODE =
  /^(?:module|(?:application|text)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

/** Whether a `<script>` is run, lists addresses that are loaded (an import map, speculation rules), or is data that a browser leaves alone. */
export function getScriptKind(script: PageElement): 'code' | 'addresses' | 'data' {
  const type = getAttribute(script, 'type')?.trim().toLowerCase() ?? '';
  if (type === 'importmap' || type === 'speculationrules') return 'addresses';
  return type === '' || CODE.test(type) ? 'code' : 'data';
}
