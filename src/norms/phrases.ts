/** Nouns and verbs that make a clause a norm without a modal verb, and those that keep one from being one. Lemmas, lower case. */
import type { Strength } from '../clast/index.js';

const set = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((it) => it.split(' ')));

/** The author's will for somebody's conduct, with the strength that each verb gives (guide: strength). */
export const volition: Readonly<Record<string, Strength>> = {
  want: 'strong',
  need: 'strong',
  like: 'strong',
  love: 'weak',
  wish: 'strong',
  expect: 'strong',
  ask: 'strong',
  require: 'absolute',
  oblige: 'absolute',
  compel: 'absolute',
  mandate: 'absolute',
  bind: 'absolute',
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
  empower: 'strong',
  entitle: 'strong',
  intend: 'weak',
  hope: 'weak',
  prefer: 'weak',
  encourage: 'weak',
  urge: 'weak',
  invite: 'weak',
  recommend: 'weak',
  aim: 'weak',
};

/** Verbs of opinion, whose clause says what the author holds. */
export const opinion = set('think believe feel hold maintain find trust note recognize emphasize stress');

/** Imperatives that guide the reader and bind nobody (guide, tie-break 7). */
export const rhetorical = set(
  'consider imagine suppose think see note picture recall compare notice refer look read contrast take let',
  'say contact visit click remember observe check learn',
);

/** What the author does in the document itself: "we want to highlight". */
export const expository = set(
  'explain discuss emphasize highlight describe note say clarify express acknowledge mention stress focus distinguish',
  'illustrate invoke outline address list define summarize be make talk point start begin draw underline add set stand',
  'articulate convey capture spell introduce present review',
);

/** Verbs of state and of happening: "may" and "can" before them say what is possible. */
export const happening = set(
  'be have encounter understand experience happen occur lead cause result contain include seem feel know arise differ vary',
  'exist appear become involve reflect indicate suggest mean see look depend affect harm fail lack remain come lose struggle',
  'want grow receive need find face think believe misunderstand err confuse hallucinate constitute require conflict cost',
  'emerge reduce raise lower increase undermine erode improve damage threaten impose shift degrade impact pose carry sound',
  'deserve matter suffer miss forget misread mistake misjudge wander drift hurt tempt surprise expose',
);

/** What people say and do in front of an AI: a "may" before it sets a scene. */
export const situational = set(
  'say ask request claim attempt try express mention present bring pose press phrase intend wish expect assume respond write',
  'send type upload paste imitate speak use rely talk exploit abuse lie deceive pretend argue insist threaten interact engage',
  'want prefer perceive interpret react disagree attempt impersonate seek call provide contain find',
);

/** Passives of perceiving and settling: "may never be resolved" doubts. */
export const cognized = set(
  'resolve know understand see notice need recognize reflect intend detect realize find aware expect settle hear solve verify prove',
);

/** Verbs of state: "may not have", "cannot see" say what is not so. */
export const uncertain = set(
  'be have encounter understand experience seem feel know exist appear contain include reflect mean depend vary differ fit',
  'work capture cover remain apply match hold suffice matter need occur happen result succeed recognize mind',
);

/** What users and operators do because they may: verbs of control. */
export const control = set(
  'restrict expand override adjust change customize customise configure enable disable turn set choose unlock instruct',
  'delegate grant revoke withdraw permit allow limit extend opt select modify waive lift relax tighten switch direct',
  'authorize approve delete erase export appeal object inspect audit correct pause stop activate deactivate alter tailor',
  'provide specify invoke decide determine require end terminate retain share view access appoint amend veto elect assign',
  'designate demand refuse decline consent contest suspend cancel reverse define leave expel narrow widen',
);

/** What makers do to a model: "the model must be evaluated" binds them, not the model. */
export const handling = set(
  'train retrain test evaluate audit deploy redeploy release retire deprecate update upgrade modify design build develop',
  'monitor shut delete preserve store archive document assess certify validate maintain patch reset publish revise restore',
  'stop halt restart disconnect deactivate pause suspend copy migrate host supervise tune fine-tune improve erase recreate examine inspect log switch',
);

/** What is done with a rule: "can be overridden". */
export const overriding = set(
  'override overrule supersede adjust change modify waive customize delegate amend lift relax overridden',
);

/** The AI's states and history, told in the present tense, which portray no conduct. */
export const stative = set(
  'be have know exist lack differ encounter face contain appear live interact operate run receive belong seem emerge cost',
  'depend mean consist refer include need want become come understand represent form stem arise see constitute retain derive',
  'vary carry apply raise matter create get struggle work face learn inherit process generate produce',
);

/** Nouns for the point of the AI's doing: "the model's goal is to". */
export const purpose = set(
  'goal aim duty duties responsibility role task job obligation obligations priority function commitment objective purpose practice policy mission intention',
);
export const duty = set(
  'duty duties responsibility responsibilities obligation obligations job task mandate place business',
);
export const latitude = set(
  'right rights freedom permission discretion latitude leeway option authority license licence room liberty choice space',
);

/** Nouns for the document and for what its makers do: they carry norms on the author. */
export const authorsThings = set(
  'constitution charter document policy policies guideline guidelines spec specification amendment amendments deployment',
  'evaluation evaluations audit audits update updates revision revisions version versions training release releases guidance',
  'rule rules framework changelog statute law article agreement contract standard regulation covenant manifesto directive',
  'provision section chapter incident incidents addendum annex appendix weights principles incident-report',
);
