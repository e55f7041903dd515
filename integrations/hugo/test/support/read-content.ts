/** The tag of the script of the elements, with its address and its integrity value. */
export const SCRIPT = /<script type="module" src="([^"]*)" integrity="([^"]*)"><\/script>/g;

/** Returns what stands in the page under its heading and first paragraph, without the style sheet and the script. */
export function readContent(html: string): string {
  const [, main = ''] = /<main>([^]*)<\/main>/.exec(html) ?? [];
  return main
    .replace(/<h1>.*?<\/h1>/, '')
    .replace(/<p>.*?<\/p>/, '')
    .replaceAll(SCRIPT, '')
    .replaceAll(/<link rel="stylesheet"[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Takes HTML and the data in it apart, since Hugo writes the keys of JSON in the order of the alphabet. */
export function toComparable(html: string): { html: string; data: unknown } {
  const json = /(<script type="application\/json">)([^<]*)/;
  return {
    html: html.replace(json, '$1').replaceAll(/\s+/g, ' '),
    data: JSON.parse(json.exec(html)?.[2] ?? 'null'),
  };
}
