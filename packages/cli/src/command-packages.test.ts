import { commands as archive } from '@comunal/archive/cli';
import { commands as captions } from '@comunal/captions/cli';
import { commands as audit } from '@comunal/audit/cli';
import { commands as clean } from '@comunal/clean/cli';
import { commands as cms } from '@comunal/cms/cli';
import type { Command } from '@comunal/command';
import { commands as content } from '@comunal/content/cli';
import { commands as fundraising } from '@comunal/fundraising/cli';
import { commands as jitsi } from '@comunal/jitsi/cli';
import { commands as kit } from '@comunal/kit/cli';
import { commands as peertube } from '@comunal/peertube/cli';
import { commands as print } from '@comunal/print/cli';
import { commands as sealing } from '@comunal/sealing/cli';
import { commands as translate } from '@comunal/translate/cli';
import { commands as workflows } from '@comunal/workflows/cli';
import { expect, it } from 'vitest';
import { commandPackages } from './command-packages.ts';

const packages: Readonly<Record<string, readonly Command[]>> = {
  '@comunal/archive': archive,
  '@comunal/captions': captions,
  '@comunal/audit': audit,
  '@comunal/clean': clean,
  '@comunal/cms': cms,
  '@comunal/content': content,
  '@comunal/fundraising': fundraising,
  '@comunal/jitsi': jitsi,
  '@comunal/kit': kit,
  '@comunal/peertube': peertube,
  '@comunal/print': print,
  '@comunal/sealing': sealing,
  '@comunal/translate': translate,
  '@comunal/workflows': workflows,
};

it.each(Object.entries(commandPackages))(
  'lists %s with the package that exports it and with the aliases it declares',
  async (name, listed) => {
    const command = packages[listed.package]?.find((candidate) => candidate.name === name);
    const module = await command?.load();
    expect(module?.aliases ?? []).toEqual(listed.aliases ?? []);
    expect(module).toBeDefined();
  },
);

it('lists each command that a package exports', () => {
  const exported = Object.entries(packages).flatMap(([name, commands]) =>
    commands.map((command) => [command.name, name]),
  );
  const listed = Object.entries(commandPackages).map(([name, entry]) => [name, entry.package]);
  expect(listed.toSorted()).toEqual(exported.toSorted());
});
