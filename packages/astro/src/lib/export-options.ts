import type { ExportOptions } from '@comunal/formats';
import { config } from 'virtual:comunal/config';
import { assetAddress } from './asset-address.ts';
import { getPublic, getSite } from './content.ts';
import { entryAddress } from './entry-address.ts';
import { getProject } from './project.ts';
import type { Language } from './routes.ts';

/** What the formats have to know of this site, in one of its languages. */
export function exportOptions(language: Language): Required<ExportOptions> {
  const { url: siteUrl } = getSite();
  const toAbsolute = (address: string): string => new URL(address, siteUrl).href;
  const project = getProject(config.contentDir);
  return {
    locale: language,
    siteUrl,
    lookup: getPublic,
    pageUrl: (entry) => {
      const address = entryAddress(entry, language);
      return address === undefined ? undefined : toAbsolute(address);
    },
    fileUrl: (type, path) => toAbsolute(assetAddress(type, path)),
    onOmission: (omission) => project.noteOmission(omission),
  };
}
