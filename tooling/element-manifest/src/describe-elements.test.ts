import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeElements } from './describe-elements.ts';

const packages = join(import.meta.dirname, '../../../packages');
const describeIn = (name: string) => describeElements(join(packages, name));
const namesOf = (members: readonly { readonly name: string }[] = []) =>
  members.map(({ name }) => name);

describe('describeElements', () => {
  const [video] = describeIn('peertube');
  const [room] = describeIn('jitsi');

  it('lists what a page can set, and nothing of the inside of the class', () => {
    expect(video?.tagName).toBe('comunal-video');
    expect(video?.attributes.map(({ attribute }) => attribute)).toContain('video-title');
    expect(namesOf(video?.properties)).toStrictEqual(['currentTime', 'isPlaying', 'locale']);
    expect(namesOf(video?.methods)).toStrictEqual(['play', 'pause', 'seek']);
  });

  it('knows properties without an attribute', () => {
    expect(namesOf(room?.properties)).toStrictEqual(['tokenHandler', 'locale']);
    expect(namesOf(room?.attributes)).not.toContain('tokenHandler');
  });

  it('reads defaults, and what is inherited', () => {
    const level = room?.attributes.find(({ attribute }) => attribute === 'heading-level');
    expect(level).toMatchObject({ default: '3', type: { text: 'number | null | undefined' } });
    expect(namesOf(room?.cssProperties)).toContain('--comunal-paper');
  });

  it('names no file of this machine', () => {
    expect(JSON.stringify([video, room])).not.toContain(packages);
  });

  it.each([
    ['peertube', 'src/element/*.ts'],
    ['jitsi', 'src/element/*.ts'],
    ['fundraising', 'src/{element,card}/*.ts'],
  ])('documents each part of %s', (name, files) => {
    const [element] = describeIn(name);
    const cwd = join(packages, name);
    const text = globSync(files, { cwd }).map((file) => readFileSync(join(cwd, file), 'utf8'));
    const parts = [...text.join('\n').matchAll(/ part="?([a-z-]+)/g)].map(([, part]) => part);
    expect(parts.length).toBeGreaterThan(4);
    const documented = namesOf(element?.cssParts);
    expect(parts.filter((part) => !documented.includes(part ?? ''))).toStrictEqual([]);
  });

  it.each([
    ['peertube', 'video'],
    ['jitsi', 'room'],
    ['fundraising', 'donate'],
  ])('lists the events of %s that the type of events has', (name, element) => {
    const file = join(packages, name, `src/element/${element}-events.ts`);
    const typed = [...readFileSync(file, 'utf8').matchAll(/'(comunal-[a-z-]+)':/g)].map(
      ([, event]) => event,
    );
    expect(typed.length).toBeGreaterThan(0);
    expect(namesOf(describeIn(name)[0]?.events).toSorted()).toStrictEqual(typed.toSorted());
  });
});
