import type { Node } from '@takumi-rs/core';
import type { Inks } from '../inks/read-inks.ts';

/** What the image of a shared link says and draws. */
export interface SocialImageContent {
  readonly title: string;
  /** Where on the site the page is, above the title. */
  readonly section: string | undefined;
  readonly siteName: string;
  /** What the drawing follows from, such as the slug of the entry. */
  readonly seed: string;
  /** The language of the title. */
  readonly language: string;
}

/** The width of the image, as the sites that show links ask for it. */
export const SOCIAL_IMAGE_WIDTH = 1200;
/** The height of the image. */
export const SOCIAL_IMAGE_HEIGHT = 630;

/** The width of the words. */
export const WORDS_WIDTH = 720;
/** The width of the drawing beside the words. */
export const DRAWING_WIDTH = SOCIAL_IMAGE_WIDTH - WORDS_WIDTH;
/** The width of the line between them, which is part of the drawing. */
export const BORDER_WIDTH = 6;

/** The name under which the typeface of titles is registered. */
export const TITLE_FONT = 'Comunal Titles';

/** Letters that the typeface has, and what is not a letter. */
const HAS_GLYPHS = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
const EMOJI = /\p{Extended_Pictographic}\uFE0F?/gu;

/**
 * Lays out the words, on paper. A text in letters that the typeface does not have is left out, since boxes would stand in
 * their place.
 */
export function layOutWords(
  { title, section, siteName, language }: SocialImageContent,
  inks: Inks,
): Node {
  const words = (text: string, style: Readonly<Record<string, number | string>>): Node[] => {
    const readable = text.replace(EMOJI, '').trim();
    return readable !== '' && HAS_GLYPHS.test(readable)
      ? [{ type: 'text', text: readable, lang: language, style }]
      : [];
  };
  const column = { display: 'flex', flexDirection: 'column' } as const;
  return {
    type: 'container',
    style: {
      ...column,
      width: WORDS_WIDTH,
      height: SOCIAL_IMAGE_HEIGHT,
      justifyContent: 'space-between',
      padding: '56px 48px 52px 64px',
      backgroundColor: inks.paper,
      color: inks.ink,
      fontFamily: TITLE_FONT,
      fontWeight: 700,
    },
    children: [
      {
        type: 'container',
        style: { ...column, gap: 20 },
        children: [
          ...words(section ?? '', { fontSize: 30 }),
          ...words(title, {
            ...titleSize(title.length),
            lineHeight: 1.08,
            textWrap: 'balance',
            textOverflow: 'ellipsis',
          }),
        ],
      },
      ...words(siteName, {
        fontSize: 32,
        paddingTop: 14,
        borderTop: `6px solid ${inks.accent}`,
        alignSelf: 'flex-start',
      }),
    ],
  };
}

function titleSize(length: number): { readonly fontSize: number; readonly lineClamp: number } {
  if (length < 30) return { fontSize: 88, lineClamp: 4 };
  if (length < 60) return { fontSize: 68, lineClamp: 5 };
  if (length < 110) return { fontSize: 54, lineClamp: 6 };
  return { fontSize: 42, lineClamp: 8 };
}
