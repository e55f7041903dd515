import type { EventEntry, EventNode } from '@comunal/schemas';
import type { ImportProblem } from './import-problem.ts';

/** The fields of a draft, as they are written into a content file. It is closed: who imports it opens what may be seen. */
export interface DraftFields extends Partial<Omit<EventEntry, 'type' | 'slug' | 'nodes'>> {
  /** What it is called. */
  title: EventEntry['title'];
  /** When it begins. */
  starts: EventEntry['starts'];
  /** Always closed. */
  visibility: 'closed';
  /** The nodes of a gathering, all of them closed. */
  nodes?: DraftNode[];
}

/** A node of a gathering, as it is written into a content file. */
export interface DraftNode extends Partial<EventNode> {
  /** Stays the same in each import. */
  guid: string;
  /** What it is called. */
  title: EventNode['title'];
  /** When it begins. */
  starts: EventNode['starts'];
  /** Always closed. */
  visibility: 'closed';
}

/** An activity that was read from a file, to be written as an entry. */
export interface DraftEntry {
  /** The content type. */
  readonly type: 'event';
  /** What the source knows it by, so that importing again updates the same entry. */
  readonly guid: string;
  /** A slug that is unique among the drafts of the file. */
  readonly slug: string;
  /** The fields of the entry. */
  readonly fields: DraftFields;
}

/** What an import returns. */
export interface DraftImport {
  /** The drafts, in the order of the file. */
  readonly entries: readonly DraftEntry[];
  /** What was left out or not understood. */
  readonly problems: readonly ImportProblem[];
}
