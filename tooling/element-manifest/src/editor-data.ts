import type { AttributeField, ElementDescription } from './describe-elements.ts';

/**
 * Custom data of HTML for Visual Studio Code, in version 1.1 of its format: completion and hovers for the elements of a package.
 *
 * @see https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md
 */
export function createEditorData(elements: readonly ElementDescription[]): object {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: describe(element),
      attributes: element.attributes.map((field) => ({
        name: field.attribute,
        description: field.description,
        ...(field.type?.text === 'boolean' && { valueSet: 'v' }),
        values: literalsOf(field).map((name) => ({ name })),
      })),
    })),
  };
}

function describe({ description, events, cssParts }: ElementDescription): string {
  const list = (
    title: string,
    entries: readonly { name: string; description?: string }[],
  ): string[] =>
    entries.length === 0
      ? []
      : [
          `**${title}**\n${entries.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n')}`,
        ];
  return [description, ...list('Events', events), ...list('Parts', cssParts)].join('\n\n');
}

/** The texts that the attribute may hold, where its type lists them. */
const literalsOf = ({ type }: AttributeField): string[] =>
  [...(type?.text ?? '').matchAll(/'([^']+)'/g)].flatMap(([, text]) => text ?? []);
