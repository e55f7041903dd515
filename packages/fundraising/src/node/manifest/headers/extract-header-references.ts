import { parseRefreshUrl } from '../../../manifest/parse-refresh-url.ts';
import { LOADING_RELS, getLinkKind } from '../link-relations.ts';
import { truncate, type References } from '../reference.ts';

/** Extracts what a browser loads because of the headers of a page, before it parses any of it. */
export function extractHeaderReferences(headers: Readonly<Record<string, string>>): References {
  const { link = '', refresh = '' } = headers;
  const loads = Array.from(link.matchAll(/<([^>]*)>((?:[^,<"]|"[^"]*")*)/g)).flatMap(
    ([, url = '', parameters = '']) => {
      const rel = getParameter(parameters, 'rel');
      return LOADING_RELS.test(rel)
        ? [{ url, as: getLinkKind(rel, getParameter(parameters, 'as')) }]
        : [];
    },
  );
  const location = parseRefreshUrl(refresh);
  return {
    loads,
    unlistable: location === undefined ? [] : [{ code: 'leads-on', about: truncate(location) }],
    fileNames: [],
  };
}

function getParameter(parameters: string, name: string): string {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;,"]*))`, 'i');
  const [, quoted, plain] = pattern.exec(parameters) ?? [];
  return quoted ?? plain ?? '';
}
