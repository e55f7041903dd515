import { captionsPart } from './captions/captions-part.ts';
import { contentPart } from './content/content-part.ts';
import { interfacePart } from './interface/interface-part.ts';
import type { ExchangePart, ExchangePartName, OwnerState, ProjectUnit } from './exchange-part.ts';
import type { TranslationProject } from '../project/translation-project.ts';

/** The parts of a project that have texts to translate. */
export const exchangeParts: readonly ExchangePart[] = [contentPart, interfacePart, captionsPart];

/** The texts of several parts in one language, what is most read first. */
export interface ProjectTexts {
  readonly units: readonly ProjectUnit[];
  readonly owners: readonly OwnerState[];
  readonly withheld: number;
  readonly unreadable: number;
}

/** Lists the texts of parts of a project, those that are most read first. */
export async function listProjectTexts(
  project: TranslationProject,
  language: string,
  names?: readonly ExchangePartName[],
): Promise<ProjectTexts> {
  const parts = exchangeParts.filter(({ name }) => names?.includes(name) ?? true);
  const listed = await Promise.all(parts.map(async (part) => part.listUnits(project, language)));
  return {
    units: listed.flatMap(({ units }) => units).toSorted((a, b) => a.priority - b.priority),
    owners: listed.flatMap(({ owners }) => owners),
    withheld: listed.reduce((sum, { withheld }) => sum + withheld, 0),
    unreadable: listed.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}

/** Finds the part that a unit is of, by its id. */
export function findPart(id: string): ExchangePart {
  return exchangeParts.find((part) => part.ownsUnit(id)) ?? contentPart;
}
