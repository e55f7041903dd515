import { readUploadState, type ArchiveUploadState } from '@comunal/archive/node';
import type { JsonValue } from '../engine/json-value.ts';
import type { VideoOutcome } from './copy-video.ts';

/** What a step has done of its videos, and where their uploads are: its checkpoint. */
export type CopyCheckpoint = {
  /** What became of videos, by UUID. */
  readonly outcomes: Readonly<Record<string, VideoOutcome | FailedOutcome>>;
  /** States of uploads that were interrupted, by UUID. */
  readonly uploads: Readonly<Record<string, JsonValue>>;
  /** In how many attempts that ended because everything failed a video was among the failures, by UUID. */
  readonly outages: Readonly<Record<string, number>>;
};

/** A video whose copy failed in each attempt. */
export type FailedOutcome = { readonly kind: 'failed'; readonly code: string };

/** How often outcomes are written, in milliseconds. */
const saveEveryMs = 1_000;

/** Keeps the checkpoint of a step while several videos are copied at once. */
export class CopyState {
  readonly #outcomes: Map<string, VideoOutcome | FailedOutcome>;
  readonly #uploads: Map<string, JsonValue>;
  readonly #outages: Map<string, number>;
  readonly #save: (checkpoint: CopyCheckpoint) => Promise<void>;
  readonly #now: () => number;
  #savedAt = -Infinity;
  #saving: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(
    kept: CopyCheckpoint | undefined,
    uploads: Readonly<Record<string, JsonValue>>,
    save: (checkpoint: CopyCheckpoint) => Promise<void>,
    now: () => number,
  ) {
    this.#outcomes = new Map(Object.entries(kept?.outcomes ?? {}));
    this.#uploads = new Map(Object.entries({ ...uploads, ...kept?.uploads }));
    this.#outages = new Map(Object.entries(kept?.outages ?? {}));
    this.#save = save;
    this.#now = now;
  }

  get outcomes(): ReadonlyMap<string, VideoOutcome | FailedOutcome> {
    return this.#outcomes;
  }

  get uploads(): Readonly<Record<string, JsonValue>> {
    return Object.fromEntries(this.#uploads);
  }

  readUpload(uuid: string): ArchiveUploadState | undefined {
    return readUploadState(this.#uploads.get(uuid));
  }

  countOutages(uuid: string): number {
    return this.#outages.get(uuid) ?? 0;
  }

  /** Notes that videos failed in an attempt in which everything did. */
  async noteOutage(uuids: Iterable<string>): Promise<void> {
    for (const uuid of uuids) this.#outages.set(uuid, this.countOutages(uuid) + 1);
    await this.#write();
  }

  /**
   * Keeps what became of a video, though not each one at once: where the process dies, the Archive is asked again what it has,
   * and nothing is sent twice.
   */
  async finish(uuid: string, outcome: VideoOutcome | FailedOutcome): Promise<void> {
    this.#outcomes.set(uuid, outcome);
    this.#uploads.delete(uuid);
    if (this.#now() - this.#savedAt >= saveEveryMs) await this.#write();
  }

  /** Keeps where an upload is. */
  async keepUpload(uuid: string, { ...state }: ArchiveUploadState): Promise<void> {
    this.#uploads.set(uuid, state);
    await this.#write();
  }

  /** Writes all that is known by now. Whoever comes while a write is under way shares the next one. */
  async #write(): Promise<void> {
    if (!this.#saving) {
      this.#savedAt = this.#now();
      this.#saving = this.#save({
        outcomes: Object.fromEntries(this.#outcomes),
        uploads: this.uploads,
        outages: Object.fromEntries(this.#outages),
      }).finally(() => {
        this.#saving = undefined;
      });
      return this.#saving;
    }
    this.#next ??= this.#saving
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        return this.#write();
      });
    return this.#next;
  }
}
