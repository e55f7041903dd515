import type { Site, SiteFile } from '../files/site-files.ts';
import { parsePage } from '../pages/parse-page.ts';
import { readScript } from '../scripts/read-script.ts';
import type { ScriptFacts } from '../scripts/script-facts.ts';
import { listManifestReferences } from './manifest-references.ts';
import { listPageLoads, type PageLoads } from './page-loads.ts';
import type { Reference } from './reference.ts';
import { listStyleReferences } from './style-references.ts';

/** What a file loads that is no page: a style sheet, a script, a drawing, or a web app manifest. */
export interface FileLoads {
  readonly references: readonly Reference[];
  readonly facts: readonly ScriptFacts[];
  /** What a drawing brings, which is a page of its own when it is opened. */
  readonly drawing?: PageLoads;
  /** Why it was not read; absent where it was. */
  readonly problem?: string;
}

/** A file larger than this is not read: nothing of these kinds is. */
const MAX_BYTES = 50_000_000;
const NOTHING: FileLoads = { references: [], facts: [] };
const loadsByFile = new WeakMap<SiteFile, Promise<FileLoads>>();

/** Lists what a file loads by itself. A file is read once. */
export function listFileLoads(file: SiteFile, site: Site): Promise<FileLoads> {
  if (!isRead(file)) return Promise.resolve(NOTHING);
  const known = loadsByFile.get(file) ?? readLoads(file, site);
  loadsByFile.set(file, known);
  return known;
}

function isRead({ path, extension }: SiteFile): boolean {
  return /^(?:css|js|mjs|svg|webmanifest)$/.test(extension) || isManifest(path);
}

function isManifest(path: string): boolean {
  return /(?:^|\/)manifest\.json$|\.webmanifest$/i.test(path);
}

async function readLoads(file: SiteFile, site: Site): Promise<FileLoads> {
  const bytes = await file.read();
  if (bytes.length > MAX_BYTES) return { ...NOTHING, problem: '> 50 MB' };
  const text = bytes.toString();
  if (file.extension === 'css') return { ...NOTHING, references: listStyleReferences(text) };
  if (file.extension === 'svg') return readDrawing(file, text, site);
  if (isManifest(file.path)) return { ...NOTHING, references: listManifestReferences(text) };
  const facts = readScript(text);
  return { references: [], facts: [facts] };
}

function readDrawing({ path }: SiteFile, svg: string, site: Site): FileLoads {
  const page = parsePage(path, svg);
  const drawing = listPageLoads(page, site);
  const sheets = listStyleInstructions(svg);
  return { references: [...drawing.references, ...sheets], facts: drawing.facts, drawing };
}

/** A drawing can name style sheets before it begins, for which HTML has nothing. */
function listStyleInstructions(svg: string): Reference[] {
  const start = svg.search(/<svg/i);
  const head = svg.slice(0, Math.min(start === -1 ? svg.length : start, 10_000));
  return Array.from(
    head.matchAll(/<\?xml-stylesheet\s([^>]{0,1000})\?>/g),
    ({ index, 1: attributes = '' }) => {
      const url = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
      const line = head.slice(0, index).split('\n').length;
      return { kind: 'style', url: (url?.[1] ?? url?.[2] ?? '').replaceAll('&amp;', '&'), line };
    },
  );
}
