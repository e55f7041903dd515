import {
  messageRevision,
  type InterfaceMessage,
  type LanguageFiles,
} from '@comunal/i18n/translation';
import type { ProjectUnit, UnitState } from '../exchange-part.ts';

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
  return {
    id: `${owner}:${path}`,
    owner,
    source,
    target: files?.files.get(namespace)?.messages.get(path) ?? '',
    state: stateOf(message, files),
    ...(note && { note }),
    ...(context !== undefined && { context }),
  };
}

function stateOf(
  { namespace, path, source }: InterfaceMessage,
  files: LanguageFiles | undefined,
): UnitState {
  if (!files?.files.get(namespace)?.messages.get(path)?.trim()) return 'missing';
  const recorded = files.translations.get(namespace)?.sourceRevision.get(path);
  // What somebody wrote by hand follows nobody knows which source.
  return recorded === undefined || recorded === messageRevision(source) ? 'written' : 'stale';
}
