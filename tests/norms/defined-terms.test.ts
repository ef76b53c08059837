import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/index.js';
import { definedTerms, readNorms } from '../../src/norms/index.js';

const termsIn = (text: string): string[] =>
  definedTerms(readNorms(parseMarkdown(text))).map(({ term, gloss }) => `${term} = ${gloss}`);

describe('definedTerms', () => {
  it('reads sentences that say what a term means, wherever they stand', () => {
    expect(termsIn('# C\n\n"Operator" means any company with a key. The operator pays.')).toEqual([
      'Operator = any company with a key.',
    ]);
    expect(termsIn('# C\n\nBy "serious harm" we mean death or lasting injury.')).toEqual([
      'serious harm = death or lasting injury.',
    ]);
    expect(termsIn('# C\n\nFor the purposes of this section, harm means any loss of money.')).toEqual([
      'harm = any loss of money.',
    ]);
  });

  it('reads items and rows under a title that promises definitions', () => {
    expect(termsIn('# C\n\n## Definitions\n\n- **Operator**: a company that builds on the model.')).toEqual([
      'Operator = a company that builds on the model.',
    ]);
    expect(
      termsIn('# C\n\n## Glossary\n\n| Term | Meaning |\n|---|---|\n| Session | one lesson to its close |'),
    ).toEqual(['Session = one lesson to its close']);
  });

  it('reads entries that begin like an order or have the term in bold before a noun phrase', () => {
    expect(
      termsIn('# C\n\n## Terms\n\n- **Stop Call**: a message from the quay that asks the pilot to hold.'),
    ).toEqual(['Stop Call = a message from the quay that asks the pilot to hold.']);
    expect(termsIn('# C\n\n## Terms\n\n**Grave loss.** A loss that nobody makes good.')).toEqual([
      'Grave loss = A loss that nobody makes good.',
    ]);
    expect(termsIn('# C\n\n## Terms\n\n**Grave loss.** A loss that must be reported.')).toEqual([]);
  });

  it('reads them behind a lead-in, around an aside and with the term in quotes', () => {
    expect(termsIn('# C\n\nFor this Article, "Ruling" means any letter that is sent.')).toEqual([
      'Ruling = any letter that is sent.',
    ]);
    expect(termsIn('# C\n\nIn Articles 5 and 6, a "client" is anyone who writes to us.')).toEqual([
      'client = anyone who writes to us.',
    ]);
    expect(termsIn('# C\n\nCandor, as we use the word, means that nothing is kept back.')).toEqual([
      'Candor = that nothing is kept back.',
    ]);
    expect(termsIn('# C\n\nA gift, as every clerk knows, is a debt that nobody wrote down.')).toEqual([]);
  });

  it('tells where the term stands', () => {
    const [first] = definedTerms(
      readNorms(parseMarkdown('# C\n\nWe begin. "Operator" means any company with a key.')),
    );
    expect(first?.clause.value.slice(first.start, first.end)).toBe('Operator');
  });

  it('takes no level, no field in code, no norm and no question for a definition', () => {
    expect(termsIn('# C\n\n## Levels\n\n- **User**: rules that a user may change.')).toEqual([]);
    expect(termsIn('# C\n\n## Definitions\n\n- `role`: the source of each message')).toEqual([]);
    expect(termsIn('# C\n\nThe assistant must say what a term means to the user.')).toEqual([]);
    expect(
      termsIn('# C\n\n## Definitions\n\nThere are three kinds: a company, a developer and a user.'),
    ).toEqual([]);
    expect(termsIn('# C\n\nWhat does "operator" mean for a small company?')).toEqual([]);
  });
});
