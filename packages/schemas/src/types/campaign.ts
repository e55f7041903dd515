import * as z from 'zod/mini';
import { moneySchema } from '../atoms/money.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { railSchema } from '../parts/rail.ts';

const costLineSchema = model(
  { id: 'CostLine', title: 'Cost', description: 'One line of what the money is for.' },
  {
    label: open(nameSchema, 'Label', 'What it pays for.'),
    amount: open(moneySchema, 'Amount', 'How much.'),
    per: open(z.enum(['once', 'month', 'year']), 'Per', 'How often.'),
  },
);

const giftsSchema = model(
  { id: 'Gifts', title: 'Gifts', description: 'Totals of what was given: never a list of names.' },
  {
    asOf: open(partialDateSchema, 'As of', 'The day the totals were made up.'),
    money: open(z.optional(z.array(moneySchema)), 'Money', 'One total a currency.'),
    inKind: open(
      z.optional(z.array(localizedTextSchema)),
      'In kind',
      'Things that were given, in a few words each.',
    ),
    hours: open(z.optional(z.number().check(z.nonnegative())), 'Time', 'In hours.'),
  },
);

/** A campaign: a goal, what it is for, when it ends, and ways to give of which none stands above another. */
export const campaignSchema = model(
  { id: 'Campaign', title: 'Campaign', description: 'A call to sustain something together.' },
  {
    ...commonFields('campaign'),
    title: open(nameSchema, 'Title', 'What it is called.'),
    summary: open(localizedTextSchema, 'Summary', 'What it sustains, in a sentence or two.'),
    body: open(z.optional(localizedMarkdownSchema), 'Text', 'The longer account.'),
    organization: open(ref('organization'), 'Collective', 'Whose campaign it is.'),
    state: open(
      z.enum(['planned', 'running', 'paused', 'ended']),
      'State',
      'Whether it takes gifts now.',
    ),
    starts: open(z.optional(partialDateSchema), 'From', 'When it begins.'),
    ends: open(z.optional(partialDateSchema), 'To', 'When it ends.'),
    goal: open(z.optional(moneySchema), 'Goal', 'How much is needed.'),
    costs: open(z.optional(z.array(costLineSchema)), 'Costs', 'What the money is for.'),
    services: open(z.optional(z.array(ref('service'))), 'Services', 'Services it keeps running.'),
    rails: open(z.optional(z.array(railSchema)), 'Ways to give', 'Equal; each can be off.'),
    gifts: open(z.optional(giftsSchema), 'Gifts', 'Totals so far.'),
  },
);
