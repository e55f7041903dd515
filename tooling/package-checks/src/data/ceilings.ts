/** Bytes of one entry with everything it imports, bundled by esbuild, minified, gzip. Comments say why that much. */
export const entryCeilings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  astro: {
    '.': 776_700, // since it was 774.9, texts and checks of print, kit and the app in three languages; runs in Node: content, 300 kB of it, the checks of captions and accounts, and what starts Pagefind
    './preview': 10_900, // get-tsconfig, which reads the aliases of a project, is most of it; Astro is the project's own
  },
  archive: {
    // The schemas of content are 32 kB of it: a permit looks at a recording as they do. Since it was 29.8: ky, which is 8.9 of all three.
    '.': 44_800, // since it was 44.5, a smaller buffer of checksums
    './cli': 51_600, // since it was 51.3, texts and checks of print, kit and the app in three languages; commander is 11.9 kB of it, here and in every other ./cli, since the command line is read by it
    './node': 41_600, // what uploads have in common is 2.7 of it; saxes, which reads answers in XML since it was 24, 7.7
  },
  audit: {
    '.': 222_000, // since it was 203.3, the detectors of payment details, which came from fundraising, with @scure/base; since it was 200, rules for files, links and closed content; parse5 with entities, tinyglobby
    './cli': 250_000, // command, commander and the texts in three languages
  },
  captions: {
    '.': 31_800, // since it was 31, captions of what safety depends on; readers, writers, checks with their lists of words in three languages, transcripts; all names of HTML, which entities brings, are 12 kB since it was 25.5; PO and sheets, 1.7, are in exchange since it was 31.2
    './messages': 9_300, // since it was 9.2, a language named by its first part alone; a sentence for each of some forty problems, in three languages; 0.35 more for four of exchange since it was 8.15
    './checks': 32_400, // as for messages since it was 32.3; the sentences for exchange since it was 31; 5.6 kB more for the names of HTML since it was 25.15; the readers, and the same sentences
    // exchange is 216 kB of it since it was 50, which translate and status alone load
    './cli': 282_200, // since it was 281.8, one matcher of texts; commander 11.9
  },
  clean: {
    // The library of PDF is 263 kB of it since it was 132.9, and loads for PDF only; the wrapper of ExifTool, with luxon, 130.
    '.': 400_000, // since it was 399.7, texts and checks of print, kit and the app in three languages
    './cli': 425_700, // since it was 423.6, other programs are run in one place; command, commander and the texts in three languages
  },
  cli: {
    '.': 162_300, // since it was 160.6, texts of print and kit, and what an older Node is told, in three languages; loads the languages of a collective, with i18next, only when there are some (49 of it since it was 22.5); commander, 11.9 kB; finds packages, prints, writes completions; what it shares with the commands is 6 kB
  },
  cms: {
    '.': 144_000, // since it was 143.6, texts and checks of print, kit and the app in three languages; the interface with i18next, 55 kB, schemas with zod 32, what fields and choices are called in three languages 30
    './cli': 801_700, // since it was 801.2, texts and checks of print, kit and the app in three languages; content, which reads the languages of the site, is 318 of it, commander 12, nanotar 3; the page's script is a file beside it, 45
  },
  command: {
    '.': 23_000, // since it was 22.5, progress that counts items; commander, 11.9 kB; what is wrong with arguments, help, uploads that go on, and its texts
    './process': 2_800, // redactSecrets of http is half of it
    './nearest': 1_050, // fastest-levenshtein, which is 0.6 kB of it
  },
  content: {
    // Runs in Node, so bytes matter on disk more than on the wire. Measured parts, before compression: yaml 115 kB
    // (it keeps comments), js-yaml 47 kB, zod 29 kB, i18n 97 kB with its texts and i18next 50, ours 66 and schemas 37.
    // Since it was 141.5: running the checks that packages bring, reading what they return, their texts in three
    // languages, and of lists with too many mistakes; the list of ways to give and its sentences.
    // file-type is 25 kB (it knows 200 types and reads into archives), saxes 12, the looks at containers and SVG 4.
    // Since it was 191.5: what will not be shown, and why, in three languages. Since it was 199.5: what editors leave beside
    // entries, HTML in Markdown, and which licence is meant. Since it was 202: micromark, 20, and parse5 with the names of
    // HTML, 48.
    // Since it was 273.2: new entries, and the labels by which people call a choice, for which it reads the texts of pages.
    // Since it was 300.8: Markdown that no page renders, and what a file for download lacks.
    // Since it was 303.5: micromark's extensions for the tables, strikethrough, task lists and footnotes that no page renders.
    '.': 340_000, // since it was 339.6, texts and checks of print, kit and the app in three languages; i18n with its language tags
    './astro': 312_800, // since it was 312, texts and checks of print, kit and the app in three languages; the same and a thin loader; astro itself is the site's
    './cli': 496_900, // since it was 496.4, texts and checks of print, kit and the app in three languages; the same, and what is read of a call, told of fields and asked of git; commander
    // yaml, which keeps comments, is 31 kB of it, js-yaml 13, ours 4: a page with a form for editors loads it.
    './format': 49_000,
    // The interface with i18next is 68 kB of it, what forms and cards say in three languages the rest.
    './labels': 94_600, // since it was 94.1, texts and checks of print, kit and the app in three languages
    // What reads content, without its messages; the schemas and i18n are most of it.
    './sensitive': 105_300, // since it was 105, texts and checks of print, kit and the app in three languages
    // The same, with micromark and the texts about fields in three languages.
    './translation': 200_000,
    './edit': 50_600, // since it was 50, edits deep in a file; yaml, which keeps comments and says where each value stands
  },
  'create-comunal': {
    '.': 5_300, // since it was 3.8, what writes a text as YAML in the canonical form; since it was 2.7, the check of its options; what renders the template, which is read from disk
  },
  exchange: {
    '.': 219_600, // since it was 217, tables with context, state and keys; tables of iconv-lite, which gettext-parser brings for charsets other than UTF-8, are some 190 of it; papaparse 7, ours 3
    './match': 700,
    './xlsx': 29_800, // write-excel-file and read-excel-file with fflate 17, saxes 6, yauzl 4, ours 2
  },
  formats: {
    // Calendars are 9.4 kB of it (ical-generator), dates 20 (temporal-polyfill), schemas with zod 32, papaparse 7.
    '.': 110_600, // since it was 110.4, languages that safety leaves out, in the schemas
    // ical.js, which reads calendars, is 23 kB of it, recurrences 20 (rrule-temporal), dates, schemas, saxes and papaparse as above.
    './import': 155_000, // since it was 153.3, problems of exports of WordPress and entries of any type; since it was 153.1, the second of two hours is kept; since it was 151.5, what exports, imports and cards say
    './messages': 29_400, // since it was 26.2, what imports say of missing files and of being stopped, and sealed entries; since it was 25.3, what imports of WordPress say of languages, old addresses and deleted entries; since it was 18.2, what imports from servers and schemas for editors say; since it was 11.9, what imports of WordPress say; since it was 11.6, what exports, imports and cards say; since it was 11.3, what exports, imports and cards say; since it was 9.3, what exports, imports and cards say; a sentence for each problem of an import, and all others of exports, in three languages
    './cards': 125_000, // since it was 124.6, texts and checks of print, kit and the app in three languages; the interface with i18next, 55 kB, and zod of the schemas; HTML of activities and publications
    // turndown and domino, which write Markdown, are 68 kB of it, parse5 with entities 30.
    './html': 109_000, // since it was 108.4, addresses of accounts and characters that nobody sees, which stay out
    // The same; dates, schemas and saxes as above.
    './wordpress': 180_500, // since it was 178, languages in paths, topics of Polylang and styles that hide (css-tokenizer is 3 of it); since it was 172.5, what imports from servers and schemas for editors say; since it was 169.5, slugs that a folder has chosen
  },
  fundraising: {
    './checks': 55_000, // it was 57.7 with the texts of the search for payment details in pages; since it was 57, what imports of WordPress and signed cards say in three languages; since it was 56, what verify says of signed cards, in three languages; since it was 55, what exports, imports and cards say; since it was 54.9, the city that a Pix key lacks; 54.8 with messages that say what to do in whole sentences; since it was 52.6: the rail breb, and further languages; every way to give, and the command's sentences in three languages: those of verify and manifest since it was 37, those that say what to do since it was 44.3, @noble/hashes since it was 46.2, @scure/base since it was 49.5, edit distances by a library since it was 52
    // All ways to give are 14 kB of it, QR codes 3, signing 11, renderDonate with its texts 9; a page loads createCampaignView
    // (4 kB), and the rest when needed. Since it was 44: kinds and fields from schemas, SEPA codes made from an IBAN, words of
    // their own for each way to give by hand, Pix in the characters that banks take, signed
    // documents with dates, sequences and revocations.
    // Since it was 47: manifests. Since it was 48.5: Keccak of @noble/hashes, lean-qr (1.4), and @scure/base (2.6); edit distances by a library.
    '.': 58_400, // since it was 58.1, what imports of WordPress and signed cards say in three languages; since it was 56.8, what verifies signed cards; since it was 56.6, what exports, imports and cards say; since it was 55.9, cards as files, in what WordPress keeps, and their signature; since it was 55.8, entries in one order on every disk; 55.72 with ways to give that open by their names, a lang for each message that falls back, and headings of each level
    // The same, and a sentence for everything in three languages; verify, and what reads pages, styles and modules for a manifest
    // (parse5 with its entities 50 kB, two lexers 20, picomatch), which its subcommand alone loads; jsonc-parser (6), which is
    // loaded for a file that is no JSON; saxes (7.7), for pictures; commander 11.9. It runs in Node alone: nobody who reads a page
    // downloads it. It was 240.5 with the search for payment details in pages.
    './cli': 217_000,
    './node': 107_500, // it was 137.3 with the same search; @scure/base is 0.9 of it; createManifest, with the same readers; keys alone are 2, and load none of them
    // A page loads 10.9 kB of it at once; with a campaign 16 more, 6 of them its texts, and each rail when it is needed. Since it was
    // 56.5: Keccak of @noble/hashes, lean-qr, @scure/base, and edit distances by a library.
    './element': 65_300, // since it was 65.1, the first of a month as Brazilians write it;  ways to give that open by their names are 0.4 of it, the look of cards 0.6
    './define': 65_500, // since it was 65.3, a number format that is made when it is needed
    './react': 66_400, // since it was 66.2, as for define; the same, @lit/react and what names events; here and in every other ./react, react is the page's own
    './cards': 75_800, // since it was 75.6, languages that safety leaves out, in the schemas; since it was 75.1, the look of cards without script, and a number format that is made when it is needed; the public schema of a campaign with zod, beside the templates and codes of the rails
  },
  http: {
    '.': 15_600, // since it was 5.9, ky, which is 8.9; what a client uses (createHttp, createTokenSource, paginate) is 13.9, of which secrets in every encoding are 0.5
    './address': 1_150, // since it was 0.95, where a built site says that it is; percent signs and srcset; for elements, which load no ky
    './check-option-names': 300, // for packages that call no server, which load no ky
    './node': 5_500, // since it was 4.6, redactSecrets; chunks from a disk, files read piece by piece, and the place where it is kept how far work is, also for two at once
    './upload': 3_200, // retries, locks, pauses that are kept alive, sources and reports of uploads
    './xhr': 1_500,
    './markup': 500, // templates that escape
  },
  i18n: {
    // i18next is 16 kB of it, the texts of problems 20 (each has a way out in three languages), those of pages 9: in three languages. Elements and commands have theirs in /lite.
    // Since it was 53.0: what will not be shown of an entry, and why. Since it was 54.0: what editors leave beside entries.
    // Since it was 58.1: names of time zones, 2.4; what the texts of problems suggest. Since it was 63.7: Markdown that no
    // page renders, and what an import leaves out. Since it was 64.9: articles, and what exports and imports say.
    '.': 79_700, // since it was 79.2, texts and checks of print, kit and the app in three languages
    // Every text in Spanish, to hold a language against: it grows with each namespace. Since it was 60.5: the texts of fields.
    // Since it was 64: those of manifests, and what editors leave beside entries.
    './node': 137_600, // since it was 136.2, texts and checks of print, kit and the app in three languages; what translate says
    './text-hash': 400,
    './translation': 48_200, // since it was 47.7, texts and checks of print, kit and the app in three languages; what visitors read in three languages, with notes for translators; no page loads it
    './lite': 3_300, // since it was 3.2, the first of a month as Brazilians write it; since it was 3.1, options that do not exist are refused; for elements: no i18next; half of it writes durations and money
    // The texts of commands in each language, never in a page; those of fundraising, 24.95, are the largest.
    './lite/*': 27_800, // since it was 26, what imports of WordPress and signed cards say in three languages; since it was 25.1, cards as files and what signs them; since it was 25, the city that a Pix key lacks
    './lite/donate': 7_400, // each way to give with its warnings, in three languages; loaded when there is a campaign to show
    './lite/room': 2_100, // what one element says before its button is pressed, in three languages
    './lite/call': 2_400, // what it says after that; loaded then. Since it was 2.2: a connection that drops, and one that is lost
    './lite/video': 2_000, // the texts of one element in three languages
    './zone-name': 3_700, // names of time zones in three languages are 2.4 of it; a card that shows a time loads them after that
  },
  jitsi: {
    '.': 36_600, // since it was 33.2, when a call is, with the names of zones, for pages without script; since it was 29.2, renderRoom with the texts of the card in three languages; since it was 29.1, entries in one order on every disk (29.07 to 29.12 before); three lists of words are 19 kB of it, loaded when asked for; all else is 7 kB, edit distances 0.7
    './server': 23_600, // jose is 6 kB of it; saxes, which reads what an XMPP server says since it was 15.3, 7.7; who learns network addresses of visitors 1.2
    './cli': 80_900, // since it was 80.6, what imports, recordings, sealed entries and pictures say in three languages; 80.51; three lists of words 19 kB, saxes 7.7, edit distances by a library 0.6, the texts of the command in three languages, jose, the check of servers; commander 11.9
    // 4.9 kB as the page loads; names and the making of addresses come when a room is joined. What real servers do was 0.4 kB:
    // they tell of no role that somebody comes with, call a main room with Ñ in its address one beside it, wait for hosts, and
    // say of a microphone what is not so yet. Since it was 13.3, 1.8 kB more: screen sharing and moves between rooms that a real
    // app confirms, outages, dead servers and frames that were taken away, options that do not exist. Since it was 15.2: edit distances by a library.
    './client': 16_400, // since it was 16.3, a suggestion by its first part
    // 12 kB before the press, 6 of them Lit, 2 the texts in three languages; then the call and its texts. Since it was 20.6:
    // outages, dead servers, frames that were taken away. Since it was 22.5: names of time zones 2.4, the look of cards 0.9.
    './element': 26_400, // since it was 26.3, days that no calendar has; since it was 26.2, the first of a month as Brazilians write it
    './define': 26_500,
    './react': 27_400,
  },
  peertube: {
    // zod/mini with some forty schemas is 9 kB of it, http 13.9, uploads 3.5; a page that takes createVideos alone has 31.3.
    // Since it was 24.0 kB: log-ins that another process renewed, refusals of chunks read like all others, uploads that end,
    // types of files on a disk, replays and files of PeerTube 5 to 8. Since it was 25.1: secrets in every encoding, redirects,
    // uploads that wait out a lock, stay alive while paused and begin again. Since it was 28.5: ky, 8.9 kB. Since it was
    // 37.5: what programs without types are told of options and sources.
    // Since it was 39.2: the names of filters, 0.3. Since it was 39.6: the names of the fields of each body, 0.45.
    '.': 43_300, // since it was 40.1, renderVideo with the texts of the card in three languages
    './node': 42_300, // since it was 42, texts and checks of print, kit and the app in three languages
    './cli': 83_200, // since it was 82.7, the names of the fields of each body; since it was 81.3, what an import leaves out, and why; the texts of the command in three languages, commander 11.9 of it, the client
    // Lit is 6.0 kB of it; docs/decisions.md has the other parts. Since it was 13.3: seeks that are told, late attributes.
    // Since it was 14.3: greetings of both kinds, timers by the frame's load, asking for videos that are private or gone,
    // and reading no more than the beginning of that answer. Since it was 15.8: the poster as a button, the drawn frame, the
    // look of cards, and what is said once on a page.
    './element': 17_800,
    './define': 17_900,
    './react': 18_850, // 18.8, and a byte by the order of names
  },
  kit: { '.': 122_000, './cli': 145_000 }, // parse5 44, entities 13, signatures 14, MiniSearch 6; the command 23, of which commander is 12
  print: { '.': 473_500, './cli': 502_500, './impose': 254_500 }, // since './cli' was 496.5, limits on what a PDF unpacks to, days side by side, and --force; @cantoo/pdf-lib is 0.23 MB of each, PDFium's script and the schemas most of the rest
  schemas: {
    './rails': 900, // the list of ways to give, without any library
    '.': 35_400, // since it was 34.9, captions of what safety depends on; every schema, redaction and the making of JSON Schema; zod/mini alone is 6 kB
  },
  sealing: {
    // age-encryption is 50 kB of it, with the curves and ciphers of noble; modern-tar 4, command 11 as elsewhere.
    '.': 62_500,
    './cli': 104_000, // since it was 102.1, other programs are run in one place; what the commands say in three languages is 7 kB of it, commander 12
  },
  standalone: {
    // Three elements: Lit and what they share 8 kB, video 5, room 12, donate 46. The wish is 40; its README says what weighs what.
    // The file is 71; bundled once more, as here, it loses some of what terser saved. Checking signatures with one engine for
    // everybody, and what was added to ways to give, are 11 of it. Videos that are private or gone, and
    // players that answer late, are 0.6 kB of it; outages of a call and call servers that say nothing, with their words, 1.
    // Since it was 75.5: @noble/hashes in place of hashes of our own, lean-qr, @scure/base, and edit distances. Since it was 81.2:
    // names of time zones 2.4, posters that are buttons, headings of each level. Since it was 86.7: ways to give that open by
    // their names.
    '.': 87_400, // since it was 87.3, days that no calendar has; since it was 87.2, the first of a month as Brazilians write it
  },
  testing: {
    '.': 113_700, // since it was 113.1, how many watch a live, and transcription; three whole servers' worth of routes and rooms; saxes 7.7 since it was 104, histories and refused pictures as a real server has them since it was 110.5, rooms that announce what the real app does since it was 111; Hono with its Node adapter and ws are 28 kB of it, the reader of forms 9
  },
  translate: {
    '.': 600, // which of two translations is kept
    './cli': 722_000, // since it was 721.5, texts and checks of print, kit and the app in three languages; content is 326 kB of it, exchange 217; command, commander and the texts in three languages
  },
  ui: {
    '.': 10_300, // since it was 10.2, a few bytes of the bundler; Lit is 6.0 kB of it; the look of cards, headings of each level and what is said once on a page 0.9
    './react': 1_250, // @lit/react is 1.0 of it
  },
  workflows: {
    '.': 119_500, // since it was 118.5, languages that safety leaves out, in the schemas; i18n and yaml, the schemas of content, and both clients
    // The same, and the loader of content, which knows types of files by their bytes since it was 206, and what will not be
    // shown since it was 248, what editors leave beside entries since it was 253, and parsers of Markdown and HTML since 258.
    './cli': 1_404_000, // since it was 422, pg-boss, pg, Hono and the workflows; commander 11.9
    './jobs': 1_313_000, // pg-boss, pg, Hono, the workflows, the content loader and all clients
  },
};

