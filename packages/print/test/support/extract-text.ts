import { openPdf } from './render-page.ts';

/** The text of each page of a PDF, as who copies it gets it, with words that were divided put together. */
export async function extractPages(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf);
  try {
    return Array.from(document.pages(), (page) => page.getText().replaceAll('\u{fffe}', ''));
  } finally {
    document.destroy();
  }
}

/** All text of a PDF on one line. */
export async function extractText(pdf: Uint8Array): Promise<string> {
  return (await extractPages(pdf)).join(' ').replaceAll(/\s+/g, ' ');
}

/** Leaves out spaces, for texts whose words may be divided. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
