import type { Campaign } from '@comunal/fundraising';
import type { Language } from '../languages.ts';
import { createSampleCampaign } from './sample-campaign.ts';

/** An attribute that can be turned in a playground. */
export interface AttributeControl {
  readonly name: string;
  readonly input: 'text' | 'number' | 'checkbox' | 'select';
  /** What stands there at first; an attribute without a value is left out of the code. */
  readonly value?: string | Readonly<Record<Language, string>>;
  /** The choices of a select, the empty one included where the attribute may be left out. */
  readonly options?: readonly string[];
}

/** An element of a playground. */
export interface PlayElement {
  readonly tag: string;
  /** The package whose `./define` registers it. */
  readonly package: string;
  readonly controls: readonly AttributeControl[];
  /** The campaign that stands as JSON inside the element. An address of one that somebody types would be requested. */
  readonly createCampaign?: (language: Language) => Campaign;
}

/** The elements that have a playground, by the name of its page. */
export const playElements = {
  video: {
    tag: 'comunal-video',
    package: '@comunal/peertube',
    controls: [
      {
        name: 'src',
        input: 'text',
        value: 'https://tubo.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d',
      },
      {
        name: 'video-title',
        input: 'text',
        value: { es: 'Una charla de prueba', en: 'A test talk', pt: 'Uma conversa de teste' },
      },
      { name: 'duration', input: 'text', value: 'PT1H30M' },
      { name: 'captions', input: 'text', value: 'es pt-BR' },
      { name: 'start', input: 'number' },
      { name: 'audio-src', input: 'text' },
      { name: 'remember', input: 'select', options: ['', 'session'] },
      { name: 'p2p', input: 'checkbox' },
      { name: 'heading-level', input: 'number', value: '2' },
    ],
  },
  room: {
    tag: 'comunal-room',
    package: '@comunal/jitsi',
    controls: [
      { name: 'instance', input: 'text', value: 'https://llamada.example' },
      { name: 'room', input: 'text', value: 'conversacion-de-prueba' },
      { name: 'href', input: 'text' },
      {
        name: 'room-title',
        input: 'text',
        value: { es: 'Conversación de prueba', en: 'Test conversation', pt: 'Conversa de teste' },
      },
      { name: 'starts', input: 'text' },
      { name: 'ends', input: 'text' },
      { name: 'time-zone', input: 'text' },
      {
        name: 'preset',
        input: 'select',
        options: ['', 'workshop', 'conversation', 'broadcast', 'lowBandwidth', 'audioOnly'],
      },
      { name: 'open', input: 'select', options: ['', 'tab', 'embed'] },
      { name: 'heading-level', input: 'number', value: '2' },
    ],
  },
  donate: {
    tag: 'comunal-donate',
    package: '@comunal/fundraising',
    createCampaign: createSampleCampaign,
    controls: [
      { name: 'layout', input: 'select', options: ['', 'compact', 'card', 'full'] },
      {
        name: 'contact',
        input: 'text',
        value: 'ayuda@colectiva.example',
      },
      { name: 'heading-level', input: 'number', value: '2' },
    ],
  },
} as const satisfies Readonly<Record<string, PlayElement>>;

export type PlayName = keyof typeof playElements;
