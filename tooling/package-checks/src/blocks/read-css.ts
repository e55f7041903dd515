import { transform } from 'esbuild';
import type { BlockProblem } from './block-reader.ts';

/** Reads a style sheet: what a browser would skip in silence is a warning of esbuild. */
export async function readCss(text: string): Promise<BlockProblem[]> {
  const { warnings } = await transform(text, { loader: 'css', logLevel: 'silent' });
  return warnings.map(({ text: message, location }) => ({
    message: `${message}.`,
    ...(location && { line: location.line }),
  }));
}
