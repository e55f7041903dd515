import type { CommandOutput } from '@comunal/command';
import type { ChooseSlug, SiteDraft } from '@comunal/formats/import';
import type { ContentType } from '@comunal/schemas';
import type { FileSource } from './file-source.ts';
import { markDraft } from './import-target.ts';
import { loadReader } from './load-reader.ts';
import { openImport, type ImportSession, type OpenedImport } from './open-import.ts';
import { runImport } from './run-import.ts';
import { wishTranslations } from './wish-translations.ts';

/** What was read of a site, to be written into a content folder. */
export interface SiteContent {
  readonly drafts: readonly SiteDraft[];
  /** What this site is known by: entries of another one are not missed. */
  readonly source: string;
  /** What was read by its guid at the site, whether or not there is a draft of it. */
  readonly guids?: readonly string[];
  /** What the site has by its guid, and could not be read of it this time: it is not missed. */
  readonly unread?: readonly string[];
  /** Where the files beside the entries come from. */
  readonly files?: FileSource;
  /** What was left out or not understood, and whether something was left out that somebody would miss. */
  readonly notes: readonly string[];
  readonly isIncomplete: boolean;
  /** What `--json` writes besides. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What there is to do next, where something is new. */
  readonly nextSteps: readonly string[];
}

/** How a site is imported. */
export interface SiteImport {
  /** The name of the record. */
  readonly format: string;
  /** The content folder, as it was passed to the command. */
  readonly out: string | undefined;
  /** The types of entries that are written. */
  readonly types: readonly ContentType[];
  /** Whether everything that is new becomes closed, whoever sees it at the source. */
  readonly isClosed: boolean;
  /** The entries that stay open though the site shows them no longer, as they were passed to the command. @defaultValue none */
  readonly keepOpen?: readonly string[];
  readonly isDryRun: boolean;
  /** Whether it is read from a server, and not from a file. @defaultValue false */
  readonly isFromServer?: boolean;
  /** Reads the site. Its entries are called as `chooseSlug` says. */
  readonly read: (opened: OpenedImport, chooseSlug: ChooseSlug) => Promise<SiteContent>;
}

/** Imports what was read of a site: new entries, updates of those that were imported before, and the files beside them. */
export async function importSite(
  { format, out, types, isClosed, keepOpen = [], isDryRun, isFromServer = false, read }: SiteImport,
  session: ImportSession,
): Promise<CommandOutput> {
  const { reader } = await loadReader(session);
  const opened = await openImport({ out, format, types, keepOpen }, session);
  const choose = reader.createSlugChooser({
    previous: { version: 1, entries: opened.record.entries },
    existing: [...opened.entries.values()],
  });
  const content = await read(opened, (draft) => choose(markDraft(draft)));
  const { source, files } = content;
  const report = await runImport(
    {
      opened,
      drafts: wishTranslations(content.drafts, opened.languages, isFromServer).map((draft) =>
        markDraft(draft),
      ),
      source,
      guids: new Set(content.guids),
      unread: new Set(content.unread),
      isClosed,
      ...(files && { files }),
      isDryRun,
      isFromServer,
      merge: reader.mergeImport,
    },
    session,
  );
  return {
    lines: report.lines,
    notes: [...content.notes, ...report.notes, ...(report.added > 0 ? content.nextSteps : [])],
    data: { ...report.data, ...content.data },
    code: report.isIncomplete || content.isIncomplete ? 1 : 0,
  };
}
