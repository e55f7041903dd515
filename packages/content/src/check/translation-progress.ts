import type { ParsedEntry } from '../link/content-graph.ts';

/** Whether an entry says that a language is not finished in it. */
export function isInProgress(parsedEntry: ParsedEntry, language: string): boolean {
  const state = getProgress(parsedEntry, language);
  return state === 'wished' || state === 'machine' || state === 'draft';
}

/** Returns how far a language is, as the entry says. The entry may not fit its schema. */
export function getProgress({ raw }: ParsedEntry, language: string): unknown {
  const { translations } = raw.fields;
  const states = isRecord(translations) ? translations : {};
  const state = Object.hasOwn(states, language) ? states[language] : undefined;
  return isRecord(state) ? state['state'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
