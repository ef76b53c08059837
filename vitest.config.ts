import { defineConfig } from 'vitest/config';
import { yamlForVite } from './scripts/yaml-loader.mjs';

export default defineConfig({
  plugins: [yamlForVite],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Tests start the built command as well: at most as many at once as CI has cores.
    maxWorkers: 2,
  },
});
