import type { Line } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { NotRead } from './open-folder.ts';

/** Says what a search has not looked at. */
export function describeNotRead(
  { sealed, entries, keyFailure }: NotRead,
  files: number,
  { t }: LiteI18n<'consent'>,
): readonly Line[] {
  return [
    ...(keyFailure === undefined ? [] : [t('consent:notRead.key', { code: keyFailure })]),
    ...(sealed > 0 ? [t('consent:notRead.sealed', { count: sealed })] : []),
    ...(entries > 0 ? [t('consent:notRead.entries', { count: entries })] : []),
    ...(files > 0 ? [t('consent:notRead.files', { count: files })] : []),
  ];
}
