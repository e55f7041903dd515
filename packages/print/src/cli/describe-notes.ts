import type { PrintNote } from '../impose/imposed-pdf.ts';
import type { TypesetNote } from '../typeset/typeset-note.ts';
import type { PrintTexts } from './print-texts.ts';

/** Puts what whoever prints must know into sentences. */
export function describeNote(note: PrintNote | TypesetNote, { t }: PrintTexts): string {
  switch (note.code) {
    case 'blanks-added':
      return t('print:note.blanks-added', { count: note.count });
    case 'pages-scaled':
      return t('print:note.pages-scaled', { from: note.fromPercent, to: note.toPercent });
    case 'pages-cropped':
    case 'mixed-sizes':
    case 'annotations-left-out':
      return t(`print:note.${note.code}`, { pages: note.pages.join(', ') });
    case 'two-sided':
      return t(`print:note.two-sided.${note.flip}`);
    case 'thick-fold':
      return t('print:note.thick-fold', { count: note.sheets });
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
    default:
      return t(`print:note.${note.code}`);
  }
}
