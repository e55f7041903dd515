import { defineRail } from '../define-rail.ts';
import { createCustomRows, createTextRows } from '../detail-rows.ts';
import {
  addLabel,
  formatLabelledLines,
  parseLabelledLines,
  type LabelledLine,
} from '../labelled-lines.ts';
import type { RailKind, RailModule } from '../rail-module.ts';
import { createFinding, reject, type RailParseResult } from '../rail-validation.ts';

/** A rail that is described in words: cash, things, time, copies of a book, or anything else. */
export interface ByHandDetails {
  /** What is accepted: coins, rice, an afternoon. */
  readonly needs?: string;
  /** The place, as exact as it may be published. */
  readonly where?: string;
  /** What to do. */
  readonly how?: string;
  /** Further details under the collective's own labels, such as an alias. Nothing validates them. */
  readonly lines?: readonly {
    /** What the bank or the collective calls it. */
    readonly label: string;
    /** What stands after the colon. Nothing validates it. */
    readonly value: string;
  }[];
}

const NAMES = ['needs', 'where', 'how'] as const;

/**
 * Giving in person: lines `needs:`, `where:`, `how:`, or a text without labels, which is `how`.
 *
 * @example
 * ```ts
 * import { inPerson } from '@comunal/fundraising';
 *
 * console.log(inPerson.parse('needs: arroz\nwhere: Casa de Ejemplo')?.needs); // → arroz
 * ```
 */
export const inPerson: RailModule<ByHandDetails, 'in-person'> = defineByHandRail('in-person');

/** Taking copies of a work in exchange, in the same lines as {@link inPerson}. */
export const copies: RailModule<ByHandDetails, 'copies'> = defineByHandRail('copies');

/** Any other way, in the same lines as {@link inPerson}. */
export const otherWay: RailModule<ByHandDetails, 'other'> = defineByHandRail('other');

function defineByHandRail<Kind extends RailKind>(kind: Kind): RailModule<ByHandDetails, Kind> {
  return defineRail<Kind, ByHandDetails>({
    kind,
    compose: ({ code, label }) => addLabel(code, label),
    parse: parseByHand,
    format: ({ lines = [], ...details }) =>
      formatLabelledLines([
        ...NAMES.map((name) => [name, details[name]] as const),
        ...lines.map(({ label, value }) => [label, value] as const),
      ]),
    rows: ({ needs, where, how, lines = [] }) =>
      Promise.resolve({
        rows: [
          ...createTextRows([
            ['needs', needs],
            ['where', where],
            ['how', how],
          ]),
          ...createCustomRows(lines),
        ],
      }),
  });
}

function parseByHand(text: string): RailParseResult<ByHandDetails> {
  const parsed = parseLabelledLines(text);
  if ('problems' in parsed) return parsed;
  const named = new Map<string, string>();
  const lines: LabelledLine[] = [];
  for (const line of parsed.lines) {
    const { label, value, position } = line;
    const name = label === '' ? 'how' : label;
    if (value === '') return reject('missing', { position, value: label });
    if (named.has(name)) return reject('repeated', { position, value: name });
    if (NAMES.some((known) => known === name)) named.set(name, value);
    else lines.push(line);
  }
  const [needs, where, how] = NAMES.map((name) => named.get(name));
  return {
    details: {
      ...(needs !== undefined && { needs }),
      ...(where !== undefined && { where }),
      ...(how !== undefined && { how }),
      ...(lines.length > 0 && { lines: lines.map(({ label, value }) => ({ label, value })) }),
    },
    warnings: lines.length > 0 ? [createFinding('no-checksum')] : [],
  };
}
