import { defineConfig } from 'vitest/config';
import { dataForVite } from './scripts/data-loader.mjs';

export default defineConfig({
  plugins: [dataForVite],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Tests start the built command as well: at most as many at once as CI has cores.
    maxWorkers: 2,
  },
});
