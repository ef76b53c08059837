import { defineConfig } from 'vitest/config';
import { dataForVite } from './scripts/data-loader.mjs';

export default defineConfig({
  plugins: [dataForVite],
  test: {
    testTimeout: 60_000,
    // Tests start the built command as well: at most as many at once as CI has cores.
    maxWorkers: 2,
    // One process for many files: the tokenizer's language model is unpacked once and not once a file.
    isolate: false,
    include: ['tests/**/*.test.ts'],
  },
});
