import {
  isReviewed,
  messageRevision,
  parseMessageRevision,
  type InterfaceMessage,
  type LanguageFiles,
} from '@comunal/i18n/translation';
import { Priority, type ProjectUnit, type UnitState } from '../exchange-part.ts';

const PREFIX = 'interface/';

/** Where visitors read the messages of a namespace, in Spanish as the notes are. */
const CONTEXTS: Readonly<Record<string, string>> = {
  common: 'Todas las páginas del sitio',
  site: 'Las páginas del sitio',
  content: 'Etiquetas de lo que se publica',
  room: 'La tarjeta de una llamada',
  call: 'Una llamada abierta',
  video: 'La tarjeta de un video',
  donate: 'La tarjeta para dar',
  zones: 'Zonas horarias: siguen a una hora, tras una coma',
};

const SAFETY_NOTE =
  'De esto depende la seguridad de alguien: que diga lo mismo, sin suavizarlo ni prometer más.';

/** Whether the id of a unit is of the interface. */
export function isInterfaceId(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** Creates the unit of a message, with what the project has of its translation. */
export function toInterfaceUnit(
  message: InterfaceMessage,
  files: LanguageFiles | undefined,
): ProjectUnit {
  const { namespace, path, source, isSafety } = message;
  const owner = `${PREFIX}${namespace}`;
  const note = [isSafety ? SAFETY_NOTE : '', message.note].filter(Boolean).join('\n');
  const context = Object.hasOwn(CONTEXTS, namespace) ? CONTEXTS[namespace] : undefined;
  const target = files?.files.get(namespace)?.messages.get(path) ?? '';
  const translation = files?.translations.get(namespace);
  const text = target.trim() ? translation?.sourceRevision.get(path) : undefined;
  const { source: recorded, translation: own } =
    text === undefined ? { source: undefined, translation: undefined } : parseMessageRevision(text);
  // Somebody changed it after it was recorded, and no review speaks of what it says now.
  const isEdited = own !== undefined && own !== messageRevision(target);
  const isSourceKept = recorded === messageRevision(source);
  const isFollowed = isSourceKept && !isEdited;
  // What somebody wrote by hand follows nobody knows which source.
  const isStale = recorded !== undefined && !isSourceKept;
  const state: UnitState = target.trim() ? (isStale ? 'stale' : 'written') : 'missing';
  const isForReview =
    isStale ||
    (isEdited && isReviewed(translation)) ||
    (state === 'written' && translation?.state === 'machine');
  return {
    id: `${owner}:${path}`,
    owner,
    source,
    target,
    state,
    priority: priorityOf(message),
    isFollowed,
    ...(isForReview && { needsReview: true }),
    ...(isStale && { followed: (former: string) => messageRevision(former) === recorded }),
    ...(note && { note }),
    ...(context !== undefined && { context }),
  };
}

/** How soon most visitors read a message: menus, the first page, services, then what safety depends on. */
function priorityOf({ namespace, path, isSafety }: InterfaceMessage): Priority {
  if (namespace === 'common') return Priority.Menus;
  const [group = ''] = path.split('.');
  if (namespace === 'site' && Object.hasOwn(GROUPS, group)) return GROUPS[group] ?? Priority.Rest;
  return isSafety ? Priority.Safety : Priority.Rest;
}

const GROUPS: Readonly<Record<string, Priority>> = {
  nav: Priority.Menus,
  home: Priority.Home,
  services: Priority.Services,
};
