import type { CoverageMeasure, Topic } from '../src/lint/index.js';

export function measureCoverage(
  judge: (source: string) => ReadonlyMap<string, string>,
  topics: readonly Pick<Topic, 'id' | 'group'>[],
  folders: { benchmarks: string; corpus: string; own: string },
  date?: string,
): CoverageMeasure;
