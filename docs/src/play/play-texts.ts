import type { Language } from '../languages.ts';
import { en } from './play-texts-en.ts';
import { es } from './play-texts-es.ts';
import { pt } from './play-texts-pt.ts';
import type { PlayTexts } from './play-texts-shape.ts';

/** The words of the playgrounds and of the card maker, by language. */
export const playTexts: Readonly<Record<Language, PlayTexts>> = { es, en, pt };
