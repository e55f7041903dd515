import type { Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';

type Extension = ReturnType<typeof gfmAutolinkLiteral>;

const all = gfmAutolinkLiteral();
const withoutMail = omitConstructsAt('0', all);

/**
 * Selects what makes links of the addresses in a text. Trying each word as an address of mail takes as long as everything else
 * that the parser does, and a text without an at sign has none.
 */
export function selectAutolinks(markdown: string): Extension {
  return markdown.includes('@') ? all : withoutMail;
}

const { transforms, ...handlers } = gfmAutolinkLiteralFromMarkdown();

/** Puts the links that the parser finds into the tree. {@link linkAddressesInText} makes those that it misses. */
export const autolinkHandlers = handlers;

/** Whether {@link linkAddressesInText} may make a link in a text of a tree: searching them all takes long. */
export function hasAddress(text: string): boolean {
  return /@|https?:\/\/|www\./i.test(text);
}

/** Makes links of the addresses that the parser leaves in texts, such as one that is written with a character reference. */
export function linkAddressesInText(tree: Root): void {
  for (const transform of transforms ?? []) transform(tree);
}

/** Leaves out of an extension what may begin with a character, wherever else it may begin. */
function omitConstructsAt(character: string, { text = {} }: Extension): Extension {
  const toList = (constructs: (typeof text)[string]) => (constructs ? [constructs].flat() : []);
  const omitted = new Set(toList(text[character.charCodeAt(0)]));
  return {
    text: Object.fromEntries(
      Object.entries(text)
        .map(
          ([code, constructs]) =>
            [code, toList(constructs).filter((each) => !omitted.has(each))] as const,
        )
        .filter(([, constructs]) => constructs.length > 0),
    ),
  };
}
