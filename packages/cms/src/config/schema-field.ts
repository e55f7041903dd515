import {
  assetPathSchema,
  getFields,
  getRefTypes,
  languageStateSchema,
  licenseSchema,
  localeSchema,
  localizedMarkdownSchema,
  localizedTextSchema,
  momentSchema,
  moneySchema,
  nameSchema,
  partialDateSchema,
  placeSchema,
  webAddressSchema,
} from '@comunal/schemas';
import type * as z from 'zod/mini';
import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { toAgentField, toMoneyField } from './composed-fields.ts';
import { toHint, toLocalizedField } from './localized-field.ts';
import { toPlaceField } from './place-field.ts';
import { toChoiceField } from './choice-field.ts';
import { toFileField } from './file-field.ts';
import { toReferenceField } from './reference-field.ts';
import { getSchemaKey, isOptionalSchema, unwrapSchema } from './schema-kind.ts';
import { toStateField, toStatesField } from './states-field.ts';
import {
  readExpression,
  toCountField,
  toDateField,
  toMomentField,
  toTextField,
} from './text-field.ts';

/** Returns the field of a form for a value of a schema. */
function toSchemaField(schema: z.core.$ZodType, place: FieldPlace, context: FormContext): CmsField {
  const inner = unwrapSchema(schema);
  const types = getRefTypes(inner);
  if (types) return toReferenceField(types, place, context);
  if (inner === nameSchema) return toLocalizedField('name', place, context);
  if (inner === localizedTextSchema) return toLocalizedField('text', place, context);
  if (inner === localizedMarkdownSchema) return toLocalizedField('markdown', place, context);
  if (inner === momentSchema) return toMomentField(place, context);
  if (inner === partialDateSchema) return toDateField(place, context);
  if (inner === moneySchema) return toMoneyField(place, context);
  if (inner === languageStateSchema) return toStateField(place, context);
  if (inner === placeSchema) return toPlaceField(place, context);
  if (inner === webAddressSchema) return toTextField(place, context, String.raw`https://\S+`);
  if (inner === licenseSchema) return toTextField(place, context);
  if (inner === assetPathSchema) return toFileField(place, context);
  return toFieldOfKind(inner, place, context);
}

function toFieldOfKind(schema: z.core.$ZodType, place: FieldPlace, context: FormContext): CmsField {
  const { name, label, hint, isRequired } = place;
  const base = { name, label, required: isRequired, ...toHint([hint]) };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'boolean':
      return { ...base, widget: 'boolean', required: false };
    case 'number': {
      const isWhole = 'format' in def;
      return {
        ...base,
        widget: 'number',
        value_type: isWhole ? 'int' : 'float',
        step: isWhole ? 1 : 0.01,
      };
    }
    case 'enum':
      return toChoiceField(Object.values(def.entries).map(String), place, context);
    case 'array':
      return toListField(def.element, place, context);
    case 'record':
      return toStatesField(place, context);
    case 'union':
      return toUnionField(def.options, place, context);
    case 'object':
      return {
        ...base,
        widget: 'object',
        collapsed: !isRequired,
        fields: toObjectFields(schema, { isRequired }, context),
      };
    default:
      return toTextField(place, context, readExpression(def));
  }
}

/** Returns the fields of an object schema. */
export function toObjectFields(
  schema: z.core.$ZodType,
  { isRequired }: { readonly isRequired: boolean },
  context: FormContext,
): CmsField[] {
  const group = getSchemaKey(schema);
  return Object.entries(getFields(schema) ?? {}).map(([name, field]) => {
    const text = context.texts.field(group, name);
    const place: FieldPlace = {
      name,
      label: text?.title ?? field.title,
      hint: text?.description ?? field.description,
      group,
      isRequired: isRequired && !isOptionalSchema(field.schema),
    };
    return toSchemaField(field.schema, place, context);
  });
}

function toListField(element: z.core.$ZodType, place: FieldPlace, context: FormContext): CmsField {
  const { name, label, hint, isRequired } = place;
  const base = {
    name,
    label,
    widget: 'list',
    required: isRequired,
    collapsed: true,
    ...toHint([hint]),
  };
  const isLanguage = element === localeSchema;
  const item = toSchemaField(
    element,
    {
      name: isLanguage ? 'language' : 'value',
      label: isLanguage ? context.texts.t('cms:form.language') : label,
      group: place.group,
      isRequired: true,
    },
    context,
  );
  // An item that is an object stands in the list itself: one that is kept in a field of its own would be an object in an object.
  if (!item.fields) return { ...base, field: item };
  return { ...base, fields: item.fields, ...(item.shape && { shape: item.shape }) };
}

/** Returns the field for the most usual of several forms of a value; a value of another form is kept, and not shown. */
function toUnionField(
  options: readonly z.core.$ZodType[],
  place: FieldPlace,
  context: FormContext,
): CmsField {
  const kinds = options.map((option) => ({ option, def: (option as z.core.$ZodTypes)._zod.def }));
  const words = kinds.flatMap(({ def }) => (def.type === 'literal' ? def.values.map(String) : []));
  const named = kinds.find(({ def }) => def.type === 'object' && Object.hasOwn(def.shape, 'name'));
  const types = options.map(getRefTypes).find((each) => each !== undefined);
  if (types && named) return toAgentField(types, place, context);
  const main = kinds.find(({ def }) => def.type !== 'literal');
  if (!main) return toTextField(place, context);
  if (main.def.type === 'number') return toCountField(words, place, context);
  if (main.def.type === 'boolean')
    return {
      ...toChoiceField(['true', 'false', ...words], place, context),
      shape: 'scalar',
    };
  if (main.option === momentSchema) return toMomentField(place, context, words);
  if (main.def.type === 'string' && words.length > 0) return toTextField(place, context);
  return toSchemaField(main.option, place, context);
}
