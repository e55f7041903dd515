import { PlacePrecision, placeLevels } from '@comunal/schemas';
import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { toHint, toLocalizedField } from './localized-field.ts';

/** Returns the field of a place: its name and level, the areas that it lies within, and how precisely it is shown. */
export function toPlaceField(
  { name, label, hint, isRequired }: FieldPlace,
  context: FormContext,
): CmsField {
  const { t } = context.texts;
  const coordinate = (key: 'latitude' | 'longitude', title: string): CmsField => ({
    name: key,
    label: title,
    widget: 'number',
    value_type: 'float',
    step: 0.000_001,
    required: false,
  });
  return {
    name,
    label,
    widget: 'object',
    required: isRequired,
    collapsed: !isRequired,
    ...toHint([hint]),
    fields: [
      ...toAreaFields(isRequired, context),
      {
        name: 'within',
        label: t('cms:form.within'),
        widget: 'list',
        required: false,
        collapsed: true,
        fields: toAreaFields(true, context),
      },
      toSelect('precision', t('cms:form.precision'), Object.values(PlacePrecision), false, context),
      toLocalizedField(
        'name',
        { name: 'address', label: t('cms:form.address'), group: undefined, isRequired: false },
        context,
      ),
      {
        name: 'coordinates',
        label: t('cms:form.coordinates'),
        widget: 'object',
        required: false,
        collapsed: true,
        fields: [
          coordinate('latitude', t('cms:form.latitude')),
          coordinate('longitude', t('cms:form.longitude')),
        ],
      },
    ],
  };
}

function toAreaFields(isRequired: boolean, context: FormContext): CmsField[] {
  const { t } = context.texts;
  const place = { name: 'name', label: t('cms:form.placeName'), group: undefined, isRequired };
  return [
    toLocalizedField('name', place, context),
    toSelect('level', t('cms:form.level'), placeLevels, isRequired, context),
  ];
}

function toSelect(
  name: string,
  label: string,
  values: readonly string[],
  required: boolean,
  { texts }: FormContext,
): CmsField {
  const options = values.map((value) => ({ label: texts.choice('place', name, value), value }));
  return { name, label, widget: 'select', required, options };
}