/** What may come along with a package that is installed alone, itself included. */
export interface InstallCeiling {
  /** On disk, unpacked. */
  readonly bytes: number;
  readonly packages: number;
}

/** Ceilings of what installing each package brings along. A package more is a supplier more to trust. ky is 0.45 MB of all that stand on `@comunal/http`. */
export const installCeilings: Readonly<Record<string, InstallCeiling>> = {
  astro: { bytes: 61_660_000, packages: 188 }, // picomatch, by the patterns of a manifest; since it was 61.6 MB, texts and checks of print, kit and the app in three languages; Pagefind for one platform, content with its readers, the elements; Astro and Vite are the project's own
  archive: { bytes: 14_250_000, packages: 13 }, // since it was 14.2 MB, texts and checks of print, kit and the app in three languages; zod unpacked is 6 MB of it, i18next 2
  audit: { bytes: 14_850_000, packages: 34 }, // since it was 14.53 MB in 33, the detectors of payment details with @scure/base; since it was 14.49 MB, texts and checks of print, kit and the app in three languages; command with commander, http and i18n 5 MB; parse5 with entities
  captions: { bytes: 8_910_000, packages: 21 }, // since it was 8.87 MB, texts and checks of print, kit and the app in three languages; exchange 0.8 MB since it was 3.73; entities 0.33 MB since it was 3.4, with its source; i18n with i18next 2 MB, of which the command loads the lite part; ours with source maps; commander 0.21 MB
  cli: { bytes: 7_070_000, packages: 14 }, // since it was 7.03 MB, texts and checks of print, kit and the app in three languages; command, and with it i18n, of which the lite part alone is loaded; commander 0.21 MB and clack 0.2
  command: { bytes: 6_800_000, packages: 7 }, // since it was 6.76 MB, texts and checks of print, kit and the app in three languages; i18n with i18next, of which it loads the lite part alone; commander 0.21 MB
  clean: { bytes: 48_900_000, packages: 21 }, // since it was 48.85 MB, texts and checks of print, kit and the app in three languages; @cantoo/pdf-lib, which comes in five builds, is 28 MB of it; luxon is 4.5 MB of it, the wrapper of ExifTool 2.6, command with commander, http and i18n 5; ExifTool itself, 22 MB as a script, is an optional dependency for each platform, which is not counted here
  cms: { bytes: 28_420_000, packages: 181 }, // since it was 28.38 MB, texts and checks of print, kit and the app in three languages; content is 18.3 MB of it, nanotar 0.05; decap-cms is no dependency: 563 packages
  content: { bytes: 21_380_000, packages: 60 }, // since it was 21.34 MB, texts and checks of print, kit and the app in three languages; micromark with its twenty parts is 0.9 MB of it and parse5 with entities 0.7, since it was 13.6; the pages of fields and problems are 0.1 MB of it, zod 6.1, both YAML readers 2.4, i18n with i18next 1.5, ours 1: each with type files and source maps; commander 0.21 MB
  'create-comunal': { bytes: 7_140_000, packages: 14 }, // since it was 7.1 MB, texts and checks of print, kit and the app in three languages; command, and with it i18n, of which the lite part alone is loaded; clack 0.2 MB; the template is 30 kB
  exchange: { bytes: 1_290_000, packages: 11 }, // since it was 0.83 MB, saxes and yauzl, which look through XLSX, 0.35; iconv-lite, behind gettext-parser, is 0.34 MB of it, papaparse 0.27, gettext-parser 0.1; ours with source maps 0.05
  formats: { bytes: 28_470_000, packages: 31 }, // since it was 28.43 MB, texts and checks of print, kit and the app in three languages; parse5 with entities 0.9; zod unpacked is 6 MB of it, i18n 3.2, ical.js 1.4, temporal-polyfill 1.2, ical-generator 0.8
  fundraising: { bytes: 21_150_000, packages: 30 }, // picomatch since it was 29, and less code since it was 21.52 MB; since it was 21.47 MB, texts and checks of print, kit and the app in three languages; saxes 0.2 MB since it was 16.65; parse5 with entities, two lexers and jsonc-parser, for the command alone, are 1.2 MB; zod, which comes with the list of ways to give in schemas, is 6 MB; i18n with i18next 2 MB, Lit 1, @noble and @scure with their type files and maps, ours with source maps 2; commander 0.21 MB
  http: { bytes: 860_000, packages: 2 }, // since it was 0.83 MB, small helpers for files and addresses; since it was 0.81, a sentence for each parameter; since it was 0.76, an example for each function, in type files and maps; since it was 0.23, ky, 0.45, with type files and maps; secrets in every encoding, redirects and the check of a call are 10 kB of it
  i18n: { bytes: 5_540_000, packages: 2 }, // since it was 5.5 MB, texts and checks of print, kit and the app in three languages; i18next ships several builds of itself; what fields of content are called is 0.35 MB of it, in three languages, as texts and bundled
  jitsi: { bytes: 12_230_000, packages: 21 }, // since it was 12.19 MB, texts and checks of print, kit and the app in three languages; saxes 0.2 MB since it was 7.75; i18n with i18next 2 MB, Lit 1, jose and the lists of words 1 each, ours with source maps 1; commander 0.21 MB
  peertube: { bytes: 17_120_000, packages: 17 }, // since it was 17.08 MB, texts and checks of print, kit and the app in three languages; zod unpacked is 6 MB of it, i18next 2, Lit 1; commander 0.21 MB
  kit: { bytes: 23_000_000, packages: 33 }, // picomatch since it was 32; fundraising, which signs, is 21 MB of it with zod, i18n and the command; MiniSearch 0.8
  print: { bytes: 56_000_000, packages: 54 }, // since it was 52 MB in 10, the command and the schemas with zod, and mdast in 35 small packages of 1.2 MB; @cantoo/pdf-lib, which comes in five builds, is 24 MB, PDFium 11
  schemas: { bytes: 7_000_000, packages: 2 }, // zod unpacked is 6 MB of it, of which a bundle holds a few kB
  sealing: { bytes: 12_430_000, packages: 17 }, // since it was 12.38 MB, texts and checks of print, kit and the app in three languages; age-encryption with five packages of noble and scure is 4 MB of it, command with commander, http and i18n 5; modern-tar 0.3
  standalone: { bytes: 1_350_000, packages: 1 }, // since it was 1.32, examples in doc comments, in type files and maps; the source map is 0.9 MB of it
  testing: { bytes: 3_600_000, packages: 8 }, // since it was 3.37, examples in doc comments, in type files and maps; since it was 3.2, @scure/base; saxes 0.2 MB since it was 2.96; Hono is 1.3 MB of it, its Node adapter and ws 0.15 each, the reader of forms 0.2; ours with source maps
  translate: { bytes: 29_680_000, packages: 82 }, // since it was 29.64 MB, texts and checks of print, kit and the app in three languages; content is 19.7 MB of it, exchange 1.3
  ui: { bytes: 8_700_000, packages: 10 }, // since it was 8.67 MB, texts and checks of print, kit and the app in three languages; with Lit in each of its builds, and our texts with i18next
  workflows: { bytes: 56_220_000, packages: 134 }, // picomatch, by the patterns of a manifest; since it was 56.18 MB, texts and checks of print, kit and the app in three languages; commander 0.21 MB since it was 20; content with both YAML readers, peertube with Lit, zod, i18next
};
