import type { ExchangePart } from '../exchange-part.ts';
import { isInterfaceId, toInterfaceUnit } from './list-interface-units.ts';
import { planInterfaceImport } from './plan-interface-import.ts';
import { rankOf, readInterface } from './read-interface.ts';

/** The texts of the interface that visitors read, in `locales/` beside the content. */
export const interfacePart: ExchangePart = {
  name: 'interface',
  ownsUnit: isInterfaceId,
  listUnits: async (project, language) => {
    const { messages, files } = await readInterface(project, language);
    const ranked = messages.toSorted((a, b) => rankOf(a) - rankOf(b));
    return { units: ranked.map((message) => toInterfaceUnit(message, files)), leftOut: 0 };
  },
  planImport: async (project, language, texts, terms) =>
    planInterfaceImport(await readInterface(project, language), language, texts, terms),
};
