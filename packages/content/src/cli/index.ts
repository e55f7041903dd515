/**
 * The commands that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

export type { CheckReport, LanguageReport } from './create-report.ts';

/** The commands of this package. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: {
      es: 'Revisa una carpeta de contenido y dice dónde está cada problema.',
      en: 'Checks a content folder and says where each problem is.',
      pt: 'Revisa uma pasta de conteúdo e diz onde está cada problema.',
    },
    load: async () => (await import('./check-command.ts')).check,
  },
  {
    name: 'new',
    summary: {
      es: 'Escribe una entrada nueva en la carpeta de contenido.',
      en: 'Writes a new entry into the content folder.',
      pt: 'Escreve uma nova entrada na pasta de conteúdo.',
    },
    load: async () => (await import('./new-command.ts')).newCommand,
  },
  {
    name: 'schema',
    summary: {
      es: 'Escribe los esquemas con los que un editor revisa el YAML mientras escribes.',
      en: 'Writes the schemas with which an editor checks YAML while you write.',
      pt: 'Escreve os esquemas com os quais um editor revisa o YAML enquanto você escreve.',
    },
    load: async () => (await import('./schema/schema-command.ts')).schemaCommand,
  },
  {
    name: 'format',
    summary: {
      es: 'Escribe los archivos de las entradas en su forma canónica.',
      en: 'Writes the files of entries in their canonical form.',
      pt: 'Escreve os arquivos das entradas na forma canônica.',
    },
    load: async () => (await import('./format/format-command.ts')).formatCommand,
  },
  {
    name: 'export',
    summary: {
      es: 'Escribe las entradas públicas como calendarios, canales RSS y otros formatos.',
      en: 'Writes public entries as calendars, feeds and other formats.',
      pt: 'Escreve as entradas públicas como calendários, canais e outros formatos.',
    },
    load: async () => (await import('./export/export-command.ts')).exportCommand,
  },
  {
    name: 'consent',
    summary: {
      es: 'Dice dónde aparece una persona, y qué cambia cuando retira su consentimiento.',
      en: 'Says where a person appears, and what changes when they withdraw their consent.',
      pt: 'Diz onde uma pessoa aparece, e o que muda quando ela retira o consentimento.',
    },
    load: async () => (await import('./consent/consent-command.ts')).consentCommand,
  },
  {
    name: 'seal hook',
    summary: {
      es: 'Niega un commit que llevaría en claro una entrada cerrada.',
      en: 'Refuses a commit that would hold a closed entry in clear.',
      pt: 'Recusa um commit que levaria em claro uma entrada fechada.',
    },
    load: async () => (await import('./hook/hook-command.ts')).hookCommand,
  },
  {
    name: 'import',
    summary: {
      es: 'Importa como entradas calendarios, programas, sitios y canales de video.',
      en: 'Imports calendars, programmes, sites and video channels as entries.',
      pt: 'Importa como entradas calendários, programas, sites e canais de vídeo.',
    },
    load: async () => (await import('./import/import-command.ts')).importCommand,
  },
];
