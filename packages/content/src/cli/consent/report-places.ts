import type { Line } from '@comunal/command';
import { isPathVisible, type ContentType, type WrittenEntry } from '@comunal/schemas';
import { toEntryKey, type ParsedEntry } from '../../link/content-graph.ts';
import type { Problem } from '../../model/problem.ts';
import type { FoundConsent } from './collect-consents.ts';
import type { ConsentSession } from './consent-session.ts';
import { Locator, type Location } from './locate-place.ts';
import type { OpenedFolder } from './open-folder.ts';
import type { OutputView } from './output-view.ts';
import type { Place } from './places.ts';
import { prefixOf } from '../prefix-of.ts';
import { readTextPosition } from './read-text-position.ts';

/** A place as `--json` has it. */
export interface ReportedPlace extends Location {
  readonly kind: Place['kind'];
  /** Type and slug; missing for a file that is no entry. */
  readonly entry?: string;
  readonly path: Problem['path'];
  /** The address, where the place is on another site. */
  readonly url?: string;
  /** The number of printed copies, where it is known. */
  readonly copies?: number;
  /** Whether the next build publishes it. */
  readonly isPublished: boolean;
}

/** A consent as `--json` has it. */
export interface ReportedConsent extends Location {
  readonly entry: string;
  readonly scope: FoundConsent['consent']['scope'];
  readonly granted: string;
  readonly until?: string;
  readonly withdrawn?: string;
  readonly state: FoundConsent['state'];
}

/** Describes places and consents with their file and line, and keeps back what a log may not name. */
export class PlaceReporter {
  readonly #locator = new Locator();
  readonly #session: ConsentSession;
  readonly #folder: OpenedFolder;
  readonly #written = new Map<string, WrittenEntry>();
  readonly #prefix: string;

  constructor(session: ConsentSession, folder: OpenedFolder) {
    this.#session = session;
    this.#folder = folder;
    this.#prefix = prefixOf(session.context.cwd, folder.dir);
    for (const { raw } of folder.parsedEntries)
      this.#written.set(toEntryKey(raw.files), {
        ...raw.fields,
        type: raw.files.type,
        slug: raw.files.slug,
        visibility: raw.visibility,
      });
  }

  /** Whether a place may be named: everybody may see it, or nobody else reads what is printed. */
  names(place: Place): boolean {
    if (!this.#session.masksClosed) return true;
    const { parsed, path, isClosed } = place;
    if (isClosed || !parsed) return !isClosed;
    const written = this.#written.get(toEntryKey(parsed.raw.files));
    const lookup = (type: ContentType, slug: string): WrittenEntry | undefined =>
      this.#written.get(toEntryKey({ type, slug }));
    const { today } = this.#folder;
    return written !== undefined && isPathVisible(written, path, lookup, { today });
  }

  /** Reports a place. */
  async reportPlace(place: Place, view: OutputView): Promise<ReportedPlace> {
    const { kind, parsed, path, value } = place;
    const url = externalKinds.has(kind) ? value : undefined;
    const copies = kind === 'print' && value !== '' ? Number(value) : undefined;
    return {
      ...(await this.#locate(place)),
      kind,
      ...(parsed && { entry: toEntryKey(parsed.raw.files) }),
      path,
      ...(url !== undefined && { url }),
      ...(copies !== undefined && { copies }),
      isPublished: view.shows(place),
    };
  }

  /** Reports a consent. */
  async reportConsent({
    parsed,
    holder,
    index,
    consent,
    state,
  }: FoundConsent): Promise<ReportedConsent> {
    const { scope, granted, until, withdrawn } = consent;
    const path = [...holder, 'consents', index];
    return {
      ...(await this.#locateIn(parsed, path)),
      entry: toEntryKey(parsed.raw.files),
      scope,
      granted,
      ...(until !== undefined && { until }),
      ...(withdrawn !== undefined && { withdrawn }),
      state,
    };
  }

  /** The line of a place. */
  describePlace({ kind, url, copies, isPublished, ...location }: ReportedPlace): Line {
    const { texts } = this.#session;
    const label = texts.t(`consent:kind.${kind}`);
    const detail =
      url ?? (copies === undefined ? undefined : texts.t('consent:list.copies', { count: copies }));
    const hidden = isPublished ? '' : ` ${texts.t('consent:list.notPublished')}`;
    return `${toPosition(location)}: ${label}${detail === undefined ? '' : `: ${detail}`}${hidden}`;
  }

  /** The line of a consent. */
  describeConsent(reported: ReportedConsent): Line {
    const { scope, granted, until, withdrawn, state } = reported;
    const { texts } = this.#session;
    const label = texts.t(`consent:state.${state}`, { date: withdrawn ?? until ?? granted });
    const text = `${toPosition(reported)}: ${texts.t('consent:list.consent', { scope, granted })}: ${label}`;
    return state === 'endsSoon' ? { text, style: 'warning' } : text;
  }

  async #locate(place: Place): Promise<Location> {
    const { parsed, file, path, offset } = place;
    if (parsed) return this.#locateIn(parsed, path, offset);
    const position = readTextPosition(this.#folder.dir, file ?? '', offset);
    return { file: this.#prefix + (file ?? ''), ...position };
  }

  async #locateIn(parsed: ParsedEntry, path: Problem['path'], offset?: number): Promise<Location> {
    const location = await this.#locator.locate(parsed, path, offset);
    return { ...location, file: this.#prefix + location.file };
  }
}

/** The kinds of places whose value is an address elsewhere. */
const externalKinds: ReadonlySet<Place['kind']> = new Set([
  'peertube',
  'internet-archive',
  'other-copy',
  'former-address',
]);

/** Formats a location as editors open it. */
export function toPosition({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
