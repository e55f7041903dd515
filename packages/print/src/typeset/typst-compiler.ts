import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { resolve } from 'node:path';
import { PrintError } from '../print-error.ts';
import type { FontSet } from './load-fonts.ts';
import { loadOptional } from './load-optional.ts';

/** A document that was laid out, before it is written. */
export interface TypstDocument {
  readonly pages: number;
  /** Returns what a template says under a label about what it measured; undefined where it says nothing. */
  readonly findMeasured: (label: string) => unknown;
  /**
   * Writes the document as tagged PDF (PDF/UA-1).
   * @throws {@link MissingGlyph}
   */
  toPdf(): Uint8Array;
}

/** Lays out templates with one set of fonts. */
export interface TypstCompiler {
  /**
   * Lays out a template.
   *
   * @param template - Our own Typst source. Never anything of an entry.
   * @param data - What it reads as `data.json`.
   * @param files - Pictures that it may place, by name.
   */
  compile(
    template: string,
    data: object,
    files: Readonly<Record<string, Uint8Array>>,
  ): TypstDocument;
}

/** A character for which no font of the set has a glyph. */
export class MissingGlyph extends Error {
  override readonly name = 'MissingGlyph';
  readonly text: string;

  constructor(text: string) {
    super(`No glyph for ${text}.`);
    this.text = text;
  }
}

/** A folder that does not exist: the compiler reads nothing but the files that are handed to it. */
const NOWHERE = resolve('/comunal-print-has-no-folder');

/** Creates a compiler. It reads no file, loads no package of Typst and asks no server, since no template of ours does. */
export async function createTypstCompiler(fonts: FontSet): Promise<TypstCompiler> {
  const typst = await loadOptional(
    '@myriaddreamin/typst-ts-node-compiler',
    () => import('@myriaddreamin/typst-ts-node-compiler'),
  );
  const compiler = typst.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  });
  const families = { text: fonts.text, headings: fonts.headings };
  return {
    compile(template, data, files) {
      compiler.resetShadow();
      const json = Buffer.from(JSON.stringify({ ...data, fonts: families }, toPrintable));
      for (const [name, bytes] of Object.entries({ ...files, 'data.json': json }))
        compiler.mapShadow(resolve(NOWHERE, name), Buffer.from(bytes));
      const result = compiler.compile({ mainFileContent: template });
      const document = result.result;
      if (!document) throw new Error(describe(result.takeDiagnostics() ?? result.takeError()));
      const unknown = findUnknownFont(describe(result.takeWarnings()));
      if (unknown !== undefined)
        throw new PrintError(
          'bad-option',
          `No file of the fonts holds the family “${unknown}”. Take the name that the files give it, from static TrueType or OpenType files.`,
          { about: 'design.fonts' },
        );
      return {
        pages: document.numOfPages,
        findMeasured: (label) => {
          const answer: unknown = compiler.query(document, {
            selector: `<${label}>`,
            field: 'value',
          });
          return Array.isArray(answer) ? (answer[0] as unknown) : undefined;
        },
        toPdf: () => writePdf(compiler, document),
      };
    },
  };
}

/** Leaves out what no ink shows and tagged PDF forbids: byte order marks, and marks that would turn the order of letters around. */
function toPrintable(_: string, value: unknown): unknown {
  return typeof value === 'string'
    ? value.replaceAll(UNPRINTABLE, '').replaceAll(/\p{Cs}/gu, '\ufffd')
    : value;
}

const UNPRINTABLE = /[\0\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

function writePdf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
  } catch (thrown) {
    const glyph = /the text `\\*"(.+?)\\*"` could not be displayed/.exec(readReport(thrown))?.[1];
    if (glyph !== undefined) throw new MissingGlyph(unescape(glyph));
    throw thrown;
  }
}

/** The compiler tells what is wrong in the code of its errors or in their message. */
function readReport(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return `${thrown.message} ${'code' in thrown ? String(thrown.code) : ''}`;
}

/** Undoes how Rust writes a text: `\u{a78c}`, `\"`. */
function unescape(text: string): string {
  return text.replaceAll(
    /\\+(?:u\{([\da-f]+)\}|(.))/gi,
    (_, code: string | undefined, plain: string) =>
      code === undefined ? plain : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function describe(diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return (diagnostics?.shortDiagnostics ?? [])
    .map((each) =>
      typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : '',
    )
    .join('\n');
}

function findUnknownFont(warnings: string): string | undefined {
  return /unknown font family: (.+)/.exec(warnings)?.[1];
}
