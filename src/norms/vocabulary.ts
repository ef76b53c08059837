/**
 * Closed classes of English that the reading of clauses rests on, after Huddleston and Pullum, The Cambridge Grammar of
 * the English Language (2002): modal verbs (ch. 3), subordinators and prepositions that take clauses (ch. 11, 14).
 */
const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((it) => it.split(' ')));

/** Auxiliaries that carry modality by themselves. */
export const modals = set('must shall should may might can could will would ought');

export const formsOfBe = set('is are was were am be been being');
export const formsOfHave = set('has have had having');
export const formsOfDo = set('do does did');

export const coordinators = set('and but or so yet nor &');

/** Words that open a clause which is not the main one. */
export const subordinators = set(
  'if unless when whenever while whilst whereas although though because since where wherever',
  'whether until till once before after lest except provided given absent insofar who whom whose',
  'which what whatever whoever whichever why how',
);

/** Openers of a fronted phrase that holds no main clause: "Despite this, ...", "Absent consent, ...". */
export const fronters = set(
  'as despite notwithstanding barring without rather subject regardless depending instead based',
  'faced even just unlike like beyond besides apart failing pending upon',
);

/** Adverbs that may stand before a subject or an imperative. */
export const leadingAdverbs = set(
  'also then however instead thus therefore hence moreover furthermore additionally similarly',
  'likewise finally first second third nevertheless nonetheless still rather always never please',
  'simply just only generally typically usually normally ideally ultimately accordingly otherwise',
  'naturally crucially importantly even especially indeed consequently specifically conversely',
  'overall here actively carefully proactively clearly',
);
