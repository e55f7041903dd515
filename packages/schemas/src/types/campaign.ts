import * as z from 'zod/mini';
import { moneySchema } from '../atoms/money.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { CampaignEntry } from './campaign-entry.ts';
import { commonFields } from '../parts/common.ts';
import { railSchema } from '../parts/rail.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

const costLineSchema = defineModel(
  { id: 'CostLine', title: 'Cost', description: 'One line of what the money is for.' },
  {
    label: publicField(nameSchema, 'Label', 'What it pays for.'),
    amount: publicField(moneySchema, 'Amount', 'How much.'),
    per: publicField(z.enum(['once', 'month', 'year']), 'Per', 'How often.'),
  },
);

const giftsSchema = defineModel(
  { id: 'Gifts', title: 'Gifts', description: 'Totals of what was given: never a list of names.' },
  {
    asOf: publicField(partialDateSchema, 'As of', 'The day the totals were made up.'),
    money: publicField(z.optional(z.array(moneySchema)), 'Money', 'One total per currency.'),
    inKind: publicField(
      z.optional(z.array(localizedTextSchema)),
      'In kind',
      'Things that were given, in a few words each.',
    ),
    hours: publicField(z.optional(z.number().check(z.nonnegative())), 'Time', 'In hours.'),
  },
);

/** A campaign: a goal, what it is for, when it ends, and ways to give, none of which stands above another. */
export const campaignSchema = defineModel(
  { id: 'Campaign', title: 'Campaign', description: 'A call to sustain something together.' },
  {
    ...commonFields('campaign'),
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    summary: publicField(localizedTextSchema, 'Summary', 'What it sustains, in a sentence or two.'),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    organization: publicField(ref('organization'), 'Collective', 'Whose campaign it is.'),
    state: publicField(
      z.enum(['planned', 'running', 'paused', 'ended']),
      'State',
      'Whether it takes gifts now.',
    ),
    starts: publicField(z.optional(partialDateSchema), 'From', 'When it begins.'),
    ends: publicField(z.optional(partialDateSchema), 'To', 'When it ends.'),
    goal: publicField(z.optional(moneySchema), 'Goal', 'How much is needed.'),
    costs: publicField(z.optional(z.array(costLineSchema)), 'Costs', 'What the money is for.'),
    services: publicField(
      z.optional(z.array(ref('service'))),
      'Services',
      'Services it keeps running.',
    ),
    rails: publicField(z.optional(z.array(railSchema)), 'Ways to give', 'Equal; each can be off.'),
    gifts: publicField(z.optional(giftsSchema), 'Gifts', 'Totals so far.'),
  },
);

/** The content type `campaign`. */
export const campaignType: ContentTypeDefinition<'campaign', typeof campaignSchema, undefined> = {
  name: 'campaign',
  folder: 'campaigns',
  section: undefined,
  schema: campaignSchema,
};

export type { CampaignEntry } from './campaign-entry.ts';
/** What the outside may see of a campaign. */
export interface PublicCampaign extends PublicOutput<typeof campaignSchema, CampaignEntry> {}
