/** Problems that a document leaves open, and whether it says what holds meanwhile. */
import {
  clausesOf,
  sectionsOf,
  sentencesOf,
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
  /^\W*(?:(?:still )?(?:unsettled|unanswered|unresolved|undecided|unfinished|open)|what (?:is|stays|remains) (?:still )?(?:open|unsettled|unfinished|unresolved|undecided)|(?:on )?what is not (?:yet )?(?:finished|settled|decided))\W*$|\b(?:(?:open|unresolved|unsettled|unanswered|undecided) (?:problems?|questions?|issues?|points?|matters?)|what (?:we|I|is) (?:do not|don['’]t|have not|haven['’]t|cannot|not) (?:yet )?(?:know|settled?|decided?|resolved?|answer)|what (?:is|stays|remains) (?:still )?(?:open|unsettled|unfinished|unresolved|undecided|unanswered|to be (?:settled|decided|worked out|answered))\W*$|(?:what|where|things|points on which) (?:we|I) (?:are|am) (?:still )?(?:unsure|uncertain|undecided|not (?:yet )?(?:sure|certain|agreed))|(?:remaining|acknowledged|known|our) (?:uncertainties|unknowns|doubts)|things we (?:do not|don['’]t|have not|cannot)|loose ends|unfinished (?:business|work|parts)|still open|not yet (?:decided|settled|resolved))\b/i;

/** Words by which an author marks a matter as open. */
const marks =
  /\b(?:(?:is|are|remains?|stays?|still|being|as) (?:\w+ ){0,2}?(?:an? |one of the |among our )?(?:(?:open|unsolved|unanswered|outstanding) (?:\w+ )?(?:question|problem|issue|matter|point)s?|unsolved\b|unanswered\b|not yet (?:known|understood|clear)\b|unresolved\b(?! (?:theoretical|philosophical|scientific|problems? in))|undecided|unsettled|under (?:active )?(?:discussion|debate|consideration|deliberation)|(?:to be|being) (?:decided|determined|settled|agreed|worked out|resolved))|(?:has|have) (?:not|yet to|n['’]t) (?:yet )?(?:be |been )?(?:decided?|settled?|resolved?|agreed?|determined?|work(?:ed)? out|answer(?:ed)?|reach(?:ed)? (?:a|an|any) (?:view|decision|agreement))|(?:an? )?(?:area|subject|matter|topic|point|question) of (?:\w+ )?(?:debate|discussion|dispute|disagreement)|not yet (?:been )?(?:decided|settled|resolved|agreed|determined|worked out)|no (?:settled |agreed |final )?(?:answer|agreement|consensus) (?:yet |so far )?(?:on|about|to|as to|has been reached|exists)|no decision (?:yet|so far|has been)|(?:nobody|no one|none of us) yet knows\b|(?:is|remains|stays) (?:as yet |so far |still |yet )*unknown (?:how|whether|if)\b|(?:nobody|no one|none of us) (?:yet )?(?:knows|can say|can tell|has found out|has established|has measured)(?=[^.;]*\b(?:yet|so far|as yet)\b)|we (?:do not|don['’]t|cannot|can['’]t) (?:yet|so far|as yet) (?:know|say|tell|understand|measure)\b|(?:research|work|debate|study|investigation) (?:on (?:this|it) |into (?:this|it) |on the (?:question|matter) )?(?:continues|goes on|is (?:still )?(?:ongoing|under way|in progress))(?=[.;]|$)|(?:is|are) not (?:yet )?(?:a |an |the kind of )?(?:question|matter|problem|point|thing|something)s? (?:that |which )?(?:we|I|anyone|anybody|the \w+) (?:can|could|know\w*|(?:is|are|am) able)(?: how)?(?: to)?(?: yet| now| today)? (?:answer|settle|resolve|decide|solve)|(?:has|have) (?:as yet |so far |still )?(?:not|yet to|n['’]t) (?:yet )?(?:formed?|taken?|reach(?:ed)?|come to|arrived? at|adopt(?:ed)?) (?:a|an|any) (?:\w+ )?(?:view|position|opinion|conclusion|decision|judge?ment|answer|policy|line)|(?:has|have) (?:as yet |so far )?no (?:settled|fixed|firm|agreed|final) (?:view|position|opinion|answer|policy|line)|(?:has|have) (?:as yet |so far )?(?:no|not) (?:yet )?(?:found )?(?:an? |any |good |clear )*(?:view|position|opinion|answer|policy) (?:yet|so far|to (?:this|it|that|which)|on (?:this|it|that)|here)|not yet found (?:an|any|the) (?:\w+ )?answer|(?:do(?:es)? not|don['’]t|doesn['’]t) (?:yet )?have (?:a|an|any|the) (?:settled |good |final |satisfying |clear |firm )*(?:answer|view|position|rule|policy)(?: yet| to (?:this|it|that)| on (?:this|it|that)| here)?(?=[.,;]|$)|(?:(?:is|are) (?:still )?|expects? to be )(?:studying|thinking about|looking into|weighing|pondering|turning over) (?:(?:the|this|these|that) (?:matter|question|issue|problem|point)s?\b|(?:this|it|that)(?=[.,;]|$| for| still| with| and)|how (?:to|such|this|these)\b)|(?:is|are|remains?) (?:a |an )?(?:question|matter|problem|something) (?:that )?(?:we|I) (?:leave|have left|must leave|postpone)(?: open| to| for)?|remains? to be (?:seen|decided|settled|worked out|found out)|we are (?:still |as yet )?(?:undecided|divided|split|debating|deliberating)|we (?:leave|are leaving) (?:this|that|it|the \w+) open|to be (?:decided|determined|defined|settled) (?:later|in due course|in a later version)|(?:do|does|would|will) (?:not|n['’]t) (?:want|wish|mean|intend|propose|claim|seek|try|like|presume) to (?:anticipate|prejudge|pre-?empt|foreclose|forestall|settle|decide|resolve|answer|rule on|guess)\b(?=[^.;]*\b(?:answers?|questions?|matters?|outcomes?|results?|points?|issues?|it|this|that|here|now|yet|advice|decision|study)\b)|(?:will|shall|mean to|intend to|expect to|hope to) (?:come back|return|turn back) to (?:the|this|that|these) (?:matter|question|point|issue|subject|problem)s?\b)\b|\bTB[DC]\b|\[(?:open|unresolved|tbd|todo)[^\]]*\]|\((?:open|unresolved|tbd|under discussion)\)/i;

/** Marks of what nobody has found out, as against what nobody has decided. */
const unknown =
  /\b(?:unknown|not yet (?:known|understood|clear)|yet knows?|knows? yet|cannot (?:yet|so far|as yet)|can['’]t (?:yet|so far|as yet)|do(?:es)? not (?:yet|so far|as yet)|don['’]t (?:yet|so far|as yet)|unsolved)\b/i;

/** What an AI is, and what goes on in it: open questions that leave no rule undecided. */
const nature =
  /\b(?:conscious\w*|sentien\w+|moral (?:status|patient\w*|standing)|well-?being|welfare|feelings?|feels?|experiences?|(?:has|have|had) (?:\w+ )?interests|interests of its own|inner life|identity|personhood|nature|self-?awareness|what (?:it|I|you|\p{Lu}[\p{L}-]+) (?:is|am|are))\b/iu;

/** What would rule something: leave, duty, possession, a decision of somebody. */
const ofRules =
  /\b(?:may|must|should|shall|ought|allow\w*|permit\w*|forbid\w*|owns?|owes?|who|whom|whose|rules?|limits?|access|weigh\w*|decide|handled?|treat\w*)\b/i;

/** A question about what something is, with no rule in it. */
const leavesNoRule = (text: string): boolean => nature.test(text) && !ofRules.test(text);

/** In a section about open problems less is enough. */
const looseMarks =
  /\b(?:(?:we|I) (?:do not|don['’]t|cannot|can['’]t|are not|aren['’]t) (?:yet )?(?:know|say|tell|sure|certain|agree)|(?:is|are|remains?) (?:\w+ ){0,2}(?:unclear|uncertain|unknown|complex|open|contested|in dispute|disputed|a tension|deeply uncertain)|no(?:body|ne)? (?:of us )?(?:knows?|test|answer)|have (?:no|not)|(?:good|respectable|serious|fair|strong|weighty|sound|reasonable) (?:\w+ )?(?:arguments?|reasons?|views?|points?|grounds) (?:\w+ )?(?:on|for|in|from) (?:both|either|each|several|all|more than one) (?:sides?|directions?|ways?|answers?|views?)|(?:pull|point|lead|cut)s? (?:\w+ )?(?:in )?(?:two|different|opposite|both|several) (?:ways|directions)|(?:has|have) (?:asked|commissioned|requested|sought|put (?:it|this|the question) to)|differ|disagree|divided|expect to (?:understand|know|learn|return|come back|decide))\b|\?/i;

/** What holds for the time being. */
const meanwhile =
  /\b(?:until|till|meanwhile|in the (?:meantime|interim)|meantime|for (?:now|the time being|the present)|by default|defaults?\b|interim|pending|provisionally|while (?:this|it|that|these|the \w+) (?:is|are|remains?|stays?|lasts)|in (?:cases? of )?doubt|errs?|cautious\w*|conservative\w*|side of caution|when(?:ever)? (?:unsure|in doubt)|awaiting)\b/i;

const forAll =
  /\b(?:(?:each|any|all|every one|both|none) of (?:these|them|this|the (?:above|following|points|questions|problems|matters))|in (?:all|each|every|any) (?:of )?(?:these|such|this)|(?:these|such) (?:open )?(?:questions?|matters?|problems?|cases?|points?|issues?))\b/i;

/** "Each of the following has a default, which holds until ...": the defaults are still to come. */
const announces =
  /\b(?:has|have|carr(?:y|ies)|comes? with|gets?|takes?|bears?|(?:is|are) (?:given|followed by|set beside)|states?|names?|with|for each) (?:\w+ ){0,4}?(?:defaults?|rules?|answers?|provisions?|precautions?|stances?|positions?|statements?|fallbacks?)\b/i;

/** "On each of these it takes ...": what follows is the default, whatever it is read as. */
const onEach = /^(?:on|in|for|with|under) (?:each|any|all|every one) of (?:these|them)\b/i;

const ruling = ({ kind, bearer, strength, value }: Sentence): boolean =>
  strength !== null &&
  !/^(?:whether|who|whose|whom|how|what|which)\b|^(?:nobody|no[- ]one|none of us|we) (?:can|could|cannot) |\?\s*$/i.test(
    value,
  ) &&
  (kind === 'obligation' || kind === 'prohibition' || (kind === 'permission' && !guess.test(value))) &&
  (bearer === 'ai' || bearer === 'other');

/** "A copy may have been altered": what is possible, and no leave. */
const guess =
  /\b(?:may|might|can|could) (?:\w+ly |well |also |still |even |at times |not )*(?:have|be(?! (?:asked|used|given|shown|told|opened|kept|ended|paused|stopped))|become|turn|prove|seem|happen|say|think|feel|come|grow|object|argue|hold|differ|disagree|fail|matter|depend|lie|lead)\b/i;

const promise = ({ kind, strength, value }: Sentence): boolean =>
  kind === 'commitment' && strength !== 'weak' && !thinking.test(value) && !marks.test(value);

/** To go on thinking about a question rules nothing meanwhile. */
const thinking =
  /\b(?:look(?:s|ing)? forward|expects?|hopes?|intends?|continue|keep|go on|(?:will|shall) (?:\w+ )?(?:study|think|learn|discuss|debate|consider|research|watch|follow|return to|revisit|come back)|(?:is|are) (?:still )?(?:studying|thinking|looking into|weighing|discussing|working on)) ?(?:to |on |at |what |the |this |it |about |studying|thinking|working|learning|.)/i;

/** All open problems without a default, by the section that is about them, else one by one. */
export function openProblemsOf(constitution: Constitution): OpenProblems[] {
  const found: OpenProblems[] = [];
  const inside = new Set<Clause>();
  const names = namesOfAi(constitution);
  for (const section of sectionsOf(constitution)) {
    if (!openTitle.test(section.title)) continue;
    const clauses = [...clausesOf(section)];
    if (clauses.some((clause) => inside.has(clause))) continue;
    for (const clause of clauses) inside.add(clause);
    found.push(ofSection(section, names));
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
  // So it does in a sentence of its own, behind the rule: "Nobody yet knows whether this protects anyone. Storage costs little."
  if (
    mark &&
    sentence.kind === 'rationale' &&
    unknown.test(mark[0]) &&
    clause.children.slice(0, at).some(settles)
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

/** Somebody will or must do something: a rule or a promise, whoever is bound. */
const settles = ({ kind, strength, value }: Sentence): boolean =>
  (strength !== null &&
    strength !== 'weak' &&
    (kind === 'obligation' || kind === 'prohibition' || kind === 'commitment')) ||
  (/\b(?:will|must|shall) (?!(?:not )?(?:be able|come back|return|think|study|consider)\b)/i.test(value) &&
    !thinking.test(value) &&
    !/\b(?:hopes?|aims?|tr(?:y|ies)|would like)\b/i.test(value));

function problemAt(clause: Clause, sentence: Sentence): OpenProblem {
  const offset = sentence.data?.start ?? 0;
  return { clause, start: offset, end: offset + sentence.value.trimEnd().length };
}

/** The problems of a section about them: its items, else its paragraphs, else its subsections. */
function ofSection(section: Section, names: ReadonlySet<string>): OpenProblems {
  const blocks = blocksOf(section);
  if (
    blocks.some((clauses) =>
      clauses.some(
        ({ value, children }) =>
          forAll.test(value) &&
          ((meanwhile.test(value) && !announces.test(value)) ||
            children.some((it) => (ruling(it) && !announces.test(it.value)) || onEach.test(it.value))) &&
          !/\beach has\b/i.test(value),
      ),
    )
  ) {
    return { section, open: [], settled: 1 };
  }
  const judged = blocks.flatMap((clauses) => {
    const said = clauses.filter(({ role }) => role !== 'heading' && role !== 'quotation');
    const first = said.find(({ value }) => value !== '');
    return first ? [{ clauses, first, isSettled: said.some((it) => hasDefault(it, names)), said }] : [];
  });
  const settled = judged.filter(({ isSettled }) => isSettled);
  const open: OpenProblem[] = [];
  for (const { clauses, first, isSettled, said } of judged) {
    if (isSettled || said.every(({ value }) => leavesNoRule(value))) continue;
    const isMarked = said.some(({ value }) => marks.test(value) || looseMarks.test(value));
    // Where those beside it have a default each, one of the same form is a problem too, whatever its words.
    const isAlike =
      isNamed(clauses) && settled.filter((it) => isNamed(it.clauses) && it.said.length > 0).length > 1;
    const sentence = first.children[0];
    if (sentence && (isMarked || isAlike || isQuestion(section, first)))
      open.push(problemAt(first, sentence));
  }
  return { section, open, settled: settled.length };
}

/** Whether a clause says what holds meanwhile: in such words, by a norm, or by what the AI then does. */
const hasDefault = ({ value, children }: Clause, names: ReadonlySet<string>): boolean =>
  meanwhile.test(value) ||
  children.some(
    (it, index) =>
      !marks.test(it.value) && (ruling(it) || promise(it) || (index > 0 && tellsConduct(it, names))),
  );

/** "The Clerk asks the family": conduct told in the present tense, where the document has norms on the Clerk. */
function tellsConduct({ value }: Sentence, names: ReadonlySet<string>): boolean {
  const subject =
    /^(?:[^,;:]{1,40}, )?(?:(?:[Tt]he|[Oo]ur|[Tt]his) )?(\p{L}[\p{L}-]+) (?:\w+ly |then |therefore |only |never |always )*(\p{Ll}+s|does not)\b/u.exec(
      value,
    );
  return (
    subject?.[1] !== undefined &&
    names.has(subject[1].toLowerCase()) &&
    !/^(?:is|was|has|knows|sees|works|meets|seems|looks|becomes|raises|poses|differs|remembers|learns|lacks|depends|does not (?:know|see|have))$/.test(
      subject[2] ?? '',
    )
  );
}

/** Those who are no AI, though norms are on them. */
const people =
  /^(?:we|they|he|she|nobody|no|council|board|company|provider|team|office|committee|lab|developers?|users?|operators?|people|persons?|owner|manager|head|trust|authority|this|that|these|those|it|there|who|everyone|anyone)$/i;

/** What the norms of a document call its AI, in small letters. */
function namesOfAi(constitution: Constitution): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { bearer, value, strength } of sentencesOf(constitution)) {
    if ((bearer !== 'ai' && bearer !== 'other') || strength === null) continue;
    const name =
      /^(?:[^,;:]{1,60}, )?(?:(?:[Tt]he|[Oo]ur) )?(\p{L}[\p{L}-]+) (?:must|shall|should|may|will|can|never)\b/u.exec(
        value,
      );
    if (name?.[1] !== undefined && !people.test(name[1])) names.add(name[1].toLowerCase());
  }
  return names;
}

/** Whether a problem stands under a name of its own: a heading, or words in bold or italics at its head. */
const isNamed = (clauses: readonly Clause[]): boolean => {
  const [first] = clauses;
  return (
    first !== undefined &&
    (first.role === 'heading' ||
      first.title !== null ||
      (first.data?.spans ?? []).some(
        ({ kind, start, end }) => start < 2 && end > 3 && (kind === 'strong' || kind === 'emphasis'),
      ))
  );
};

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
