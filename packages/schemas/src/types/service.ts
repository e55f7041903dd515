import * as z from 'zod/mini';
import { moneySchema } from '../atoms/money.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { onionAddressSchema, webAddressSchema } from '../atoms/web-address.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { agentSchema } from '../parts/credit.ts';

const encryptionClaimSchema = model(
  {
    id: 'EncryptionClaim',
    title: 'Claim of encryption',
    description: 'What somebody says of a service. It is attributed, never asserted.',
  },
  {
    layer: open(
      z.enum(['transit', 'disk', 'end-to-end', 'unknown']),
      'Layer',
      'What is said to be encrypted.',
    ),
    claimedBy: open(agentSchema, 'Claimed by', 'Who says so.'),
    words: open(z.optional(localizedTextSchema), 'In their words', 'What exactly they say.'),
  },
);

/** A service a collective runs: address, openness, what is claimed of it and by whom. */
export const serviceSchema = model(
  { id: 'Service', title: 'Service', description: 'A service a collective runs.' },
  {
    ...commonFields('service'),
    name: open(nameSchema, 'Name', 'What it is called.'),
    kind: open(
      z.enum(['video-calls', 'video', 'archive', 'notes', 'files', 'mail', 'site', 'other']),
      'Kind',
      'What it is for.',
    ),
    software: open(z.optional(nameSchema), 'Software', 'What runs it: Jitsi, PeerTube.'),
    summary: open(localizedTextSchema, 'Summary', 'What it does for people.'),
    body: open(z.optional(localizedMarkdownSchema), 'Text', 'The longer account.'),
    url: open(z.optional(webAddressSchema), 'Address', 'Where it is.'),
    onionUrl: open(z.optional(onionAddressSchema), 'Onion address', 'The same by way of Tor.'),
    openness: open(
      z.enum(['anyone', 'registration', 'allies', 'members', 'unknown']),
      'Open to',
      'Who may use it.',
    ),
    free: open(z.union([z.boolean(), z.literal('unknown')]), 'Free', 'Whether it costs nothing.'),
    encryption: open(
      z.optional(z.array(encryptionClaimSchema)),
      'Encryption',
      'What is claimed, and by whom.',
    ),
    state: open(
      z.enum(['running', 'planned', 'paused', 'ended', 'unknown']),
      'State',
      'Whether it runs.',
    ),
    monthlyCost: open(z.optional(moneySchema), 'Monthly cost', 'What running it costs a month.'),
  },
);
