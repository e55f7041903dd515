import type { ExportFormat, Omission } from '@comunal/formats';
import type { LiteI18n } from '@comunal/i18n/lite';

/** What an export leaves out, each thing once, though several formats may leave out the same. */
export interface OmissionCollection {
  readonly add: (format: ExportFormat, omission: Omission) => void;
  readonly list: () => readonly Omission[];
  /** Describes what is left out, a sentence for each. */
  readonly describe: () => readonly string[];
}

/** Creates a collection that words what is in it by `t`. */
export function collectOmissions(t: LiteI18n<'formats'>['t']): OmissionCollection {
  const collected = new Map<string, { omission: Omission; formats: ExportFormat[] }>();
  return {
    add: (format, omission) => {
      const key = JSON.stringify(omission);
      const known = collected.get(key);
      if (known) known.formats.push(format);
      else collected.set(key, { omission, formats: [format] });
    },
    list: () => [...collected.values()].map(({ omission }) => omission),
    describe: () =>
      [...collected.values()].map(({ omission: { code, type, slug, field = '' }, formats }) => {
        const sentence = t(`formats:omission.${code}`, { entry: `${type}/${slug}`, field });
        // Other sentences name what is concerned: a calendar, a feed, a programme.
        return code === 'not-in-format' ? `${formats.join(', ')}: ${sentence}` : sentence;
      }),
  };
}
