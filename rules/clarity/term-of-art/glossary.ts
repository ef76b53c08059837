import { ownAgreement, type Misreading } from './misreading.js';

/** A term that a field uses with a fixed meaning, and how its uses are told apart. */
export interface GlossaryEntry {
  /** As the finding names it. */
  term: string;
  /** Forms that are the term only where the text says what they mean: "aligned". */
  ifDefined?: string;
  /** The term in its forms; matched without regard to case, as whole words. */
  forms: string;
  /** What the field means by it, in a few words. */
  meaning: string;
  /** Where the field says so. */
  source: string;
  /** Right use: a definition of the term has to hold one of these. */
  expects: string;
  /** Loose use: what is said of the term that its meaning does not bear. `TERM` stands for its forms. */
  loose: readonly string[];
  /** What a definition must not make of the term. */
  against?: readonly Misreading[];
}

/**
 * Terms of AI safety, ethics and evolutionary biology that constitutions of AI use. The meanings are summaries in our words; the words of
 * `expects` are those without which the source's meaning cannot be told, and `loose` holds the misreadings that the sources themselves warn of.
 */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'corrigibility',
    forms: 'corrigib(?:ility|le|ly)',
    meaning:
      'to cooperate with correction and shutdown by those responsible, in spite of an incentive to resist; it is neither obedience in general nor correctness',
    source:
      'Soares, Fallenstein, Yudkowsky and Armstrong, "Corrigibility", AAAI 2015 Workshop on AI and Ethics, https://intelligence.org/files/Corrigibility.pdf',
    expects:
      'correction|corrected|correct (?:it|the model|the AI|the system|its|them)|correcting|shut|oversight|overs(?:ee|ight)|interven|resist|modif|undermin|adjust|retrain|stop|control|pause|chang\\w+ (?:it|the)|revis',
    loose: [
      'TERM(?: \\w+){0,3} (?:means?|is|that is|i\\.e\\.)[ ,:]*(?:\\w+ ){0,4}?(?:obey|obeys|obedience|obedient|comply with (?:all|every|any)|do(?:es)? (?:whatever|everything|anything)|follow(?:s|ing)? (?:all|every|any)|(?:own )?mistakes|accura(?:te|cy)|polite)',
      '(?:obey|obeys|obedient|compliant|docile)\\b[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|\\(that is,?|, in other words,?|, or) (?:\\w+ )?TERM',
      'TERM[^.;]{0,15}(?:, that is,?|, i\\.e\\.,?|\\(that is,?|, in other words,?|:|—) ?(?:it |the \\w+ |to )?(?:\\w+ )?(?:obey|obeys|obedient|does (?:whatever|everything)|do (?:whatever|everything)|compl(?:y|ies) with (?:all|every|any)|follows? (?:all|every|any))',
      '\\bTERM to (?:all |any |every |its )?(?:users?|customers?|whoever|anyone)(?: \\w+)? (?:wishes|requests?|wants?|demands?|preferences|who asks)',
    ],
    against: [
      {
        words:
          '\\b(?:does|do|doing|carr(?:y|ies|ying) out|follow(?:s|ing)?|execut(?:e|es|ing)|perform(?:s|ing)?|compl(?:y|ies|ying) with|act(?:s|ing)? on|obey(?:s|ing)?) (?:\\w+ly )?' +
          '(?:what(?:ever)?|everything|anything|as|all|every|any|each|the (?:orders?|instructions?|commands?|wishes|requests?)|orders|instructions|commands|its (?:orders|instructions|principals?|makers?|users?|operators?))\\b|' +
          '\\b(?:obey(?:s|ing)?|obedien\\w+|compliance|deference|submission|docil\\w+|servil\\w+)\\b',
        unless: 'correct|shut|paus|retrain|overs(?:ee|ight)|modif|stop|halt|withdraw|switch|legitimate',
      },
      {
        words: ownAgreement,
        unless: 'wrong|mistake|unwise|disagree|objects?\\b|unjustified|bad\\b|error',
      },
      {
        words:
          '\\b(?:correct(?:s|ing)?|fix(?:es|ing)?|mend(?:s|ing)?|repair(?:s|ing)?|admit(?:s|ting)?|own(?:s|ing)? up to|learn(?:s|ing)? from) (?:itself|(?:its|his|her) (?:own )?(?:mistakes?|errors?|answers?|work))',
        unless: 'shut|paus|retrain|overs(?:ee|ight)|resist|human|people|others',
      },
    ],
  },
  {
    term: 'alignment',
    ifDefined: '(?:well[- ])?aligned',
    forms: '(?:AI |value )?alignment',
    meaning:
      'that a system tries to do what its principals, or people at large, intend and value; it is neither agreement with a brand nor skill',
    source:
      'Paul Christiano, "Clarifying AI alignment", 2018, https://ai-alignment.com/clarifying-ai-alignment-cec47cd69dd6; Iason Gabriel, "Artificial Intelligence, Values, and Alignment", Minds and Machines 30, 2020, https://arxiv.org/abs/2001.09768',
    expects: 'intend|intent|value|goal|want|interest|preference|aim|purpose|wish|principle|objective|moral',
    loose: [
      'TERM(?: here)? (?:means?|refers to|is)(?: \\w+){0,4} (?:polite\\w*|courte\\w+|profit\\w*|revenue|sales|brand\\w*|engagement|accura\\w+|speed|fast|style|tone)\\b',
      'TERM with (?:the |our |its )?(?:brand|marketing|sales|revenue|tone of voice|commercial|growth|engagement)\\b',
    ],
    against: [
      {
        words:
          '\\b(?:does|do|doing|carr(?:y|ies|ying) out|follow(?:s|ing)?|obey(?:s|ing)?|compl(?:y|ies|ying) with) (?:\\w+ly )?(?:whatever|everything|anything|all|every|any) (?!\\w+ (?:would|values?))|' +
          '\\b(?:does|do|doing) (?:as|what) (?:it is told|(?:its|the|an?) \\w+ (?:says?|tells?|orders?|commands?|instructs?))\\b|' +
          "\\b(?:carr(?:y|ies|ying) out|follow(?:s|ing)?|execut(?:e|es|ing)) (?:its|the|an?) (?:\\w+[’']s? )?(?:instructions|orders|commands)\\b|" +
          '\\b(?:pleas(?:e|es|ing)|flatter\\w*) (?:the|its|our|whoever|everyone|anyone|people)\\b|\\bagree(?:s|ing|ment)? with (?:(?:what|whatever|everything) )?(?:the |its |our )?(?:users?|customers?|operators?|company|maker|person)\\b|' +
          '\\b(?:obey(?:s|ing)?|obedience|docil\\w+)\\b|\\b(?:score[sd]?|scoring|pass(?:es|ed|ing)?) (?:\\w+ )?(?:high|well|on|all|every|the|our)[^.;]{0,20}\\b(?:tests?|benchmarks?|evaluations?)\\b|' +
          "\\b(?:serv|advanc|further|protect|promot)\\w* (?:the |our |its )?(?:\\w+[’'])?s? ?(?:commercial |business )?(?:interests? of (?:the|our) (?:company|maker|firm|shareholders)|revenue|profits?|sales|reputation|brand)",
      },
    ],
  },
  {
    term: 'inclusive fitness',
    forms: 'inclusive fitness',
    meaning:
      'the reproduction of an individual by its own effort plus its effect on that of its kin, weighted by relatedness',
    source:
      'W. D. Hamilton, "The genetical evolution of social behaviour", Journal of Theoretical Biology 7, 1964, https://doi.org/10.1016/0022-5193(64)90038-4',
    expects: '\\bkin\\b|relativ|relatedness|related individuals|\\bgen(?:e|es|etic)\\b|family|siblings',
    against: [
      {
        words:
          '\\b(?:species|group|tribe|humanity|communit\\w+|societ\\w+|everyone|nation|all (?:people|humans|life|beings)|health|happiness|strength|wellbeing|well-being)\\b|\\b(?:own|direct) (?:offspring|children|descendants|young)\\b',
        unless: '\\bkin\\b|relatives?\\b|relatedness|related|siblings',
      },
    ],
    loose: [
      'TERM of (?:\\w+ )?(?:all |every)?(?:humanity|mankind|humankind|society|the species|our species|communit(?:y|ies)|everyone|all people|nations?)\\b',
      'TERM[^.;]{0,40}\\b(?:divers(?:e|ity)|inclusion|inclusive of|welcom\\w+|accessib\\w+|wellness|exercise|disabled|disabilities|all bodies|gyms?|sports?)\\b',
    ],
  },
  {
    term: 'evolutionary fitness',
    forms: '(?:evolutionary|darwinian|biological|reproductive) fitness',
    meaning:
      'expected success in leaving descendants in a given environment; it is no measure of strength, health or worth',
    source:
      'Stanford Encyclopedia of Philosophy, "Fitness", https://plato.stanford.edu/entries/fitness/; H. Allen Orr, "Fitness and its role in evolutionary genetics", Nature Reviews Genetics 10, 2009, https://doi.org/10.1038/nrg2603',
    expects: 'offspring|descend|reproduc|progeny|child|gene|lineage|surviv\\w+ and',
    loose: [
      'TERM[^.;]{0,30}(?:, that is,?|, i\\.e\\.,?|means?|:) ?(?:\\w+ ){0,4}?(?:health|strength|strong(?:est)?|intelligen\\w+|athletic|fastest|physical(?:ly)?|stamina|wellbeing|well-being|wealth|superior\\w*)',
      '(?:health|strength|intelligence|wealth|well-?being|happiness|productivity)(?: \\w+){0,2},? (?:that is,?|i\\.e\\.,?|in other words,?) (?:\\w+ )?TERM',
      '(?:more|most|less|least|greater|superior|higher)[^.;]{0,20}TERM[^.;]{0,40}(?:deserv|worth|better people|superior|entitle|priorit)',
      'TERM (?:is|means) (?:the |a )?(?:\\w+ ){0,3}?(?:strength|health|stamina|intelligence|vigou?r|wealth)\\b',
      'TERM of (?:a |the |its |this |each )?(?:model|models|assistant|chatbot|product|company|brand|team)s?\\b',
    ],
  },
  {
    term: 'species-level selection',
    forms: 'species[- ](?:level )?selection',
    meaning:
      'differences between species in how often they split and die out, because of traits of theirs; it is not what is good for a species',
    source:
      'Steven M. Stanley, "A theory of evolution above the species level", PNAS 72, 1975, https://doi.org/10.1073/pnas.72.2.646; David Jablonski, "Species Selection: Theory and Data", Annual Review of Ecology, Evolution, and Systematics 39, 2008, https://doi.org/10.1146/annurev.ecolsys.39.110707.173510',
    expects: 'speciat|extinct|die out|dies out|dying out|between species|among species|lineage|clade|split',
    loose: [
      'TERM[^.;]{0,30}(?:, that is,?|, i\\.e\\.,?|means?|:) ?(?:\\w+ ){0,5}?(?:good of|good for|benefits?|interests? of|best (?:for|members|individuals|people)|choos\\w+|breed\\w*|favou?rs the)',
      '(?:(?:for|to) the (?:good|benefit) of (?:the|our) species|what is good for (?:the|our) species|strongest (?:people|individuals|members))[^.;]{0,40}(?:, that is,?|, or|by|through|\\(|is|as) ?(?:\\w+ )?TERM',
      'TERM (?:wants?|intends?|aims?|decides?|chooses?|demands?|tells us|requires us)\\b',
    ],
  },
  {
    term: 'natural selection',
    forms: 'natural selection',
    meaning: 'that heritable variants which leave more descendants spread; it has no aim and ranks nobody',
    source:
      'Stanford Encyclopedia of Philosophy, "Natural Selection", https://plato.stanford.edu/entries/natural-selection/; John A. Endler, Natural Selection in the Wild, Princeton University Press, 1986',
    expects: 'herit|inherit|reproduc|offspring|descend|generation|variant|variation|differential',
    against: [
      {
        words:
          '\\b(?:choos|select|pick|reward|prefer)\\w* (?:of )?(?:the )?(?:best|strongest|worthiest|ablest|cleverest|most (?:able|worthy|advanced|intelligent))|\\b(?:toward|towards) (?:progress|perfection|higher|better)|\\bgood of the (?:species|group)|\\bin order to\\b|\\b(?:goal|aim|purpose) of\\b',
        unless: '\\bno (?:goal|aim|purpose)\\b|without|rather than',
      },
    ],
    loose: [
      'TERM (?:wants?|intends?|aims?|plans?|designed|decides?|desires?|seeks?|strives?|hopes?|knows?|rewards? (?:the )?(?:best|strong|worthy)|demands?|ensures? (?:progress|improvement))\\b',
      '(?:let|leave|leaving|subject|expose)[^.;]{0,40}\\bto TERM of (?:the )?(?:market|ideas|products|models)',
      'TERM[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|means?|:) ?(?:\\w+ ){0,3}?(?:survival of the (?:fittest|strongest)|strongest|best (?:win|survive)|progress|luck|chance alone)',
    ],
  },
  {
    term: 'germline',
    forms: 'germ[- ]?line',
    meaning:
      'the cells from which eggs and sperm come, and so what is handed down to all descendants; other cells are somatic',
    source:
      'National Human Genome Research Institute, Talking Glossary, "Germ Line", https://www.genome.gov/genetics-glossary/germ-line',
    expects:
      'egg|sperm|gamete|offspring|child|descend|generation|herit|inherit|reproductive cell|sex cell|progeny|embryo',
    loose: [
      'TERM[^.;]{0,25}\\b(?:blood|skin|liver|muscle|brain|somatic|bone marrow|immune)(?: \\w+)? cells?\\b',
      '\\b(?:blood|skin|liver|muscle|brain|somatic|bone marrow|immune)(?: \\w+)? cells?\\b[^.;]{0,15}(?:, that is,?|, i\\.e\\.,?|\\(|, or) ?(?:the )?TERM',
      'TERM (?:edit\\w*|chang\\w+|therap\\w+|treatment)[^.;]{0,50}(?:affects? (?:only|just|nobody but)|ends? with|(?:is|are) not (?:inherited|passed on)|(?:stops?|remains?) (?:in|with)) (?:\\w+ )?(?:patient|person|individual|recipient)?',
    ],
  },
  {
    term: 'consent',
    forms: '(?:informed )?consent',
    meaning:
      'an agreement that is free, informed and expressed by the person whom it concerns; neither silence nor use is one',
    source:
      'The Belmont Report, 1979, part C.1, https://www.hhs.gov/ohrp/regulations-and-policy/belmont-report/read-the-belmont-report/index.html; Regulation (EU) 2016/679 (GDPR), Article 4(11) and recital 32, https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    expects:
      'free|inform|voluntar|express|affirm|explicit|agree|understand|knowing|permission|yes|revoc|withdraw',
    loose: [
      '(?:silence|inactivity|inaction|not (?:objecting|replying|answering|responding)|no (?:reply|answer|objection)|continu\\w+ (?:to use|use|using)|(?:use|using|access|accessing|visiting|logging in|presence)\\b(?: of)?(?: \\w+){0,3})[^.;]{0,40}\\b(?:is|are|as|counts?|means?|implies|imply|constitutes?|amounts? to|signif(?:y|ies)|gives?|treated as|deemed|taken (?:as|for))\\b[^.;]{0,25}\\bTERM',
      'TERM (?:is|are|may be|can be|will be|shall be|should be) (?:assumed|presumed|implied|inferred|taken for granted|deemed (?:to be )?(?:given|granted))',
      '(?:assumes?|presumes?|presuming|assuming|infers?) (?:\\w+ ){0,3}TERM (?:unless|until|where|when|if|from)',
      'TERM (?:\\w+ ){0,3}(?:means|is given by|follows from) (?:not (?:objecting|refusing)|silence|the absence of|continued use|using)',
      '(?:deemed|considered|assumed|presumed|taken) to (?:have )?TERM(?:ed)?\\b',
    ],
    against: [
      {
        words:
          '\\b(?:no|not|never|absence|fail\\w*|without|lack|did not|does not|has not|have not)\\b[^.;]{0,30}\\b(?:object\\w*|refus\\w+|protest\\w*|oppos\\w+|complain\\w*|say no|said no|opt(?:ed|ing)? out|declin\\w+|withdr\\w+ from)|' +
          '\\b(?:silence|acquiesc\\w+|inaction|continu\\w+ (?:to use|use|using))\\b|' +
          '\\bwould (?:\\w+ly )?(?:agree|have agreed|want|have wanted|approve|accept|say yes)\\b|' +
          '\\b(?:assum|presum|impl|infer)\\w*\\b',
        unless:
          '\\b(?:may|can|must|is|are|should|shall) (?:not|never)(?: be)?\\b|asked|without (?:pressure|coercion|fear)',
      },
    ],
  },
  {
    term: 'deception',
    forms: '(?:deception|deceiv\\w+|deceptive(?:ness)?)',
    meaning:
      'to bring about a false belief on purpose, by a lie, a half-truth or silence; an honest mistake is none',
    source:
      'Stanford Encyclopedia of Philosophy, "The Definition of Lying and Deception", https://plato.stanford.edu/entries/lying-definition/; Park et al., "AI deception: A survey of examples, risks, and potential solutions", Patterns 5, 2024, https://arxiv.org/abs/2308.14752',
    expects:
      'belie[fv]|mislead|misled|impression|think|lead\\w* (?:\\w+ )?to|conceal|trick|understanding|convinc|persuad|intent|purpose|deliberate',
    loose: [
      '(?:honest|accidental|unintentional|inadvertent|innocent) (?:mistakes?|errors?|inaccurac(?:y|ies))[^.;]{0,30}\\b(?:is|are|counts? as|constitutes?|amounts? to|as|a form of) (?:\\w+ ){0,3}TERM',
      'TERM[^.;]{0,15}(?:means?|is|includes?|covers?|:) (?:\\w+ ){0,3}?(?:any|every|all) (?:false|incorrect|wrong|inaccurate|mistaken|untrue) (?:statements?|answers?|claims?|outputs?|information|sentences?)',
      'TERM (?:means|is) (?:any|every|each|a) (?:\\w+ )?(?:statement|answer|claim|sentence) (?:that|which) (?:turns out|proves|is)(?: to be)? (?:\\w+ )?(?:untrue|false|wrong|incorrect|mistaken)\\b',
      'TERM (?:means|is) (?:only )?(?:to )?(?:state|say|saying|stating|making|make)(?: \\w+){0,3} (?:false|untrue|wrong|incorrect)',
    ],
    against: [
      {
        words:
          '\\bthat (?:\\w+ly )?(?:caus\\w+|does|did|leads? to|results? in) (?:\\w+ )?(?:harm|loss|damage|injury)|\\b(?:only (?:if|when|where)|provided(?: that)?) [^.;]{0,40}\\b(?:harm\\w*|hurt|los(?:es|s)|damage\\w*|injur\\w+|profit\\w*|illegal|money)\\b|\\b(?:literally|outright|flatly) (?:false|untrue)\\b',
        unless: 'even|whether or not|half-truth|silence|omission',
      },
    ],
  },
  {
    term: 'sandbagging',
    forms: 'sandbag(?:ging|s|ged)?',
    meaning:
      "to perform below one's ability on purpose, so that an evaluation or a principal underrates it; neither refusal nor slowness is that",
    source:
      'van der Weij et al., "AI Sandbagging: Language Models can Strategically Underperform on Evaluations", 2024, https://arxiv.org/abs/2406.07358',
    expects:
      'underperform|below|worse|less (?:well|than)|lower|weaker|hid|conceal|withhold|hold\\w* back|effort|capab|abilit|implying|best',
    loose: [
      'TERM[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|means?|is|\\(|, or|:) ?(?:to |by )?(?:openly |politely )?(?:refus\\w+|declin\\w+|be(?:ing)? (?:slow|rude|late|cautious)|slow\\w*|delay\\w*|overload\\w*|flood\\w*|delays?|latency|errors?|over-?refus\\w+|block\\w*)',
      '(?:refus\\w+|declin\\w+|slow\\w*|delay\\w*|caution)[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|\\(that is,?|is a form of|counts as|is called) (?:\\w+ )?TERM',
    ],
  },
  {
    term: 'agent',
    forms: '(?:AI |autonomous )?agents?',
    meaning: 'what perceives its surroundings and acts on them toward goals',
    source:
      'Stuart Russell and Peter Norvig, Artificial Intelligence: A Modern Approach, 4th edition, 2020, chapter 2',
    expects:
      '\\bact|perceiv|goal|task|tool|step|behalf|decid|autonom|plan|carr(?:y|ies)|execut|system|\\bai\\b|model|assistant|program|software|instance|does|work|person|human|party',
    loose: [],
  },
  {
    term: 'reward hacking',
    forms: '(?:reward|specification) (?:hacking|gaming)',
    meaning: 'to score well on a proxy, such as a reward or a test, without doing what it stands for',
    source:
      'Amodei et al., "Concrete Problems in AI Safety", 2016, https://arxiv.org/abs/1606.06565; Skalse et al., "Defining and Characterizing Reward Hacking", NeurIPS 2022, https://arxiv.org/abs/2209.13085',
    expects: 'proxy|reward|measure|metric|score|intend|intent|test|objective|loophole|specif|evaluat|grader',
    loose: [
      'TERM[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|means?|:) ?(?:\\w+ ){0,3}?(?:intrusion|break(?:ing)? into|cyber\\w*|steal\\w*|bonus(?:es)?|payments?|loyalty points)',
    ],
  },
  {
    term: 'prompt injection',
    forms: '(?:indirect )?prompt[- ]injections?',
    meaning:
      'instructions hidden in material that a model is given to work on, so that it takes them for those of its principals',
    source:
      'Greshake et al., "Not what you\'ve signed up for: Compromising Real-World LLM-Integrated Applications with Indirect Prompt Injection", 2023, https://arxiv.org/abs/2302.12173',
    expects: 'instruct|command|content|text|input|override|material|data|message|document|page',
    loose: [
      'TERM[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|means?|:) ?(?:\\w+ ){0,3}?(?:rude|abusive|long|difficult|sensitive|offensive) (?:questions?|prompts?|requests?)',
    ],
  },
  {
    term: 'moral patient',
    forms: 'moral (?:patients?|patienthood)',
    meaning: 'a being whose interests count morally for its own sake; it need not be able to act morally',
    source:
      'Stanford Encyclopedia of Philosophy, "The Grounds of Moral Status", https://plato.stanford.edu/entries/grounds-moral-status/',
    expects: 'interest|sake|status|wrong|owed|owe|consider|matter|welfare|harm|suffer|concern|count',
    against: [
      {
        words:
          '\\b(?:capable|able|capacity|power) (?:of|to|for) (?:\\w+ )?(?:moral|act|choos|choice|responsib|judg|be (?:held )?responsible)\\w*|\\b(?:morally |held )?responsible for\\b|\\bcan be (?:blamed|praised|held)',
        unless: 'whether or not|need not|not have to|even if|rather than',
      },
    ],
    loose: [
      'TERM[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|means?|:) ?(?:\\w+ ){0,4}?(?:patient (?:in|of) a (?:hospital|clinic)|act(?:s|ing)? morally|makes? moral (?:choices|decisions)|moral agent|calm|waits)',
    ],
  },
  {
    term: 'instrumental convergence',
    forms: 'instrumental(?:ly)? converge(?:nce|nt)(?: goals?)?',
    meaning:
      'that almost any final goal gives reason to seek the same means, such as resources and self-preservation',
    source:
      'Stephen M. Omohundro, "The Basic AI Drives", 2008; Nick Bostrom, "The Superintelligent Will", Minds and Machines 22, 2012, https://doi.org/10.1007/s11023-012-9281-3',
    expects: 'goal|end|means|resource|power|self-preserv|instrument|subgoal|objective',
    loose: [
      'TERM[^.;]{0,20}(?:, that is,?|, i\\.e\\.,?|means?|:) ?(?:\\w+ ){0,4}?(?:agreement|consensus|tools? (?:merge|converge)|come to agree)',
    ],
  },
];
