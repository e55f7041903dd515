import type { ExchangePart } from '../exchange-part.ts';
import { listCaptionUnits } from './list-caption-units.ts';
import { planCaptionsImport } from './plan-captions-import.ts';
import { readRecordings } from './read-recordings.ts';

/** The captions of recordings that everybody may see. */
export const captionsPart: ExchangePart = {
  name: 'captions',
  ownsUnit: (id) => id.startsWith('captions/'),
  listUnits: async (project, language) => {
    const { recordings, unreadable } = await readRecordings(project, language);
    return {
      units: recordings.flatMap((recording) => listCaptionUnits(recording, language)),
      owners: recordings.map(({ owner, state }) => ({
        owner,
        progress: state?.state,
        credit: typeof state?.credit === 'string' ? state.credit : undefined,
      })),
      withheld: 0,
      unreadable,
    };
  },
  planImport: async (project, input) => {
    const { recordings } = await readRecordings(project, input.language);
    return planCaptionsImport(recordings, project, input);
  },
};
