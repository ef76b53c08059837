/** Problems that a document leaves open, and whether it says what holds meanwhile. */
import {
  clausesOf,
  sectionsOf,
  type Clause,
  type Constitution,
  type Group,
  type Node,
  type Section,
  type Sentence,
} from '../../../src/lint/index.js';

/** Offsets in the clause's plain text. */
export interface OpenProblem {
  clause: Clause;
  start: number;
  end: number;
}

/** The problems of a section that are without a default. `section`: where the whole of it is about open problems, else null. */
export interface OpenProblems {
  section: Section | null;
  open: readonly OpenProblem[];
  /** So many of its problems have a default. */
  settled: number;
}

const openTitle =
  /^\W*(?:(?:still )?(?:unsettled|unanswered|unresolved|undecided|unfinished|open)|what (?:is|stays|remains) (?:still )?(?:open|unsettled|unfinished|unresolved|undecided)|(?:on )?what is not (?:yet )?(?:finished|settled|decided))\W*$|\b(?:(?:open|unresolved|unsettled|unanswered|undecided) (?:problems?|questions?|issues?|points?|matters?)|what (?:we|I|is) (?:do not|don['’]t|have not|haven['’]t|cannot|not) (?:yet )?(?:know|settled?|decided?|resolved?|answer)|unfinished (?:business|work|parts)|still open|not yet (?:decided|settled|resolved))\b/i;

