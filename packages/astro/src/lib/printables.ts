import { readFile } from 'node:fs/promises';
import { isPrintError, paperSizes, readPdf } from '@comunal/print/impose';
import type { PaperName, PdfSummary } from '@comunal/print/impose';
import type { PublicByType } from '@comunal/schemas';
import { getAssetFile, listPublic } from './content.ts';

type Publication = PublicByType['publication'];
type DownloadFile = NonNullable<NonNullable<Publication['editions']>[number]['files']>[number];

/** A PDF of a publication, for paper. */
export interface Printable {
  readonly work: Publication;
  readonly file: DownloadFile;
  /** The language that it is in. */
  readonly language: string;
  /** The paper that its first page has the size of; `undefined` for a size without a name. */
  readonly paper: PaperName | undefined;
  /** What is in it; `undefined` for one that cannot be read whole. */
  readonly summary: PdfSummary | undefined;
}

/** Lists the PDFs that stand beside public publications, in the order of the library. */
export async function listPrintables(): Promise<readonly Printable[]> {
  const printables: Printable[] = [];
  for (const work of listPublic('publication'))
    for (const { language, files = [] } of work.editions ?? [])
      for (const file of files) {
        if (file.mediaType !== 'application/pdf') continue;
        const summary = await readSummary(file.path);
        const paper = findPaper(summary);
        printables.push({ work, file, language: file.language ?? language, paper, summary });
      }
  return printables;
}

async function readSummary(path: string): Promise<PdfSummary | undefined> {
  const file = getAssetFile('publication', path);
  if (file === undefined) return undefined;
  try {
    return await readPdf(await readFile(file));
  } catch (thrown) {
    if (isPrintError(thrown)) return undefined;
    throw thrown;
  }
}

/** Programs round the sizes of paper, each in its own way. */
const ROUNDED_MM = 2;

function findPaper(summary: PdfSummary | undefined): PaperName | undefined {
  const [page] = summary?.pages ?? [];
  if (!page) return undefined;
  const [width, height] = [page.widthMm, page.heightMm].toSorted((a, b) => a - b);
  const names = Object.keys(paperSizes) as PaperName[]; // Object.keys forgets them.
  return names.find((name) => {
    const { widthMm, heightMm } = paperSizes[name];
    return (
      Math.abs(widthMm - (width ?? 0)) < ROUNDED_MM &&
      Math.abs(heightMm - (height ?? 0)) < ROUNDED_MM
    );
  });
}
