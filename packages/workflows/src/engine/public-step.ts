import { NotPublicError, parsePublic } from '@comunal/schemas';
import { contentTypes, type ContentType, type Public, type PublicEntry } from '@comunal/schemas';
import type { JsonValue } from './json-value.ts';
import { StepError } from './step-error.ts';
import type { PublicStepOptions, StepOptions } from './step.ts';
import type { EntryRef } from './workflow.ts';

/** Makes a step of one that is given a public entry: the entry is read and parsed anew whenever the step is about to act. */
export function toStepOptions<
  Type extends ContentType,
  Result extends JsonValue | void,
  Checkpoint extends JsonValue,
>(
  entry: EntryRef<Type>,
  options: PublicStepOptions<Type, Result, Checkpoint>,
  resolvePublic: (entry: EntryRef) => Promise<PublicEntry | undefined>,
): StepOptions<Result, Checkpoint> {
  const { run, find, ...rest } = options;
  const read = async (): Promise<Public<Type>> => readPublic(entry, await resolvePublic(entry));
  return {
    ...rest,
    run: async (context) => run(await read(), context),
    ...(find && { find: async (context) => find(await read(), context) }),
  };
}

/** Parses what was read strictly. The failure names neither the entry nor its fields: they may be closed by now. */
function readPublic<Type extends ContentType>(
  entry: EntryRef<Type>,
  value: PublicEntry | undefined,
): Public<Type> {
  const [name, slug] = entry.split('/', 2);
  const type = contentTypes.find((each): each is Type => each === name);
  if (type === undefined || value === undefined || value.slug !== slug)
    throw new StepError('not-public');
  try {
    return parsePublic(type, value) as Public<Type>; // Public<Type> is PublicByType[Type], which the compiler does not resolve for a type parameter.
  } catch (thrown) {
    if (thrown instanceof NotPublicError) throw new StepError('not-public');
    throw thrown;
  }
}
