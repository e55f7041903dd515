import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({ ...shared, entry: ['src/index.ts', 'src/bin.ts'] });
