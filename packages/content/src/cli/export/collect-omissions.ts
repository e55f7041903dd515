import type { ExportFormat, Omission } from '@comunal/formats';

/** What an export leaves out, each thing once, though several formats may leave out the same. */
export interface OmissionCollection {
  readonly add: (format: ExportFormat, omission: Omission) => void;
  readonly list: () => readonly Omission[];
  /** Describes what is left out, a sentence for each. */
  readonly describe: () => readonly string[];
}

/** Creates a collection. @param describe - Describes one omission. */
export function collectOmissions(describe: (omission: Omission) => string): OmissionCollection {
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
      [...collected.values()].map(({ omission, formats }) => {
        const sentence = describe(omission);
        // Other sentences name what is concerned: a calendar, a feed, a programme.
        return omission.code === 'not-in-format' ? `${formats.join(', ')}: ${sentence}` : sentence;
      }),
  };
}
