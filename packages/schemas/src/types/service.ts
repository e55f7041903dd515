import * as z from 'zod/mini';
import { moneySchema } from '../atoms/money.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { onionAddressSchema, webAddressSchema } from '../atoms/web-address.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { ServiceEntry } from './service-entry.ts';
import { commonFields } from '../parts/common.ts';
import { agentSchema } from '../parts/credit.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

const encryptionClaimSchema = defineModel(
  {
    id: 'EncryptionClaim',
    title: 'Claim of encryption',
    description: 'What somebody says of a service. It is attributed, never asserted.',
  },
  {
    layer: publicField(
      z.enum(['transit', 'disk', 'end-to-end', 'unknown']),
      'Layer',
      'What is said to be encrypted.',
    ),
    claimedBy: publicField(agentSchema, 'Claimed by', 'Who says so.'),
    words: publicField(z.optional(localizedTextSchema), 'In their words', 'What exactly they say.'),
  },
);

/** A service that a collective runs: its address, who may use it, what is claimed of it and by whom. */
export const serviceSchema = defineModel(
  { id: 'Service', title: 'Service', description: 'A service a collective runs.' },
  {
    ...commonFields('service'),
    name: publicField(nameSchema, 'Name', 'What it is called.'),
    kind: publicField(
      z.enum(['video-calls', 'video', 'archive', 'notes', 'files', 'mail', 'site', 'other']),
      'Kind',
      'What it is for.',
    ),
    software: publicField(z.optional(nameSchema), 'Software', 'What runs it: Jitsi, PeerTube.'),
    summary: publicField(localizedTextSchema, 'Summary', 'What it does for people.'),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    url: publicField(z.optional(webAddressSchema), 'Address', 'Where it is.'),
    onionUrl: publicField(z.optional(onionAddressSchema), 'Onion address', 'The same on Tor.'),
    openness: publicField(
      z.enum(['anyone', 'registration', 'allies', 'members', 'unknown']),
      'Open to',
      'Who may use it.',
    ),
    free: publicField(
      z.union([z.boolean(), z.literal('unknown')]),
      'Free',
      'Whether it costs nothing.',
    ),
    encryption: publicField(
      z.optional(z.array(encryptionClaimSchema)),
      'Encryption',
      'What is claimed, and by whom.',
    ),
    state: publicField(
      z.enum(['running', 'planned', 'paused', 'ended', 'unknown']),
      'State',
      'Whether it runs.',
    ),
    monthlyCost: publicField(
      z.optional(moneySchema),
      'Monthly cost',
      'What it costs to run per month.',
    ),
  },
);

/** The content type `service`. */
export const serviceType: ContentTypeDefinition<'service', typeof serviceSchema, undefined> = {
  name: 'service',
  folder: 'services',
  section: undefined,
  schema: serviceSchema,
};

export type { ServiceEntry } from './service-entry.ts';
/** What the outside may see of a service. */
export interface PublicService extends PublicOutput<typeof serviceSchema, ServiceEntry> {}
