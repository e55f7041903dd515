import { SaxesParser } from 'saxes';
import { checkEntryCount, ImportError, ImportErrorCode } from '../import-error.ts';
import type { ImportedSchedule, ImportedSession } from './imported-schedule.ts';

/** A session while it is read: the texts of its elements by their path below `event`. */
interface OpenSession {
  readonly attributes: Readonly<Record<string, string>>;
  readonly texts: Map<string, string>;
  readonly persons: { name: string }[];
  readonly links: string[];
  readonly roomName: string | undefined;
}

const maxDepth = 32;
const personPath = 'persons/person';

/** Reads the XML form. A document type is refused, since its entities could grow without end. */
export function readXmlSchedule(text: string, maxEntries: number): ImportedSchedule {
  const path: string[] = [];
  const conference = new Map<string, string>();
  const sessions: ImportedSession[] = [];
  let session: OpenSession | undefined;
  let roomName: string | undefined;
  let content = '';
  const parser = new SaxesParser();
  const refuse = (code: ImportErrorCode, message: string): never => {
    throw new ImportError(code, message, parser.line);
  };
  parser.on('error', () => refuse(ImportErrorCode.NotInFormat, 'The file is not XML.'));
  parser.on('doctype', () =>
    refuse(ImportErrorCode.DocumentType, 'The file declares a document type. Remove it.'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    if (path.push(name) > maxDepth)
      refuse(ImportErrorCode.NotInFormat, 'The elements of the file are nested too deeply.');
    if (path[0] !== 'schedule')
      refuse(ImportErrorCode.NotInFormat, 'The file is XML, but no schedule.');
    content = '';
    if (path.length === 3 && name === 'room') roomName = attributes['name'];
    if (path.length === 4 && name === 'event') {
      session = { attributes, texts: new Map(), persons: [], links: [], roomName };
      checkEntryCount(sessions.length + 1, maxEntries);
    }
    const href = attributes['href'];
    if (session && path.length === 6 && href !== undefined) session.links.push(href);
  });
  parser.on('text', (part) => (content += part));
  parser.on('cdata', (part) => (content += part));
  parser.on('closetag', ({ name }) => {
    const [, second] = path;
    if (path.length === 3 && second === 'conference') conference.set(name, content);
    if (session && path.length > 4) {
      const inside = path.slice(4).join('/');
      if (inside === personPath) session.persons.push({ name: content });
      else session.texts.set(inside, content);
    }
    if (session && path.length === 4) {
      sessions.push(toImportedSession(session));
      session = undefined;
    }
    path.pop();
    content = '';
  });
  parser.write(text).close();
  return {
    title: conference.get('title'),
    acronym: conference.get('acronym'),
    zone: conference.get('time_zone_name'),
    starts: conference.get('start'),
    ends: conference.get('end'),
    sessions,
  };
}

function toImportedSession(session: OpenSession): ImportedSession {
  const { attributes, texts, persons, links, roomName } = session;
  const get = (name: string) => texts.get(name)?.trim() || undefined;
  return {
    guid: attributes['guid'],
    id: attributes['id'],
    url: get('url'),
    title: get('title'),
    subtitle: get('subtitle'),
    summary: get('abstract') ?? get('description'),
    language: get('language'),
    starts: get('date'),
    startField: 'date',
    duration: get('duration'),
    room: get('room') ?? roomName,
    license: get('recording/license'),
    doNotRecord: get('recording/optout') === 'true' ? true : undefined,
    persons,
    links,
  };
}
