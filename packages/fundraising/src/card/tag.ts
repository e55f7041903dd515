/**
 * What makes a part of a page of a template: Lit's `html`, or one that writes text. Missing values are empty, lists are
 * one after the other, and every other value is text, never markup.
 */
export type Tag<Part> = (strings: TemplateStringsArray, ...values: readonly unknown[]) => Part;
