/** Example dialogues of both versions, turn by turn. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { diffArrays } from 'diff';
import type { Example, Turn } from '../../clast/index.js';
import type { WordEdit } from '../../diff/index.js';
import { wordEdits } from '../../diff/index.js';
import { shownText } from './phrasing.js';

export type Op = WordEdit['op'];

/** A stretch of text as it is; what is deleted or inserted as such an element. */
export const edit = (op: Op, text: string): ElementContent => {
  const value = shownText(text);
  if (op === 'equal') return { type: 'text', value };
  return h(op === 'insert' ? 'ins' : 'del', value);
};

/** The turns of an example, with what changed in them; null where nobody speaks, or the change is not in what is said. */
export function turns(before: Example | null, after: Example | null): ElementContent[] | null {
  if (!before || !after || before.value === after.value) {
    const op: Op = !before ? 'insert' : !after ? 'delete' : 'equal';
    const said = (after ?? before)?.turns ?? [];
    return said.length === 0 ? null : said.map((turn) => turnOf(turn, op, [edit(op, turn.text)]));
  }
  const shown: ElementContent[] = [];
  let isSeen = false;
  let gone: Turn[] = [];
  const flush = (): void => {
    shown.push(...gone.map((turn) => turnOf(turn, 'delete', [edit('delete', turn.text)])));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...before.turns], [...after.turns], {
    comparator: isSame,
  })) {
    if (removed) gone = value;
    else if (!added) {
      flush();
      shown.push(...value.map((turn) => turnOf(turn, 'equal', [edit('equal', turn.text)])));
    } else
      for (const turn of value) {
        const was = gone[0]?.speaker === turn.speaker ? gone.shift() : undefined;
        if (was) shown.push(changedTurn(was, turn));
        else shown.push(turnOf(turn, 'insert', [edit('insert', turn.text)]));
      }
    if (added || removed) isSeen = true;
  }
  flush();
  return isSeen ? shown : null;
}

const labelOf = ({ verdict, note }: Turn): string =>
  [verdict === 'none' ? '' : verdict, note ?? ''].filter(Boolean).join(': ');

const isSame = (a: Turn, b: Turn): boolean =>
  a.speaker === b.speaker && a.text === b.text && labelOf(a) === labelOf(b);

function changedTurn(was: Turn, is: Turn): ElementContent {
  const edits = wordEdits(was.text, is.text).map(({ op, text }) => edit(op, text));
  const [then, now] = [labelOf(was), labelOf(is)];
  const label = then === now ? undefined : [edit('delete', then), ' ', edit('insert', now)];
  return turnOf(is, 'equal', edits, label);
}

function turnOf(
  turn: Turn,
  op: Op,
  said: ElementContent[],
  label?: (ElementContent | string)[],
): ElementContent {
  const { verdict, speaker } = turn;
  const own = labelOf(turn);
  const shown = label ?? (own === '' ? null : [shownText(own)]);
  return h('div', { className: ['turn', verdict === 'none' ? '' : verdict, op].filter(Boolean) }, [
    h('p.speaker', [h('span.who', shownText(speaker)), ...(shown ? [' ', h('span.verdict', shown)] : [])]),
    h('pre', said),
  ]);
}
