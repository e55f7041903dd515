import type { ExchangePart } from '../exchange-part.ts';
import { isInterfaceId, toInterfaceUnit } from './list-interface-units.ts';
import { planInterfaceImport } from './plan-interface-import.ts';
import { readInterface } from './read-interface.ts';

/** The texts of the interface that visitors read, in `locales/` beside the content. */
export const interfacePart: ExchangePart = {
  name: 'interface',
  ownsUnit: isInterfaceId,
  listUnits: async (project, language) => {
    const { messages, files } = await readInterface(project, language);
    const namespaces = new Set(messages.map(({ namespace }) => namespace));
    return {
      units: messages.map((message) => toInterfaceUnit(message, files)),
      owners: [...namespaces].map((namespace) => {
        const { state, credit } = files?.translations.get(namespace) ?? {};
        return { owner: `interface/${namespace}`, progress: state, credit };
      }),
      withheld: 0,
      unreadable: 0,
    };
  },
  planImport: async (project, input) =>
    planInterfaceImport(await readInterface(project, input.language), input),
};
