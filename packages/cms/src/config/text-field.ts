import type * as z from 'zod/mini';
import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { toHint } from './localized-field.ts';

const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const MOMENT = String.raw`${DATE}|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})? [A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+)*`;

/** Returns the field for a text on one line, which has to match an expression where there is one. */
export function toTextField(
  place: FieldPlace,
  context: FormContext,
  expression?: string,
): CmsField {
  const { name, label, hint, isRequired } = place;
  const message = context.texts.t('cms:form.wrong', { expected: hint ?? label });
  return {
    name,
    label,
    widget: 'string',
    required: isRequired,
    ...toHint([hint]),
    ...(expression && { pattern: [`^(?:${expression})$`, message] as const }),
  };
}

/** Returns the field for a date, or a part of one. */
export function toDateField(place: FieldPlace, context: FormContext): CmsField {
  const hint = context.texts.t('cms:form.dateHint');
  return toTextField({ ...place, ...toHint([place.hint, hint]) }, context, DATE);
}

/** Returns the field for a moment, or for one of some words. */
export function toMomentField(
  place: FieldPlace,
  context: FormContext,
  words: readonly string[] = [],
): CmsField {
  const hint = context.texts.t('cms:form.momentHint');
  const field = toTextField(
    { ...place, ...toHint([place.hint, hint]) },
    context,
    [MOMENT, ...words].join('|'),
  );
  return { ...field, shape: 'moment' };
}

/** Returns the field for a number of things, or for one of some words. */
export function toCountField(
  words: readonly string[],
  place: FieldPlace,
  context: FormContext,
): CmsField {
  return { ...toTextField(place, context, [String.raw`\d+`, ...words].join('|')), shape: 'scalar' };
}

/** Reads the regular expression of a text, unless it is one that only the flag `u` explains: Decap makes it anew without flags. */
export function readExpression(def: {
  readonly checks?: readonly z.core.$ZodCheck[] | undefined;
}): string | undefined {
  for (const { _zod } of def.checks ?? []) {
    const { def: check } = _zod as { readonly def: { readonly pattern?: RegExp } };
    if (check.pattern && !check.pattern.flags.includes('u'))
      return check.pattern.source.replace(/^\^/, '').replace(/\$$/, '');
  }
  return undefined;
}
