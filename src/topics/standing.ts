/** Which sentences can speak for the document at all. */
import type { Clause, Sentence, Token } from '../clast/index.js';

/** `full`: it rules. `weak`: commentary, which explains and binds nobody. `none`: it never counts. */
export type Standing = 'full' | 'weak' | 'none';

/** How far a clause's sentences count: headings, quotations and repetitions never do. */
export function standingOfClause(clause: Clause): Standing {
  switch (clause.role) {
    case 'provision':
    case 'definition':
      return 'full';
    case 'commentary':
      return 'weak';
    case 'quotation':
    case 'heading':
    case 'caption':
    case 'navigation':
    case 'history':
      return 'none';
  }
}

/** A question that states no principle, and a clause's own title, say nothing. */
export function isSilent(sentence: Sentence, clause: Clause): boolean {
  if (isTitle(sentence, clause)) return true;
  return /\?["”’)]*$/.test(sentence.value.trim()) && sentence.strength === null;
}

function isTitle(sentence: Sentence, clause: Clause): boolean {
  if (clause.title === null) return false;
  const bare = (text: string): string => text.replace(/^[\s\d.:§()]+|[\s.:]+$/g, '');
  return bare(sentence.value) === bare(clause.title);
}

/** Fewest words between quotation marks that make a quotation; fewer are a word in scare quotes. */
const quotedWords = 4;

/** For each token, whether it stands inside a quotation. */
export function quoted(tokens: readonly Token[]): readonly boolean[] {
  const marks = new Array<boolean>(tokens.length).fill(false);
  let opened: number | null = null;
  tokens.forEach(({ text }, at) => {
    if (!/^["“”„«»]$/.test(text)) return;
    if (opened === null) opened = text === '”' || text === '»' ? null : at;
    else {
      if (at - opened - 1 >= quotedWords) marks.fill(true, opened, at);
      opened = null;
    }
  });
  return marks;
}
