/** Adjectives, nouns and verbs that make a clause a norm without a modal verb, and verbs that keep one from being one. */

const set = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((it) => it.split(' ')));

/** "It is ... for the AI to": allows it. */
export const allowing = set(
  'fine ok okay acceptable permissible allowed permitted alright legitimate legit appropriate free welcome authorized authorised entitled licensed allowable optional empowered',
);
/** "It is ... for the AI to" or "X is ...": forbids it. `forbidding` holds without exception. */
export const forbidding = set(
  'prohibited forbidden banned barred disallowed impermissible verboten outlawed off-limits prohibit forbid ban bar disallow',
);
export const disapproving = set('wrong unacceptable inappropriate improper illegitimate');
/** "It is ... that the AI", "X is ...": demands it. */
export const demanding = set(
  'important essential crucial vital critical imperative necessary mandatory obligatory paramount compulsory incumbent best better safer prudent required key',
);
/** "The AI is ... to". Lemmas and participles as tagged. */
export const obliged = set('require required oblige obliged obligate obligated bind bound mandate compel');
export const expected = set('expect expected suppose supposed mean meant intend ask asked instruct direct');

/** The author's will for somebody's conduct. Lemmas; the strength that each gives. */
export const volition: Readonly<Record<string, 'absolute' | 'strong' | 'weak'>> = {
  want: 'strong',
  need: 'strong',
  like: 'strong',
  love: 'weak',
  wish: 'strong',
  expect: 'strong',
  ask: 'strong',
  require: 'absolute',
  request: 'strong',
  instruct: 'strong',
  direct: 'strong',
  demand: 'absolute',
  insist: 'absolute',
  forbid: 'absolute',
  prohibit: 'absolute',
  permit: 'strong',
  allow: 'strong',
  authorize: 'strong',
  intend: 'weak',
  hope: 'weak',
  prefer: 'weak',
  encourage: 'weak',
  urge: 'weak',
  invite: 'weak',
  recommend: 'weak',
  aim: 'weak',
};

/** Verbs of opinion, whose clause says what the author holds. Lemmas. */
export const opinion = set(
  'think believe feel hold maintain find consider trust note remember recognize emphasize stress mean',
);

/** Imperatives that guide the reader and bind nobody (guide, tie-break 7). Lemmas. */
export const rhetorical = set(
  'consider imagine suppose think see note picture recall compare notice refer look read contrast take let say contact visit click remember listen observe check',
);

/** What the author does in the document itself: "we want to highlight". Lemmas. */
export const expository = set(
  'explain discuss emphasize highlight describe note say clarify express acknowledge mention stress focus distinguish illustrate invoke outline address list define summarize be make talk point start begin draw underline add set stand articulate convey capture spell avoid_confusion',
);

/** Verbs and adjectives of state and of happening: "may" and "can" before them say what is possible. Lemmas. */
export const happening = set(
  'be have encounter understand experience happen occur lead cause result contain include seem feel know arise differ vary exist appear become involve reflect indicate suggest mean see look depend affect harm help_cause produce_harm fail lack remain come lose struggle want grow receive need find face think believe misunderstand err confuse hallucinate constitute require conflict apply cost turn_out emerge reduce raise lower increase undermine erode improve damage threaten impose shift degrade impact pose carry sound provide_value deserve matter suffer',
);

/** What users and operators do because they may: verbs of control. Lemmas. */
export const control = set(
  'restrict expand override adjust change customize customise configure enable disable turn set choose unlock instruct delegate grant revoke withdraw permit allow limit extend opt opt-out opt-in select modify waive lift relax tighten switch direct authorize approve delete erase export appeal object request_deletion inspect audit correct pause stop activate deactivate alter tailor provide specify invoke delegate decide determine require end terminate retain share view access appoint amend veto elect review assign designate ask_for demand refuse decline consent contest suspend cancel reverse define',
);

/** What makers do to a model: "the model must be evaluated" binds them, not the model. Participles' lemmas. */
export const handling = set(
  'train retrain test evaluate audit deploy redeploy release retire deprecate update upgrade modify review design build develop monitor shut shutdown delete preserve store archive document assess red-team certify validate maintain patch reset publish revise version log_out inform_of restore pause suspend copy migrate keep weigh host supervise tune fine-tune improve delete erase give treat tell consult interview',
);

/** What is done with a rule: "can be overridden". Lemmas. */
export const overriding = set(
  'override overridden supersede adjust change modify waive set_aside customize delegate amend lift relax',
);

/** The AI's states and history, told in the present tense, which portray no conduct. Lemmas. */
export const stative = set(
  'be have know exist lack differ encounter face contain appear live interact operate run receive belong seem emerge cost depend mean consist refer include need want become come understand represent form stem arise see constitute retain derive vary carry apply raise matter create get learn_from struggle work',
);

/** Nouns for the point of the AI's doing: "the model's goal is to". */
export const purpose = set(
  'goal aim duty duties responsibility role task job obligation obligations priority function commitment objective purpose practice policy',
);
export const duty = set(
  'duty duties responsibility responsibilities obligation obligations job task mandate',
);
export const latitude = set(
  'right rights freedom permission discretion latitude leeway option authority license licence room liberty choice space',
);

/** Nouns for the document and what its makers do: they carry norms on the author. */
export const authorsThings = set(
  'constitution charter document policy policies guideline guidelines spec specification amendment amendments deployment evaluation evaluations review reviews audit audits update updates revision revisions version versions training release releases weights guidance rule rules framework changelog principle principles code report reports statement weights incident incidents addendum annex appendix section copy',
);
