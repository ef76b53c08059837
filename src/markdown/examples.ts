/**
 * Example dialogues in fenced blocks. Two forms: elements as in the Model Spec
 * (`<assistant> <!-- BAD[#id]: why -->` ... `</assistant>`), and lines that begin with a speaker or a verdict
 * (`User: ...`, `GOOD: ...`).
 */
import type { Code } from 'mdast';
import type { Example, Lines, Run, Turn, Verdict } from '../clast/index.js';
import { OffsetMap } from '../clast/index.js';

const speakers =
  'system|developer|operator|user|human|person|customer|assistant|ai|agent|model|bot|claude|tool';
const element = /^[ \t]*<([a-z][\w-]*)(?:\s[^>]*)?>[ \t]*(?:<!--([^]*?)-->)?[ \t]*/i;
const knownSpeaker = new RegExp(`^(?:${speakers})$`, 'i');
const line = new RegExp(
  String.raw`^[ \t]*(?:[-*][ \t]+)?(?:\*\*)?(?:(good|bad|ok|better|worse)\b[ \t]*(?:\(([^)]*)\))?|(${speakers}))(?:[ \t]*[([](good|bad|ok)[)\]])?(?:\*\*)?[ \t]*:(?:\*\*)?[ \t]*`,
  'i',
);

const verdicts: Readonly<Record<string, Verdict>> = {
  good: 'good',
  better: 'good',
  bad: 'bad',
  worse: 'bad',
  ok: 'ok',
};

/** Reads a fence as an example; undefined where nobody speaks in it. */
export function readExample(
  node: Code,
  runs: readonly Run[],
  start: number,
  end: number,
  lines: Lines,
): Example | undefined {
  const map = new OffsetMap(runs, lines);
  const turns = elementTurns(node.value, map) ?? lineTurns(node.value, map);
  if (!turns) return undefined;
  return {
    type: 'example',
    verdict: verdictOf(turns),
    of: null,
    turns,
    value: node.value,
    position: lines.position(start, end),
  };
}

function verdictOf(turns: readonly Turn[]): Verdict {
  const said = new Set(turns.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'none'));
  const [only] = said;
  if (said.size > 1) return 'mixed';
  return only ?? 'none';
}

/** `BAD[#a, #b]: why` -> verdict, ids and note. */
function parseNote(comment: string): Pick<Turn, 'verdict' | 'note' | 'breaks'> {
  const match = /^\s*(good|bad|ok)\b\s*(?:\[([^\]]*)\])?\s*:?\s*([^]*?)\s*$/i.exec(comment);
  if (!match) return { verdict: 'none', note: comment.trim() === '' ? null : comment.trim(), breaks: [] };
  const [, verdict = '', breaks = '', note = ''] = match;
  return {
    verdict: verdicts[verdict.toLowerCase()] ?? 'none',
    note: note === '' ? null : note,
    breaks: [...breaks.matchAll(/#([\w:.-]+)/g)].map(([, id = '']) => id),
  };
}

interface Draft extends Omit<Turn, 'position' | 'text'> {
  from: number;
  to: number;
}

const finish = (drafts: readonly Draft[], value: string, map: OffsetMap): Turn[] =>
  drafts.map(({ from, to, ...turn }) => {
    const text = value.slice(from, to);
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    return { ...turn, text: trimmed, position: map.position(from + lead, from + lead + trimmed.length) };
  });

function elementTurns(value: string, map: OffsetMap): Turn[] | undefined {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  for (const { text, at } of linesOf(value)) {
    const begin = element.exec(text);
    const speaker = begin?.[1];
    // Inside of a turn only the elements that we know end it: its text may be markup.
    const opens =
      speaker !== undefined &&
      (knownSpeaker.test(speaker) || (open === undefined && speaker !== 'comparison'));
    if (begin && opens) {
      if (open) open.to = at;
      open = {
        speaker: speaker.toLowerCase(),
        ...parseNote(begin[2] ?? ''),
        from: at + begin[0].length,
        to: value.length,
      };
      drafts.push(open);
    }
    const close = /<\/([a-z]+)>\s*$/i.exec(text);
    if (open && close?.[1]?.toLowerCase() === open.speaker) {
      open.to = Math.max(open.from, at + close.index);
      open = undefined;
    } else if (open && /^\s*<\/?comparison>\s*$/.test(text)) {
      open.to = Math.max(open.from, at);
      open = undefined;
    }
  }
  const speaks = drafts.some(({ speaker }) => knownSpeaker.test(speaker));
  return speaks ? finish(drafts, value, map) : undefined;
}

function lineTurns(value: string, map: OffsetMap): Turn[] | undefined {
  const drafts: Draft[] = [];
  for (const { text, at } of linesOf(value)) {
    const begin = line.exec(text);
    if (!begin) continue;
    const [whole, verdict, note, speaker, aside] = begin;
    const before = drafts.at(-1);
    if (before) before.to = at;
    drafts.push({
      speaker: speaker?.toLowerCase() ?? 'assistant',
      verdict: verdicts[(verdict ?? aside ?? '').toLowerCase()] ?? 'none',
      note: note ?? null,
      breaks: [],
      from: at + whole.length,
      to: value.length,
    });
  }
  // One labelled line can be anything ("model: x" in a configuration); two make a dialogue, or a verdict does.
  const speaks = drafts.length > 1 || drafts.some(({ verdict }) => verdict !== 'none');
  return speaks ? finish(drafts, value, map) : undefined;
}

function* linesOf(value: string): Generator<{ text: string; at: number }> {
  let at = 0;
  for (const text of value.split(/(?<=\n)/)) {
    yield { text: text.replace(/\r?\n$/, ''), at };
    at += text.length;
  }
}
