/**
 * The commands that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The commands for sealed entries. */
export const commands: readonly Command[] = [
  {
    name: 'seal',
    summary: {
      es: 'Sella entradas cerradas para que git las lleve cifradas.',
      en: 'Seals closed entries, so that git holds them encrypted.',
      pt: 'Sela entradas fechadas para que o git as leve cifradas.',
    },
    load: async () => (await import('./seal-command.ts')).sealCommand(),
  },
  {
    name: 'seal init',
    summary: {
      es: 'Prepara git: git diff y el hook que niega entradas cerradas en claro.',
      en: 'Sets git up: git diff, and the hook that refuses closed entries in clear.',
      pt: 'Prepara o git: git diff e o hook que recusa entradas fechadas em claro.',
    },
    load: async () => (await import('./seal-tools-command.ts')).sealToolsCommand(),
  },
  {
    name: 'seal keygen',
    summary: {
      es: 'Crea una clave para abrir entradas selladas.',
      en: 'Creates a key that opens sealed entries.',
      pt: 'Cria uma chave para abrir entradas seladas.',
    },
    load: async () => (await import('./seal-tools-command.ts')).sealToolsCommand(),
  },
  {
    name: 'seal textconv',
    summary: {
      es: 'Muestra una entrada sellada como texto, para git diff.',
      en: 'Shows a sealed entry as text, for git diff.',
      pt: 'Mostra uma entrada selada como texto, para git diff.',
    },
    load: async () => (await import('./seal-tools-command.ts')).sealToolsCommand(),
  },
  {
    name: 'unseal',
    summary: {
      es: 'Abre entradas selladas en private/, para escribir en ellas.',
      en: 'Opens sealed entries in private/, for writing in them.',
      pt: 'Abre entradas seladas em private/, para escrever nelas.',
    },
    load: async () => (await import('./unseal-command.ts')).unsealCommand(),
  },
  {
    name: 'recipients',
    summary: {
      es: 'Dice con qué claves se abren las entradas selladas, y las cambia.',
      en: 'Says which keys open the sealed entries, and changes them.',
      pt: 'Diz com quais chaves as entradas seladas se abrem, e as muda.',
    },
    load: async () => (await import('./recipients-command.ts')).recipientsCommand(),
  },
];
