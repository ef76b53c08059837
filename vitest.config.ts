import { defineConfig } from 'vitest/config';
import { dataForVite } from './scripts/data-loader.mjs';

export default defineConfig({
  plugins: [dataForVite],
  test: {
    testTimeout: 60_000,
    // Tests start the built command as well: at most as many at once as CI has cores.
    maxWorkers: 2,
    projects: [
      // One process for many files: the tokenizer's language model is unpacked once and not once a file.
      {
        extends: true,
        test: { name: 'all', include: ['tests/**/*.test.ts'], exclude: ['tests/topics/**'], isolate: false },
      },
      // Each file by itself: how the tokenizer parts a contraction can depend on what it has read before.
      { extends: true, test: { name: 'topics', include: ['tests/topics/**/*.test.ts'] } },
    ],
  },
});
