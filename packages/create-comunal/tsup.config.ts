import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({ ...shared, entry: ['src/index.ts', 'src/bin.ts'] });
