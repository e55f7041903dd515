import type { Reflection } from 'typedoc';
import {
  MarkdownTheme,
  type MarkdownPageEvent,
  type MarkdownThemeContext,
} from 'typedoc-plugin-markdown';
import { flattenLists } from './flatten-lists.ts';

/** The theme of the plugin, with a row for each field of the objects in a list. */
export class ReferenceTheme extends MarkdownTheme {
  override getRenderContext(page: MarkdownPageEvent<Reflection>): MarkdownThemeContext {
    const context = super.getRenderContext(page);
    const { getFlattenedDeclarations } = context.helpers;
    context.helpers.getFlattenedDeclarations = (model, options) =>
      flattenLists(getFlattenedDeclarations(model, options));
    return context;
  }
}
