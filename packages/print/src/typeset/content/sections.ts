import type { LocalizedMarkdown, LocalizedText, Public } from '@comunal/schemas';
import { toText, type ContentContext } from './content-context.ts';
import type { PrintContent, PrintSection, PrintText } from './print-content.ts';
import { toBlocks, type Block } from './to-blocks.ts';

/** The text of an entry as a section, under a heading where one is given. */
export function describeBody(
  body: LocalizedMarkdown | undefined,
  context: ContentContext,
  title?: string,
): PrintSection[] {
  const text = toText(body, context);
  if (!text) return [];
  const blocks = toBlocks(text.text);
  return [{ ...(title !== undefined && { title: { text: title } }), lang: text.lang, blocks }];
}

/** The topics of an entry as a list. */
export function describeTopics(
  topics: readonly LocalizedText[] | undefined,
  context: ContentContext,
): PrintSection[] {
  return listSection(
    context.i18n.t('site:activity.topics'),
    (topics ?? []).flatMap((topic) => toText(topic, context) ?? []),
  );
}

/** A heading with a list below it; nothing where nothing would stand in it. */
export function listSection(title: string, items: readonly PrintText[]): PrintSection[] {
  return items.length === 0 ? [] : [{ title: { text: title }, blocks: [listBlock(items)] }];
}

/** Texts as a list without numbers. */
export function listBlock(items: readonly PrintText[]): Block {
  return { kind: 'list', items: items.map((item) => [paragraph(item.text)]) };
}

/** A text as a paragraph, bold where it says so. */
export function paragraph(text: string, label?: string): Block {
  const words = { kind: 'text', text } as const;
  if (label === undefined) return { kind: 'paragraph', children: [words] };
  const strong = { kind: 'strong', children: [{ kind: 'text', text: `${label}: ` }] } as const;
  return { kind: 'paragraph', children: [strong, words] };
}

/** A picture with its text alternative and its credit. */
export function describePicture(
  picture: Public<'event'>['picture'],
  context: ContentContext,
): PrintContent['picture'] {
  const alt = picture && toText(picture.alt, context);
  return picture && alt
    ? { path: picture.path, alt, credit: toText(picture.credit, context) }
    : undefined;
}
