import type { HandedOut } from '../files/handed-out.ts';
import type { Graph, Surveyed } from '../graph/graph.ts';
import type { Finding } from '../problem/finding.ts';
import { checkAssets } from './assets.ts';
import { checkClosedText } from './closed-text.ts';
import { checkMarkdownLinks } from './markdown-links.ts';
import { checkPlaces } from './places.ts';
import { checkReferences } from './references.ts';
import { checkSlugs } from './slugs.ts';
import { checkTranslations } from './translations.ts';
import { checkValues } from './values.ts';

/** What checks look at once everything is read and linked. */
export interface CheckInput {
  readonly dir: string;
  readonly graph: Graph;
  readonly handedOut: HandedOut;
  /** Every entry that could be read, also those that do not fit their schema. */
  readonly surveyed: readonly Surveyed[];
  readonly languages: readonly string[];
  readonly today: string;
  readonly signal?: AbortSignal;
}

/** Runs every check that looks beyond a single value. */
export async function runChecks(input: CheckInput): Promise<Finding[]> {
  return [
    ...checkSlugs(input),
    ...checkPlaces(input),
    ...checkReferences(input),
    ...checkMarkdownLinks(input),
    ...checkTranslations(input),
    ...checkValues(input),
    ...checkClosedText(input),
    ...(await checkAssets(input)),
  ];
}
