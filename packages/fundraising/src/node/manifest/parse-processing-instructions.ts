import { SaxesParser } from 'saxes';
import { parseFragmentElements, type PageElement } from './page-tree.ts';

/** Parses the processing instructions of an SVG file, each as an element with its name and attributes. */
export function parseProcessingInstructions(svg: string): PageElement[] {
  const instructions: PageElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => {}); // a browser loads everything before an error
  parser.on('processinginstruction', ({ target, body }) =>
    instructions.push(...parseFragmentElements(`<${target} ${body}>`)),
  );
  parser.write(svg).close();
  return instructions;
}
