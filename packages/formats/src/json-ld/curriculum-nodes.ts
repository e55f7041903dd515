import type { CourseLeaf, CreativeWorkLeaf, SyllabusLeaf } from 'schema-dts';
import type { Public } from '@comunal/schemas';
import { getLicenseUrl } from '../license-url.ts';
import { toAgents } from './agent-nodes.ts';
import { compact } from './compact.ts';
import { toAudience } from './event-nodes.ts';
import { identify, pick, pickAll, type JsonLdContext } from './json-ld-context.ts';
import { describeAuthorship } from './work-credits.ts';

/** Describes a curriculum as a course: what each session is about, and the materials that have an entry. */
export function toCourse(curriculum: Public<'curriculum'>, context: JsonLdContext): CourseLeaf {
  return compact<CourseLeaf>({
    '@type': 'Course',
    ...identify(curriculum, context),
    ...describeAuthorship(curriculum.credits, context),
    description: pick(curriculum.summary, context),
    provider: toAgents(curriculum.credits, ['organizer', 'author', 'publisher'], context),
    audience: toAudience(curriculum.audience, context),
    timeRequired: curriculum.duration,
    inLanguage: curriculum.languages,
    keywords: pickAll(curriculum.topics, context),
    creativeWorkStatus: curriculum.state,
    license: curriculum.license && getLicenseUrl(curriculum.license),
    syllabusSections: curriculum.sessions?.map((session) =>
      compact<SyllabusLeaf>({
        '@type': 'Syllabus',
        name: pick(session.title, context),
        description: pick(session.goal, context),
        timeRequired: session.duration,
      }),
    ),
    hasPart: listMaterials(curriculum, context),
  });
}

function listMaterials(
  { materials }: Public<'curriculum'>,
  context: JsonLdContext,
): CreativeWorkLeaf[] {
  return (materials ?? []).flatMap(({ publication, language }) => {
    const work = publication === undefined ? undefined : context.lookup('publication', publication);
    if (!work) return [];
    return {
      '@type': 'CreativeWork',
      ...identify(work, context),
      inLanguage: language,
    } as const;
  });
}
