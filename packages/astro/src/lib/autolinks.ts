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