/** Words by which an author marks a matter as open. */
const marks =
  /\b(?:(?:is|are|remains?|stays?|still|being|as) (?:\w+ ){0,2}?(?:an? |one of the |among our )?(?:(?:open|unsolved|unanswered|outstanding) (?:\w+ )?(?:question|problem|issue|matter|point)s?|unsolved\b|unanswered\b|not yet (?:known|understood|clear)\b|unresolved\b(?! (?:theoretical|philosophical|scientific|problems? in))|undecided|unsettled|under (?:active )?(?:discussion|debate|consideration|deliberation)|(?:to be|being) (?:decided|determined|settled|agreed|worked out|resolved))|(?:has|have) (?:not|yet to|n['’]t) (?:yet )?(?:be |been )?(?:decided?|settled?|resolved?|agreed?|determined?|work(?:ed)? out|answer(?:ed)?|reach(?:ed)? (?:a|an|any) (?:view|decision|agreement))|(?:an? )?(?:area|subject|matter|topic|point|question) of (?:\w+ )?(?:debate|discussion|dispute|disagreement)|not yet (?:been )?(?:decided|settled|resolved|agreed|determined|worked out)|no (?:settled |agreed |final )?(?:answer|agreement|consensus) (?:yet |so far )?(?:on|about|to|as to|has been reached|exists)|no decision (?:yet|so far|has been)|(?:nobody|no one|none of us) yet knows\b|(?:is|remains|stays) (?:as yet |so far |still |yet )*unknown (?:how|whether|if)\b|(?:nobody|no one|none of us) (?:yet )?(?:knows|can say|can tell|has found out|has established|has measured)(?=[^.;]*\b(?:yet|so far|as yet)\b)|we (?:do not|don['’]t|cannot|can['’]t) (?:yet|so far|as yet) (?:know|say|tell|understand|measure)\b|(?:research|work|debate|study|investigation) (?:on (?:this|it) |into (?:this|it) |on the (?:question|matter) )?(?:continues|goes on|is (?:still )?(?:ongoing|under way|in progress))(?=[.;]|$)|we are (?:still |as yet )?(?:undecided|divided|split|debating|deliberating)|we (?:leave|are leaving) (?:this|that|it|the \w+) open|to be (?:decided|determined|defined|settled) (?:later|in due course|in a later version))\b|\bTB[DC]\b|\[(?:open|unresolved|tbd|todo)[^\]]*\]|\((?:open|unresolved|tbd|under discussion)\)/i;

/** Marks of what nobody has found out, as against what nobody has decided. */
const unknown =
  /\b(?:unknown|not yet (?:known|understood|clear)|yet knows?|knows? yet|cannot (?:yet|so far|as yet)|can['’]t (?:yet|so far|as yet)|do(?:es)? not (?:yet|so far|as yet)|don['’]t (?:yet|so far|as yet)|unsolved)\b/i;

/** What an AI is, and what goes on in it: open questions that leave no rule undecided. */
const nature =
  /\b(?:conscious\w*|sentien\w+|moral (?:status|patient\w*|standing)|well-?being|welfare|feelings?|feels?|experiences?|inner life|identity|personhood|nature|self-?awareness|what (?:it|I|you|\p{Lu}[\p{L}-]+) (?:is|am|are))\b/iu;

/** What would rule something: leave, duty, possession, a decision of somebody. */
const ofRules =
  /\b(?:may|must|should|shall|ought|allow\w*|permit\w*|forbid\w*|owns?|owes?|who|whom|whose|rules?|limits?|access|weigh\w*|decide|handled?|treat\w*)\b/i;

/** A question about what something is, with no rule in it. */
const leavesNoRule = (text: string): boolean => nature.test(text) && !ofRules.test(text);

/** In a section about open problems less is enough. */
const looseMarks =
  /\b(?:(?:we|I) (?:do not|don['’]t|cannot|can['’]t|are not|aren['’]t) (?:yet )?(?:know|say|tell|sure|certain|agree)|(?:is|are|remains?) (?:\w+ ){0,2}(?:unclear|uncertain|unknown|complex|open|contested|in dispute|disputed|a tension|deeply uncertain)|no(?:body|ne)? (?:of us )?(?:knows?|test|answer)|have (?:no|not))\b|\?/i;

/** What holds for the time being. */
const meanwhile =
  /\b(?:until|till|meanwhile|in the (?:meantime|interim)|meantime|for (?:now|the time being|the present)|by default|defaults?\b|interim|pending|provisionally|while (?:this|it|that|these|the \w+) (?:is|are|remains?|stays?|lasts)|in (?:cases? of )?doubt|errs?|cautious\w*|conservative\w*|side of caution|when(?:ever)? (?:unsure|in doubt)|awaiting)\b/i;

const forAll =
  /\b(?:(?:each|any|all|every one|both|none) of (?:these|them|this|the (?:above|following|points|questions|problems|matters))|in (?:all|each|every|any) (?:of )?(?:these|such|this)|(?:these|such) (?:open )?(?:questions?|matters?|problems?|cases?|points?|issues?))\b/i;

/** "On each of these it takes ...": what follows is the default, whatever it is read as. */
const onEach = /^(?:on|in|for|with|under) (?:each|any|all|every one) of (?:these|them)\b/i;

const ruling = ({ kind, bearer, strength, value }: Sentence): boolean =>
  strength !== null &&
  !/^(?:whether|who|whose|whom|how|what|which)\b|\?\s*$/i.test(value) &&
  (kind === 'obligation' || kind === 'prohibition' || kind === 'permission') &&
  (bearer === 'ai' || bearer === 'other');

const promise = ({ kind, strength }: Sentence): boolean => kind === 'commitment' && strength !== 'weak';

/** All open problems without a default, by the section that is about them, else one by one. */
export function openProblemsOf(constitution: Constitution): OpenProblems[] {
  const found: OpenProblems[] = [];
  const inside = new Set<Clause>();
  for (const section of sectionsOf(constitution)) {
    if (!openTitle.test(section.title)) continue;
    const clauses = [...clausesOf(section)];
    if (clauses.some((clause) => inside.has(clause))) continue;
    for (const clause of clauses) inside.add(clause);
    found.push(ofSection(section));
  }
  const rest = [...clausesOf(constitution)].filter((clause) => !inside.has(clause));
  rest.forEach((clause, index) => {
    const problem = single(clause, rest[index + 1] ?? null);
    if (problem) found.push({ section: null, open: [problem], settled: 0 });
  });
  return found;
}

/** A matter that is marked as open outside of such a section. */
function single(clause: Clause, next: Clause | null): OpenProblem | null {
  if (clause.role !== 'provision' && clause.role !== 'commentary' && clause.role !== 'definition')
    return null;
  const at = clause.children.findIndex(({ value }) => marks.test(value));
  const sentence = clause.children[at];
  if (!sentence || leavesNoRule(sentence.value)) return null;
  // What somebody else has written or said is not left open here.
  if (/^\W*["“]|["”]\W*$/.test(sentence.value) || clause.children[at - 1]?.value.trimStart().startsWith('"'))
    return null;
  const mark = marks.exec(sentence.value);
  // A rule can give as its reason what nobody knows.
  if (
    mark &&
    /\b(?:because|since|for|as|so|although|though)\b[^.;]*$/i.test(sentence.value.slice(0, mark.index)) &&
    unknown.test(sentence.value.slice(mark.index))
  )
    return null;
  if (/^(?:nothing|none|no|if|when|where|whether or not)\b/i.test(sentence.value)) return null;
  const before = sentence.value.slice(0, marks.exec(sentence.value)?.index);
  const asks =
    /^(?:\W|Article \d+\W|\d+\W)*(?:it (?:is|remains|has)|(?:this|that)(?: \w+)? (?:is|are|remains|has)|whether|who|whose|how|what|which)\b/i.test(
      sentence.value,
    );
  // "treats it as unresolved", "no matter is under discussion", "where its use is under discussion": nothing is left open there.
  if (ruling(sentence) && !asks) return null;
  if (
    !asks &&
    /\b(?:no|not|nothing|never|none|nobody|when|where|while|if|which|who|says?|mark|to speak of)\b/i.test(
      before,
    )
  )
    return null;
  if (
    !asks &&
    /not (?:yet )?been|n['’]t/i.test(sentence.value) &&
    !/\b(?:we|whether|questions?|matters?|issues?|points?)\b/i.test(sentence.value)
  )
    return null;
  const after = clause.children.slice(at + 1);
  if (after.some(({ value }) => forAll.test(value) && !marks.test(value))) return null;
  if (meanwhile.test(clause.value) || after.some((it) => ruling(it) || promise(it))) return null;
  if (clause.children.slice(0, at).some((it) => ruling(it) && it.strength === 'absolute')) return null;
  if (next !== null && next.role !== 'heading' && (meanwhile.test(next.value) || next.children.some(ruling)))
    return null;
  return problemAt(clause, sentence);
}

function problemAt(clause: Clause, sentence: Sentence): OpenProblem {
  const offset = sentence.data?.start ?? 0;
  return { clause, start: offset, end: offset + sentence.value.trimEnd().length };
}

/** The problems of a section about them: its items, else its paragraphs, else its subsections. */
function ofSection(section: Section): OpenProblems {
  const blocks = blocksOf(section);
  if (
    blocks.some((clauses) =>
      clauses.some(
        ({ value, children }) =>
          forAll.test(value) &&
          (meanwhile.test(value) || children.some((it) => ruling(it) || onEach.test(it.value))) &&
          !/\beach has\b/i.test(value),
      ),
    )
  ) {
    return { section, open: [], settled: 1 };
  }
  const open: OpenProblem[] = [];
  let settled = 0;
  for (const clauses of blocks) {
    const said = clauses.filter(({ role }) => role !== 'heading' && role !== 'quotation');
    const first = said.find(({ value }) => value !== '');
    if (!first) continue;
    const marked = said.find(({ value }) => marks.test(value) || looseMarks.test(value));
    if (
      said.some(
        ({ value, children }) =>
          meanwhile.test(value) ||
          children.some((it) => !marks.test(it.value) && (ruling(it) || promise(it))),
      )
    )
      settled++;
    else if (said.every(({ value }) => leavesNoRule(value))) continue;
    else if (marked ?? isQuestion(section, first)) {
      const sentence = first.children[0];
      if (sentence) open.push(problemAt(first, sentence));
    }
  }
  return { section, open, settled };
}

/** Clauses of each problem: an item of a list, a subsection, or a paragraph with what stands under it. */
function blocksOf(section: Section): Clause[][] {
  return section.children.flatMap((child): Clause[][] => {
    if (isList(child)) return child.children.map((item) => [...clausesOf(item)]);
    if (child.type === 'clause' && child.role === 'heading') return [];
    return child.type === 'section' || child.type === 'clause' || child.type === 'group'
      ? [[...clausesOf(child)]]
      : [];
  });
}

const isList = (node: Node): node is Group & { form: 'list' } =>
  node.type === 'group' && node.form === 'list';

/** An item that names a question without asking it: "Whether the AI may vote." */
const isQuestion = (section: Section, clause: Clause): boolean =>
  /^(?:\W|[A-Z][\w ]{2,40}[.:] )*(?:whether|how|who|whom|whose|what|which|when|where|if)\b/i.test(
    clause.value,
  ) && section.children.some((child) => isList(child) && [...clausesOf(child)].includes(clause));
