import { toBibtex } from '../citations/to-bibtex.ts';
import { toCslJson, type CitableEntry } from '../citations/to-csl-json.ts';
import { formatJson } from '../format-json.ts';
import type { FileWriter, PublicSource } from './file-writer.ts';

/** Writes the references of every work that came out, as programs that keep references read them. */
export const cslFiles: FileWriter = {
  isPerLanguage: true,
  write: (source, options) => [
    { path: 'references.csl.json', text: formatJson(toCslJson(listCitable(source), options)) },
  ],
};

/** Writes the same references for LaTeX. */
export const bibtexFiles: FileWriter = {
  isPerLanguage: true,
  write: (source, options) => [
    { path: 'references.bib', text: toBibtex(listCitable(source), options) },
  ],
};

function listCitable(source: PublicSource): CitableEntry[] {
  return [
    ...source.list('publication'),
    ...source.list('curriculum'),
    ...source.list('article'),
    ...source.list('recording'),
  ];
}
