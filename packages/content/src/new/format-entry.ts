import type { I18n } from '@comunal/i18n';
import type { ContentType } from '@comunal/schemas';
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { toPlain } from '../edit/to-plain.ts';
import { parseFields } from '../parse/parse-fields.ts';
import { describeUsualFields, toComment } from './describe-usual-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Formats a new entry as YAML. The fields that people mostly need besides are in comments, in the language of the person. */
export function formatEntry(type: ContentType, fields: Fields, i18n: I18n): string {
  const usual = [...describeUsualFields(type, i18n)].filter(
    ([name]) => !Object.hasOwn(fields, name),
  );
  const comments = [
    ...(usual.length > 0 ? [toComment(i18n.t('problems:new.usual'))] : []),
    ...usual.map(([, comment]) => comment),
    toComment(i18n.t('problems:new.more', { call: `comunal check --fields ${type}` })),
  ].join('');
  const text = `${stringify(fields, { lineWidth: 0 })}\n${comments}`;
  return isReadAs(text, fields) ? text : `${quoteTexts(fields)}\n${comments}`;
}

/** Whether a text holds these fields. A text that ends with a blank line, or has lines of spaces alone, is read otherwise. */
function isReadAs(text: string, fields: Fields): boolean {
  const read = parseFields(text);
  return read.ok && isDeepStrictEqual(toPlain(read.fields), toPlain(fields));
}

function quoteTexts(fields: Fields): string {
  return stringify(fields, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}
