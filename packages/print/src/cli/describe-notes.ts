import type { PrintNote } from '../impose/imposed-pdf.ts';
import type { TypesetNote } from '../typeset/typeset-note.ts';
import { describeNote as describeSheets } from '../words/describe-note.ts';
import type { PrintTexts } from './print-texts.ts';

/** Puts what whoever prints must know into sentences, of the text as of the sheets. */
export function describeNote(note: PrintNote | TypesetNote, { t }: PrintTexts): string {
  switch (note.code) {
    case 'note-pages':
      return t('print:note.note-pages', { count: note.count });
    case 'too-long':
      return t('print:note.too-long', { pages: note.pages });
    case 'small-type':
      return t('print:note.small-type', { points: note.points });
    case 'wide-font':
      return t('print:note.wide-font', { letter: note.letter });
    case 'other-language':
      return t('print:note.other-language', { languages: note.languages.join(', ') });
    case 'picture-left-out':
    case 'no-address':
      return t(`print:note.${note.code}`);
    default:
      return describeSheets(note, t);
  }
}
