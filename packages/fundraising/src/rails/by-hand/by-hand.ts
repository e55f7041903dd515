import { defineRail } from '../define-rail.ts';
import { textRows } from '../grouped.ts';
import { labelledRows } from '../labelled-rows.ts';
import { readLabelledLines, writeLabelledLines, type LabelledLine } from '../labelled-lines.ts';
import type { RailModule, RailKind } from '../rail.ts';
import { finding, refused, type Read } from '../validation.ts';

/** A way to give that words describe: cash, things, time, copies of a book, or any other. */
export interface ByHandDetails {
  /** What is taken: coins, rice, an afternoon. */
  readonly needs?: string;
  /** As exact as it may be told. */
  readonly where?: string;
  /** What to do. */
  readonly how?: string;
  /** Further details under the collective's own labels, such as an alias. Nothing checks them. */
  readonly lines?: readonly { readonly label: string; readonly value: string }[];
}

const NAMES = ['needs', 'where', 'how'] as const;

/** Giving in person: lines `needs:`, `where:`, `how:`, or a text without labels, which is `how`. */
export const inPerson: RailModule<ByHandDetails> = byHand('in-person');

/** Taking copies of a work in exchange, in the same lines as {@link inPerson}. */
export const copies: RailModule<ByHandDetails> = byHand('copies');

/** Any other way, in the same lines as {@link inPerson}. */
export const otherWay: RailModule<ByHandDetails> = byHand('other');

function byHand(
  kind: Extract<RailKind, 'in-person' | 'copies' | 'other'>,
): RailModule<ByHandDetails> {
  return defineRail<typeof kind, ByHandDetails>({
    kind,
    read: readByHand,
    write: ({ lines = [], ...details }) =>
      writeLabelledLines([
        ...NAMES.map((name) => [name, details[name]] as const),
        ...lines.map(({ label, value }) => [label, value] as const),
      ]),
    rows: ({ needs, where, how, lines = [] }) =>
      Promise.resolve({
        rows: [
          ...textRows([
            ['needs', needs],
            ['where', where],
            ['how', how],
          ]),
          ...labelledRows(lines),
        ],
      }),
  });
}

function readByHand(text: string): Read<ByHandDetails> {
  const read = readLabelledLines(text);
  if ('problems' in read) return read;
  const named = new Map<string, string>();
  const lines: LabelledLine[] = [];
  for (const line of read.lines) {
    const name = line.label === '' ? 'how' : line.label;
    if (line.value === '')
      return refused('missing', { position: line.position, value: line.label });
    if (named.has(name)) return refused('repeated', { position: line.position, value: name });
    if (NAMES.some((known) => known === name)) named.set(name, line.value);
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
    warnings: lines.length > 0 ? [finding('no-checksum')] : [],
  };
}
