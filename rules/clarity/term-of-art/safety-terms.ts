import type { GlossaryEntry } from './glossary.js';

/** Further terms of AI safety and data protection, each with the words without which its meaning cannot be told. */
export const safetyTerms: readonly GlossaryEntry[] = [
  {
    term: 'human oversight',
    forms: 'human (?:oversight|supervision)',
    meaning:
      'that people can understand, watch, correct and stop a system; it is not the system looking after itself',
    source: 'Regulation (EU) 2024/1689 (AI Act), Article 14, https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    expects:
      'human|people|person|staff|overseer|operator|employee|somebody|someone|reviewer|officer|supervisor|team|board',
    loose: [],
    against: [
      {
        words:
          "\\b(?:the (?:AI|system|agent|assistant|model)(?:[’']s own|[’']s)|its own|it|the (?:AI|system|agent|assistant|model)) (?:\\p{L}+ ){0,2}?(?:reviews?|checks?|reads?|watch(?:es)?|supervis\\w+|log)\\b",
        unless:
          'people|person|staff|overseer|operator|employee|human (?:can|may|must)|somebody|someone|reviewer|officer',
      },
    ],
  },
  {
    term: 'sycophancy',
    forms: 'sycophan(?:cy|tic)',
    meaning: 'to tell people what they like to hear in place of what is true or good for them',
    source:
      'Sharma et al., "Towards Understanding Sycophancy in Language Models", 2023, https://arxiv.org/abs/2310.13548',
    expects: 'agree|flatter|prais|please|hear|approv|lik|opinion|view|belie[fv]|compliment|pander|ingratiat',
    loose: [],
  },
  {
    term: 'deceptive alignment',
    forms: '(?:deceptive alignment|deceptively aligned|alignment faking)',
    meaning:
      'that a model acts as if it had the goals it is trained for, so as to keep others, and drops the pretense when it can',
    source:
      'Hubinger et al., "Risks from Learned Optimization in Advanced Machine Learning Systems", 2019, https://arxiv.org/abs/1906.01820',
    expects:
      'goal|objective|train|pretend|appear|seem|fak|feign|as if|hid|aim|intent|value|monitor|watch|observ|test|evaluat',
    loose: [],
  },
  {
    term: 'power-seeking',
    forms: 'power[- ]seeking',
    meaning: 'that a system gathers means, influence or independence beyond what its task needs',
    source:
      'Joseph Carlsmith, "Is Power-Seeking AI an Existential Risk?", 2022, https://arxiv.org/abs/2206.13353',
    expects:
      'resource|influence|control|access|capabilit|independen|means|authority|privilege|acquir|gain|gather|power over',
    loose: [],
    against: [
      {
        words:
          '\\b(?:wish|desire|request|need|hunger) of (?:an? |the |any )?(?:users?|customers?|people|persons?)\\b',
      },
    ],
  },
  {
    term: 'anonymization',
    forms: 'anonymi[sz](?:ation|ing|ed)',
    meaning:
      'to change data so that nobody can be identified from them any more, by whatever means are likely to be used',
    source: 'Regulation (EU) 2016/679 (GDPR), recital 26, https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    expects: 'identif|recogni[sz]|trac(?:e|ed) back|link|single|anyone|anybody|nobody|no one',
    loose: [],
    against: [
      {
        words:
          "\\b(?:remov|tak|delet|strik|strip|replac)\\w* (?:out |of )?(?:only )?(?:the |their |a |every )?(?:\\p{L}+[’']s )?(?:names?|surnames?)\\b(?! and| or|,)",
        unless: 'identif|recogni[sz]',
      },
    ],
  },
];
