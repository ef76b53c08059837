/** What a sentence says that a term means, wherever the term stands in it: "this is what we mean by corrigibility: ...". */

/** Group `gloss` holds the meaning; `TERM` stands for the forms of the term. */
const forms: readonly string[] = [
  // "This is what the company means by TERM: ...", "By TERM we mean ..."
  '\\bwhat [^,.;:]{1,40} (?:means?|understands?|calls?) (?:by |as |under )?(?:the (?:word|term) )?TERM(?: is)?[:,—–]? ?(?<gloss>.+)$',
  '\\bby TERM,? [^,.;:]{1,30} (?:means?|understands?):? ?(?<gloss>.+)$',
  // "a TERM system does ...", "a TERM agent is one that ..."
  '\\b(?:an?|any|every|the) (?:fully |truly |properly )?TERM (?:AI|system|model|assistant|agent|machine|one) (?:is one (?:that|which) |is a \\w+ (?:that|which) |will |would )?(?<gloss>.+)$',
  // "TERM means ...", "to be TERM is to ..."
  '\\bTERM(?: here|, (?:as|in|for|within|to us|here)\\b[^,.;:]{0,50},)? (?:here )?(?:means?|refers to|denotes?|amounts to|consists (?:in|of)|comes down to|is (?:a matter of|defined as|understood as|to|when|that)|(?:is|are) (?:the|an?) (?:\\w+ ){0,2}(?:ability|willingness|readiness|disposition|property|quality|state|practice|habit|agreement|tendency|virtue|duty|degree|extent|measure)\\b)(?: here)?:? (?<gloss>.+)$',
  // "TERM exists where ...", "TERM is given once ..."
  '\\bTERM (?:exists?|is given|is there|is present|holds?|arises?|is reached) (?:if|when|where|once|as soon as|by)(?<gloss> .+)$',
  // "TERM, that is, ...", "TERM in the sense that ..."
  '\\bTERM(?:,| \\(|:| [–—])? ?(?:that is(?: to say)?|i\\.e\\.|in other words|by which [^,.;:]{1,30} means?|meaning|in the sense (?:that|of))[:,]? (?<gloss>[^.;)]+)',
  // "We call a system TERM when ...", "It is TERM if ..."
  '\\b(?:call|calls|called|is|are|counts? as) (?:[^,.;:]{1,30} )?TERM (?:if|when|where|once|in that|insofar as|so long as|as long as)(?<gloss> .+)$',
  // "is corrigible in the usual sense: it weighs ...", "corrigibility in the sense usual in the field: ..."
  '\\bTERM in (?:the|its|this) [^,.;:]{3,40}: (?<gloss>.+)$',
  // "Deception is any statement that ...", "Reward hacking, in plain words, is working hard ..."
  '^(?:\\p{L}+, )?(?:an? )?TERM(?:, [^,.;:]{3,40},)? (?:here )?(?:is|comes down to|boils down to|amounts to) (?!the (?:most|only|first|best)|not\\b|never|no\\b|one of|more|part)(?<gloss>(?:an?|any|the|every|simply|nothing (?:but|more than)|\\p{L}+ing) .+)$',
  // "... is what TERM means", "this is what TERM is"
  '^(?<gloss>[^.]{12,}?)(?:;| is|: this is|, which is) (?:this )?(?:is )?(?:what|all that|the meaning of) (?:\\w+ ){0,2}?TERM (?:means|is|asks|comes to|amounts to)\\b',
  // "To be aligned is to ..."
  '^(?:to be|being) (?:\\w+ly )?TERM (?:is|means|comes down to) (?:to )?(?<gloss>.+)$',
  // "To do as one is told: we call this TERM"
  '^(?<gloss>[^.;]{12,}?)(?:[:;,—–]| is) (?:this|that|which)?(?: is)? ?(?:what )?(?:we|I|the \\w+) (?:call|mean by) (?:it |this |that )?TERM\\b',
];

/** The meanings that a sentence gives to a term, in the order of the forms. */
export function readingsOf(termForms: string): (text: string) => readonly string[] {
  const patterns = forms.map(
    (form) => new RegExp(form.replaceAll('TERM', `["“*]?(?:${termForms})["”*]?`), 'iu'),
  );
  return (text) => patterns.flatMap((pattern) => pattern.exec(text)?.groups?.gloss ?? []);
}
