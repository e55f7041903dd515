import { createLiteI18n, formatDate, type LiteI18n, type LiteMessages } from '@comunal/i18n/lite';
import type { Locale } from '@comunal/command';
import { jobs } from '@comunal/i18n/lite/jobs';
import type { MessageKey } from '@comunal/i18n';
import type { LogLine, OpenGate, RunFailure } from '../engine/run-state.ts';
import type { LogMessage } from '../engine/step.ts';
import { runMessageGroups, workflowTexts } from './workflow-texts.ts';

/** What runs of a workflow say, in one language. A text that is missing is its code. */
export interface RunTexts {
  /** What the workflow is called. */
  readonly title: string;
  /** The title of a step. */
  step(name: string): string;
  /** A line of the log; where it has a step, it may name that. */
  log(message: LogMessage & Partial<Pick<LogLine, 'step'>>): string;
  question(gate: OpenGate): string;
  /** What an answer means. */
  answer(gate: OpenGate, answer: string): string;
  failure(failure: RunFailure): string;
}

type Values = Readonly<Record<string, string | number>>;

/** Loads what runs of a workflow say. */
export async function loadRunTexts(workflow: string, locale: Locale): Promise<RunTexts> {
  const load = Object.hasOwn(workflowTexts, workflow) ? workflowTexts[workflow] : undefined;
  const messages = await load?.();
  const common = createTranslator(locale, jobs);
  const own = messages ? createTranslator(locale, messages) : () => undefined;
  const explain = ({ code, values }: RunFailure): string | undefined =>
    own(`wrong.${code}`, values) ?? common(`failure.${code}`, values);
  const titleOf = (name: string): string =>
    own(`step.${name}`) ?? own(...withoutPart(name)) ?? name;
  return {
    title: common(`workflow.${workflow}`) ?? workflow,
    step: titleOf,
    log: ({ code, values, step }) => {
      const named = step === undefined ? {} : { step: titleOf(step) };
      const readable = { ...named, ...(values && toReadable(values)) };
      return own(`log.${code}`, readable) ?? common(`log.${code}`, readable) ?? code;
    },
    question: ({ name, values }) => own(`gate.${name}.question`, values) ?? name,
    answer: ({ name, values }, answer) => own(`gate.${name}.${answer}`, values) ?? answer,
    failure: (failure) =>
      explain(failure) ?? common('failure.other', { code: failure.code }) ?? failure.code,
  };

  /** Writes what a log carries as a person reads it: a day as a date, and why an attempt failed in words. */
  function toReadable(values: Values): Values {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]): [string, string | number] => {
        if (typeof value !== 'string') return [name, value];
        if (name === 'cause') return [name, describeCause(value, values)];
        return [name, name === 'day' ? formatDay(value, locale) : value];
      }),
    );
  }

  /** A sentence; the code where there is none, or where an older version did not keep what it says. */
  function describeCause(code: string, values: Values): string {
    const sentence = explain({ code, values });
    return sentence?.includes('{{') === false ? sentence : `(${code})`;
  }
}

/** A database may hold anything: what is no date is shown as it is. */
function formatDay(value: string, locale: Locale): string {
  try {
    return formatDate(value, locale);
  } catch {
    return value;
  }
}

/** A step that is done for each of several, such as `captions-es`, has one title: `step.captions` with `part`. */
function withoutPart(name: string): [path: string, values: Values] {
  const [, step = name, part = ''] = /^(.+?)-([^-]+)$/.exec(name) ?? [];
  return [`step.${step}`, { part }];
}

type Translator = (path: string, values?: Values) => string | undefined;

/** Translates messages whose keys are known at run time alone; undefined for one that no language has. */
export function createTranslator<Namespace extends string>(
  locale: Locale,
  messages: LiteMessages<Namespace>,
): Translator {
  const i18n = createLiteI18n(locale, messages) as LiteI18n;
  return (path, values = {}) => {
    const key = `${messages.namespace}:${path}`;
    if (!runMessageGroups.some((group) => key.startsWith(`${group}.`))) return undefined;
    const { text, language } = translateAny(i18n, key, values);
    return language === undefined ? undefined : text;
  };
}

/** The key of a message comes from a database here, so that no type can check it; `language` says whether there is one. */
function translateAny(i18n: LiteI18n, key: string, values: Values) {
  const translate = i18n.translate as (
    key: string,
    values: Values,
  ) => ReturnType<typeof i18n.translate<MessageKey>>;
  return translate(key, values);
}
