import { type Clause, clausesOf, type Constitution, type Sentence, type Token } from '../clast/index.js';
import { cutSentences, type Cut } from './sentences.js';
import { tokenize } from './tokens.js';

/** Splits every clause of a tree into sentences and fills in what each binds, in place. Returns the tree. */
export function readNorms(tree: Constitution): Constitution {
  const clauses = [...clausesOf(tree)];
  const texts = tokenize(clauses.map((clause) => ({ text: clause.value, spans: clause.data?.spans ?? [] })));
  clauses.forEach((clause, index) => {
    const text = texts[index];
    if (!text) return;
    clause.children = cutSentences(text).map((cut) => sentenceAt(clause, cut, text.tokens));
  });
  return tree;
}

function sentenceAt(clause: Clause, { start, end }: Cut, tokens: readonly Token[]): Sentence {
  const value = clause.value.slice(start, end);
  const crude = crudeNorm(value);
  return {
    type: 'sentence',
    value,
    ...crude,
    references: (clause.data?.references ?? [])
      .filter((it) => it.start >= start && it.start < end)
      .map(({ reference }) => reference),
    position: clause.data?.map.position(start, end) ?? clause.position,
    data: {
      tokens: tokens
        .filter((token) => token.start >= start && token.start < end)
        .map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
      start,
      end,
    },
  };
}

function crudeNorm(value: string): Pick<Sentence, 'kind' | 'strength' | 'bearer' | 'conditional'> {
  const conditional = /\b(?:if|unless|except|when|as long as|provided that|without permission)\b/i.test(
    value,
  );
  const nothing = { kind: 'statement', strength: null, bearer: null, conditional } as const;
  const modal = /\b(?:must|shall|should|never|may|has to|have to|need to|is to|can)\b/i.exec(value);
  if (!modal) return nothing;
  const word = modal[0].toLowerCase();
  const prohibited =
    word === 'never' || /\b(?:must|shall|should|may|can)(?:not| not|n['’]t| never)\b/i.test(value);
  const kind = prohibited ? 'prohibition' : word === 'may' || word === 'can' ? 'permission' : 'obligation';
  return {
    kind,
    strength: ['must', 'shall', 'never'].includes(word) ? 'absolute' : 'strong',
    bearer: /^we\b/i.test(value) ? 'developer-org' : 'ai',
    conditional,
  };
}
