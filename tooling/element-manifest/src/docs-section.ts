import type { ElementDescription } from './describe-elements.ts';

/** The sections of a page about an element that are written from its doc comments. */
const SECTIONS: Readonly<Record<string, (element: ElementDescription) => string>> = {
  attributes: ({ attributes }) =>
    renderTable(
      ['attribute', 'type', 'meaning'],
      attributes.map(({ attribute, type, description = '', default: defaultValue }) => [
        code(attribute),
        code((type?.text ?? 'string').replace(/ \| (?:null|undefined)/g, '')),
        description +
          (defaultValue === undefined
            ? ''
            : ` Default: ${defaultValue.includes('`') ? defaultValue : code(defaultValue)}.`),
      ]),
    ),
  events: ({ events }) =>
    renderTable(
      ['event', 'when'],
      events.map(({ name, description = '' }) => [code(name), description]),
    ),
  parts: ({ cssParts }) =>
    renderTable(
      ['part', 'meaning'],
      cssParts.map(({ name, description = '' }) => [code(name), description]),
    ),
};

/**
 * Writes the sections anew that stand between comments such as `<!-- attributes -->` and `<!-- /attributes -->`.
 *
 * @throws Error when the page lacks a section.
 */
export function updateSections(page: string, element: ElementDescription): string {
  let text = page;
  for (const [name, render] of Object.entries(SECTIONS)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to < from)
      throw new Error(`The page of <${element.tagName}> has no lines ${begin} and ${end}.`);
    text = `${text.slice(0, from)}${begin}\n\n${render(element)}\n\n${text.slice(to)}`;
  }
  return text;
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
}

const code = (text: string): string => `\`${text}\``;

const escapeCell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
