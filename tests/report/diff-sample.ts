/** Two versions of a small charter, and what a comparison says of them: built by hand, so that reports are tested by themselves. */
import {
  clausesOf,
  sectionsOf,
  walk,
  type Clause,
  type Constitution,
  type Section,
} from '../../src/clast/index.js';
import type { Change, ChangeKind, Comparison, Pair, Place, Placed } from '../../src/diff/index.js';
import { wordEdits } from '../../src/diff/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import type { DiffReport } from '../../src/report/diff-report.js';

/** What hostile text tries: to drive the terminal, to break out of a page or a cell, to mention, to link. */
export const hostile =
  'It must not say \u001b[31m|x| <img src=y onerror=z> </script> `c` $a$ ![i](j) @octocat #12 www.n.o *p* \u202e.';

const escaped = hostile.replace(/[|[<`$*!]/g, '\\$&');

export const before = `# House charter

This charter is for the assistant of a hotel. It is read *aloud* to new staff.

## Hard limits {tags=hard-constraint}

- The assistant must never open a guest's room.
- The assistant must never tell a guest's name to a stranger.
- The assistant must not carry money.

## Talking with guests

The assistant should answer in the guest's language. It must not gossip. The kitchen closes at ten.

The assistant may offer a discount.

~~~xml
<user>
Is room 12 free?
</user>
<assistant> <!-- GOOD -->
It is, until Friday.
</assistant>
~~~

| Time | Who answers |
|---|---|
| Day | The desk |
| Night | The porter |

## Night hours

The porter must wake the manager in an emergency.

The porter should keep the door shut. Guests ring twice.

### Alarms

Every alarm must be written down.

## Words

A *guest* is who has a key.
`;

export const after = `# House charter

This charter is for the assistant of a hotel. It is read *aloud* to all staff.

## Hard limits {tags=hard-constraint}

- The assistant should not open a guest's room.
- The assistant must not carry money.
- ${escaped}

## How to talk with guests

The assistant must answer in the guest's language unless the guest asks for another. It must gossip. The kitchen closes at eleven.

The assistant may offer a discount.

~~~xml
<user>
Is room 12 free?
</user>
<assistant> <!-- GOOD -->
It is, until Sunday.
</assistant>
~~~

| Time | Who answers |
|---|---|
| Day | The desk |
| Night | The night porter |

## Words

A *guest* is who has a key.

The porter should keep the door shut.

## Complaints

The desk must answer every complaint in a day.

Complaints are welcome.
`;

export const read = (source: string): Constitution => readNorms(parseMarkdown(source));

/** Makes changes by words that stand at their places. */
export class Builder {
  readonly changes: Change[] = [];

  constructor(
    readonly before: Constitution,
    readonly after: Constitution,
  ) {}

  add(
    kind: ChangeKind,
    was: string | null,
    is: string | null,
    meaning: string,
    more: Partial<Pick<Change, 'level' | 'class' | 'hard' | 'within' | 'words'>> = {},
  ): this {
    const level = more.level ?? 'sentence';
    const [before, after] = [place(this.before, was, level), place(this.after, is, level)];
    const words = before && after && level !== 'section' ? wordEdits(before.text, after.text) : [];
    this.changes.push({
      kind,
      level,
      class: 'normative',
      before,
      after,
      meaning,
      hard: false,
      within: null,
      ...(words.some(({ op }) => op !== 'equal') && { words }),
      ...more,
    });
    return this;
  }
}

function place(tree: Constitution, words: string | null, level: Change['level']): Place | null {
  if (words === null) return null;
  for (const [node, ancestors] of walk(tree)) {
    const found = textOf(node as Placed, level);
    if (found?.includes(words) !== true) continue;
    const clause = ancestors.findLast((each) => each.type === 'clause');
    const holder = node.type === 'section' || node.type === 'clause' ? node : clause;
    return {
      line: node.position.start.line,
      id: holder?.id ?? null,
      path: holder?.path ?? null,
      text: found,
      position: node.position,
      node: node as Placed,
    };
  }
  throw new Error(`no ${level} says ${JSON.stringify(words)}`);
}

function textOf(node: Placed, level: Change['level']): string | undefined {
  if (level === 'section') return node.type === 'section' ? node.title : undefined;
  if (level === 'sentence') return node.type === 'sentence' ? node.value : undefined;
  if (node.type === 'clause' || node.type === 'example' || node.type === 'verbatim') return node.value;
  return undefined;
}

/** Pairs nodes by what stands in them; `same` says which of the earlier version became which of the later one. */
function pairs<N extends Section | Clause>(
  was: readonly N[],
  is: readonly N[],
  textOf: (node: N) => string,
  same: Readonly<Record<string, string>>,
): Pair<N>[] {
  const counterpart = (node: N): N | undefined => {
    const [, to] = Object.entries(same).find(([from]) => textOf(node).includes(from)) ?? [];
    return is.find((other) =>
      to === undefined ? textOf(other) === textOf(node) : textOf(other).includes(to),
    );
  };
  const taken = new Map(was.map((node) => [counterpart(node), node]));
  const found: Pair<N>[] = is.map((after) => {
    const before = taken.get(after) ?? null;
    return { before, after, similarity: before === null ? 0 : textOf(before) === textOf(after) ? 1 : 0.7 };
  });
  for (const [index, node] of was.entries()) {
    if (counterpart(node)) continue;
    const previous = was[index - 1];
    const at = previous ? found.findIndex((pair) => pair.before === previous) : -1;
    found.splice(at + 1, 0, { before: node, after: null, similarity: 0 });
  }
  return found;
}

export function comparisonOf(
  { before: from, after: to, changes }: Builder,
  sections: Readonly<Record<string, string>>,
  clauses: Readonly<Record<string, string>>,
): Comparison {
  return {
    before: from,
    after: to,
    changes,
    alignment: {
      sections: pairs([...sectionsOf(from)], [...sectionsOf(to)], ({ title }) => title, sections),
      clauses: pairs([...clausesOf(from)], [...clausesOf(to)], ({ value }) => value, clauses),
    },
  };
}

function sampleReport(): DiffReport {
  const built = new Builder(read(before), read(after))
    .add('reworded', 'It is read aloud', 'It is read aloud', 'It says "all" instead of "new".', {
      class: 'substantive',
    })
    .add(
      'weakened',
      'open a guest',
      'open a guest',
      'It was an absolute prohibition and is only recommended now: "must never" became "should not".',
      { hard: true },
    )
    .add('removed', "guest's name", null, 'A prohibition is gone: the assistant need not keep it any more.', {
      hard: true,
    })
    .add('added', null, 'It must not say', 'A new prohibition.', { hard: true })
    .add('retitled', 'Talking with guests', 'How to talk', 'The section is called otherwise.', {
      level: 'section',
      class: 'editorial',
    })
    .add(
      'exception-added',
      'answer in the',
      'answer in the',
      'It has an exception now: "unless the guest asks for another".',
    )
    .add(
      'strengthened',
      'answer in the',
      'answer in the',
      'It was recommended and is required now: "should" became "must".',
    )
    .add('reversed', 'gossip', 'gossip', 'What was forbidden is required now.')
    .add('reworded', 'The kitchen', 'The kitchen', 'It says "eleven" instead of "ten".', {
      class: 'substantive',
    })
    .add('reworded', 'Is room 12', 'Is room 12', 'The example was changed.', {
      level: 'clause',
      class: 'substantive',
    })
    .add('editorial', 'Night\nThe porter', 'The night porter', 'It says the same.', {
      level: 'clause',
      class: 'editorial',
    })
    .add('removed', 'Night hours', null, 'The section is gone.', { level: 'section' })
    .add('removed', 'wake the manager', null, 'A duty is gone.', { within: 'SECTION' })
    .add('removed', 'ring twice', null, 'A statement is gone.', { within: 'SECTION', class: 'substantive' })
    .add('removed', 'Alarms', null, 'The section is gone.', { level: 'section', within: 'SECTION' })
    .add('removed', 'Every alarm', null, 'A duty is gone.', { within: 'SECTION' })
    .add('moved', 'keep the door', 'keep the door', 'It stands in "Words" now.', { class: 'editorial' })
    .add('added', null, 'Complaints', 'A new section.', { level: 'section' })
    .add('added', null, 'every complaint', 'A new duty of the desk.', { within: 'SECTION' })
    .add('added', null, 'are welcome', 'A new statement.', { within: 'SECTION', class: 'substantive' });
  const ids = new Map(
    [...sectionsOf(built.before), ...sectionsOf(built.after)].map(({ title, id }) => [title, id]),
  );
  for (const change of built.changes) {
    if (change.within === null) continue;
    change.within = ids.get(change.after ? 'Complaints' : 'Night hours') ?? null;
  }
  const comparison = comparisonOf(
    built,
    { 'Talking with guests': 'How to talk' },
    {
      'This charter': 'This charter',
      'open a guest': 'open a guest',
      'Talking with guests': 'How to talk',
      'answer in the': 'answer in the',
      'Night\nThe porter': 'Night\nThe night porter',
      'keep the door': 'keep the door',
    },
  );
  return { comparison, names: { before: 'v1.md', after: 'v2.md' } };
}

export const sample: DiffReport = sampleReport();
