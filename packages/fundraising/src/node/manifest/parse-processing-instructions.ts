import { SaxesParser } from 'saxes';
import { parseFragmentElements, type PageElement } from './page-tree.ts';

/** The processing instructions of a picture of SVG, each as an element of its name with its attributes. */
export function parseProcessingInstructions(svg: string): PageElement[] {
  const instructions: PageElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => {}); // a browser has loaded what stands before a fault
  parser.on('processinginstruction', ({ target, body }) =>
    instructions.push(...parseFragmentElements(`<${target} ${body}>`)),
  );
  parser.write(svg).close();
  return instructions;
}
