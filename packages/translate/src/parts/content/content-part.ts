import type { ExchangePart } from '../exchange-part.ts';
import { listContentUnits } from './list-content-units.ts';
import { planContentImport } from './plan-content-import.ts';

/** The texts of entries. */
export const contentPart: ExchangePart = {
  name: 'content',
  ownsUnit: (id) => !/^(?:interface|captions)\//.test(id),
  listUnits: listContentUnits,
  planImport: planContentImport,
};
