import { formatPlace } from '@comunal/formats';
import { formatWhen } from '@comunal/formats/cards';
import { formatDateTime, formatLanguageName, formatList, localize } from '@comunal/i18n';
import { createLiteI18n } from '@comunal/i18n/lite';
import { announce } from '@comunal/i18n/lite/announce';
import type { PublicEvent } from '@comunal/schemas';

/** What {@link writeAnnouncement} takes. */
export interface AnnouncementOptions {
  /** The language of the text. */
  readonly language: string;
  /** Time zones in which the time is told besides that of the event. */
  readonly zones: readonly string[];
  /** The page of the event in this language. */
  readonly pageUrl: string | undefined;
}

/** Writes the announcement of an event in one language, as plain text to paste into chats and mails. */
export function writeAnnouncement(
  event: PublicEvent,
  { language, zones, pageUrl }: AnnouncementOptions,
): string {
  const { t } = createLiteI18n(language, announce);
  const { starts, state, place, mode, joinUrl, attendance } = event;
  const text = (value: Parameters<typeof localize>[0]): string | undefined => {
    const line = localize(value, language)?.text.replaceAll(/\s+/g, ' ').trim();
    return line === '' ? undefined : line;
  };
  const title = [text(event.title), text(event.subtitle)].filter((part) => part !== undefined);
  const others = typeof starts === 'string' ? [] : zones.filter((zone) => zone !== starts.zone);
  const where = [
    ...(place ? [formatPlace(place, language)] : []),
    ...(mode === 'online' || mode === 'hybrid' ? [t(`announce:text.${mode}`)] : []),
  ];
  const isOpen = state === 'scheduled';
  const blocks = [
    [
      ...(state === 'scheduled' ? [] : [t(`announce:text.${state}`)]),
      title.join(': '),
      ...[text(event.summary)].filter((line) => line !== undefined),
    ],
    [
      t('announce:text.when', { when: formatWhen(event, language) }),
      ...others.map((zone) => {
        const when =
          typeof starts === 'string' ? '' : formatDateTime(starts, language, { inZone: zone });
        return `  ${t('announce:text.elsewhere', { when })}`;
      }),
      ...(where.length > 0 ? [t('announce:text.where', { where: where.join(' · ') })] : []),
      ...(isOpen && joinUrl !== undefined ? [t('announce:text.join', { url: joinUrl })] : []),
      ...(isOpen && (attendance === 'registration' || attendance === 'closed')
        ? [t(`announce:text.${attendance}`)]
        : []),
    ],
    describeAccess(event, language),
    pageUrl === undefined ? [] : [t('announce:text.more', { url: pageUrl })],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Says who can follow it: languages, interpretation, captions; and whether it is recorded. */
function describeAccess(event: PublicEvent, language: string): readonly string[] {
  const { t } = createLiteI18n(language, announce);
  const { languages = [], interpretation = [], captions = {} } = event;
  const list = (tags: readonly string[]): string =>
    formatList(
      tags.map((tag) =>
        isSign(tag) ? t(`announce:sign.${tag}`) : (formatLanguageName(tag, language) ?? tag),
      ),
      language,
    );
  const captioned = Object.entries(captions)
    .filter(([, { state }]) => state === 'reviewed' || state === 'published')
    .map(([tag]) => tag);
  const machine = Object.entries(captions)
    .filter(([, { state }]) => state === 'machine' || state === 'draft')
    .map(([tag]) => tag);
  return [
    ...(languages.length > 0 ? [t('announce:text.spoken', { languages: list(languages) })] : []),
    ...interpretation.map((each) =>
      each.url === undefined
        ? t('announce:text.interpretation', { language: list([each.language]) })
        : t('announce:text.interpretationAt', { language: list([each.language]), url: each.url }),
    ),
    ...(captioned.length > 0 ? [t('announce:text.captions', { languages: list(captioned) })] : []),
    ...(machine.length > 0 ? [t('announce:text.draftCaptions', { languages: list(machine) })] : []),
    ...(event.doNotRecord === true ? [t('announce:text.notRecorded')] : []),
  ];
}

/** The sign languages of the region, whose names Intl does not have. */
const signs = ['aed', 'ase', 'bzs', 'csn', 'mfs', 'psr', 'ssp'] as const;

function isSign(tag: string): tag is (typeof signs)[number] {
  return signs.some((sign) => sign === tag);
}
