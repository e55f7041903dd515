/**
 * The commands that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The commands that need content and two servers. */
export const commands: readonly Command[] = [
  {
    name: 'announce',
    summary: {
      es: 'Anuncia una actividad: sala, transmisión, calendario, canales, textos y código QR.',
      en: 'Announces an event: room, live, calendar, feeds, texts and QR code.',
      pt: 'Anuncia uma atividade: sala, transmissão, calendário, canais, textos e código QR.',
    },
    load: async () => (await import('./announce-command.ts')).announceCommand(),
  },
  {
    name: 'archive mirror',
    summary: {
      es: 'Compara una grabación, su video y su ítem en el Internet Archive, y hace lo que falta.',
      en: 'Compares a recording, its video and its item in the Internet Archive, and does what is missing.',
      pt: 'Compara uma gravação, seu vídeo e seu item no Internet Archive, e faz o que falta.',
    },
    load: async () => (await import('./archive-command.ts')).archiveCommand(),
  },
  {
    name: 'archive upload',
    summary: {
      es: 'Sube una grabación al Internet Archive, si sus permisos lo dejan.',
      en: 'Uploads a recording to the Internet Archive, if its consents let it.',
      pt: 'Envia uma gravação ao Internet Archive, se suas permissões deixarem.',
    },
    load: async () => (await import('./archive-command.ts')).archiveCommand(),
  },
  {
    name: 'audience',
    summary: {
      es: 'Lleva las cifras de PeerTube y del Internet Archive al contenido, con lo que significan.',
      en: 'Takes the figures of PeerTube and the Internet Archive into the content, with what they mean.',
      pt: 'Leva os números do PeerTube e do Internet Archive ao conteúdo, com o que significam.',
    },
    load: async () => (await import('./audience-command.ts')).audienceCommand(),
  },
  {
    name: 'broadcast',
    summary: {
      es: 'Transmite un evento en vivo, y cuida la transmisión hasta el final.',
      en: 'Broadcasts an event live, and looks after it until the end.',
      pt: 'Transmite um evento ao vivo, e cuida da transmissão até o fim.',
    },
    load: async () => (await import('./broadcast-command.ts')).broadcastCommand(),
  },
  {
    name: 'captions transcribe',
    summary: {
      es: 'Hace subtítulos con un programa de este equipo, como borrador por revisar.',
      en: 'Makes captions by a program on this computer, as a draft to be reviewed.',
      pt: 'Faz legendas com um programa deste computador, como rascunho a revisar.',
    },
    load: async () => (await import('./transcribe-command.ts')).transcribeCommand(),
  },
  {
    name: 'jobs',
    summary: {
      es: 'Muestra los trabajos de este proyecto, y los sigue, detiene, cancela o responde.',
      en: 'Shows the jobs of this project, and resumes, pauses, cancels or answers them.',
      pt: 'Mostra os trabalhos deste projeto, e os retoma, pausa, cancela ou responde.',
    },
    load: async () => (await import('./jobs-command.ts')).jobsCommand(),
  },
  {
    name: 'mirror',
    summary: {
      es: 'Copia los videos públicos de un canal de PeerTube al Internet Archive, de noche si así se dice.',
      en: 'Copies the public videos of a PeerTube channel to the Internet Archive, at night if so told.',
      pt: 'Copia os vídeos públicos de um canal do PeerTube para o Internet Archive, à noite se assim for dito.',
    },
    load: async () => (await import('./mirror-channel-command.ts')).mirrorChannelCommand(),
  },
  {
    name: 'publish',
    summary: {
      es: 'Publica una grabación con subtítulos y copias, en un trabajo que sobrevive a la noche.',
      en: 'Publishes a recording with captions and copies, in a job that survives the night.',
      pt: 'Publica uma gravação com legendas e cópias, em um trabalho que sobrevive à noite.',
    },
    load: async () => (await import('./publish-command.ts')).publishCommand(),
  },
  {
    name: 'status',
    summary: {
      es: 'Muestra qué le falta a cada grabación pública, por idioma y lugar.',
      en: 'Shows what each public recording lacks, by language and place.',
      pt: 'Mostra o que falta a cada gravação pública, por idioma e lugar.',
    },
    load: async () => (await import('./status-command.ts')).statusCommand(),
  },
  {
    name: 'worker',
    summary: {
      es: 'Hace los trabajos que esperan, hasta que alguien lo detenga.',
      en: 'Does the jobs that wait, until somebody stops it.',
      pt: 'Faz os trabalhos que esperam, até que alguém o pare.',
    },
    load: async () => (await import('./worker-command.ts')).workerCommand(),
  },
  {
    name: 'doctor',
    summary: {
      es: 'Revisa si esta computadora y este proyecto están listos para publicar.',
      en: 'Checks whether this computer and this project are ready to publish.',
      pt: 'Verifica se este computador e este projeto estão prontos para publicar.',
    },
    load: async () => (await import('./doctor-command.ts')).doctorCommand(),
  },
];
