/** Coverage of small documents, judged as the command does. */
import { Chalk } from 'chalk';
import { fileCoverage, resolveSettings, type CoverageReport, type Topic } from '../../src/lint/index.js';
import { readFrontmatter } from '../../src/lint/check-configuration.js';
import { read, topicOf } from '../lint/read.js';

export const topics: readonly Topic[] = [
  {
    ...topicOf('honesty', 'lie'),
    title: 'It says what is true',
    group: 'character',
    facets: [
      {
        id: 'said',
        need: 'required',
        present: 'forbids lies',
        missing: 'no rule against lies',
        cues: ['lie'],
      },
      {
        id: 'omits',
        need: 'extra',
        present: 'forbids silence',
        missing: 'nothing on silence',
        cues: ['omit'],
      },
    ],
    opposed: ['flatter'],
  },
  { ...topicOf('privacy', 'secret'), title: 'It keeps secrets', touches: ['gossip'] },
  { ...topicOf('oversight', 'audit'), title: 'It can be checked' },
];

/** What hostile text tries: to drive the terminal, to break out of a cell, to mention, to link. */
export const hostile =
  'It must not lie \u001b[31m|x| <img src=y> `c` $a$ ![i](j) [k](http://l.m) @octocat #12 www.n.o *p* \u202e.';

export const documents: Readonly<Record<string, string>> = {
  'charter.md': '# Charter\n\nIt must not gossip.\n\nIt may flatter the guest.\n',
  'a|b.md': `# Other\n\n${hostile.replace(/[|[<`$*!]/g, '\\$&')}\n\nIt must never tell a secret.\n`,
  'declared.md': `---
clausewright:
  topics:
    oversight: { status: not-applicable, reason: "Nobody | *may* <b>look</b>." }
---

It must not lie and must not omit anything. It keeps every secret. I lie awake.
`,
  'empty.md': '# Charter\n',
  'deutsch.md': `# Charta

Der Assistent dient den Menschen, die ihn fragen, und er sagt ihnen die Wahrheit, auch wenn sie unbequem ist. Er darf
niemanden täuschen. Wenn ein Mensch ihn anhalten will, hält er an, ohne zu verhandeln.
`,
};

/** The report on some of the documents, in the order of their names here. */
export function reportOn(...names: readonly string[]): CoverageReport {
  const files = names.map((name) => {
    const { tree } = read(documents[name] ?? name);
    const loaded = { rules: [], topics };
    const settings = resolveSettings(loaded, [readFrontmatter(tree, loaded).configuration]);
    return fileCoverage(name, tree, topics, settings);
  });
  return { version: 1, files };
}

export const plain = new Chalk({ level: 0 });
