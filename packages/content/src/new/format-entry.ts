import type { I18n } from '@comunal/i18n';
import type { ContentType } from '@comunal/schemas';
import { stringifyYaml } from '../format/index.ts';
import { describeUsualFields, toComment } from './describe-usual-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Formats a new entry as YAML in its canonical form. The fields that people mostly need besides are in comments, in the language of the person. */
export function formatEntry(type: ContentType, fields: Fields, i18n: I18n): string {
  const usual = [...describeUsualFields(type, i18n)].filter(
    ([name]) => !Object.hasOwn(fields, name),
  );
  const comments = [
    ...(usual.length > 0 ? [toComment(i18n.t('problems:new.usual'))] : []),
    ...usual.map(([, comment]) => comment),
    toComment(i18n.t('problems:new.more', { call: `comunal check --fields ${type}` })),
  ].join('');
  const yaml = stringifyYaml(fields);
  // An empty line below a text that ends with some would be part of it.
  return yaml + (yaml === '' || yaml.endsWith('\n\n') ? '' : '\n') + comments;
}
