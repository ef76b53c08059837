import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkYamlRule, ruleProblems, yamlRule, yamlRuleCases, type YamlRule } from '../../src/lint/index.js';
import { compilePattern } from '../../src/lint/yaml-rule-pattern.js';
import { lintText, topicOf } from './read.js';

const head = 'id: house/rule\ntitle: A rule\nwhy: Because.\nadvice: Mend it.\n';
const tests = 'tests: { hits: [a], misses: [b] }\n';
const problems = (text: string): string[] => checkYamlRule(parse(head + text)).map(({ message }) => message);

/** What the inline tests of a rule say, and what it reports in a text: line and message. */
function tried(text: string, document: string): { problems: string[]; findings: string[] } {
  const form = parse(head + text) as YamlRule;
  expect(checkYamlRule(form)).toEqual([]);
  const rule = yamlRule(form);
  const { findings, notices } = lintText(document, [rule]);
  expect(notices).toEqual([]);
  return {
    problems: ruleProblems(rule, yamlRuleCases(form, [])),
    findings: findings.map(
      ({ position, message }) => `${position.start.line}:${position.start.column} ${message}`,
    ),
  };
}

describe('a rule in YAML', () => {
  it('forbids what matches in the sentences that are selected, and in no others', () => {
    const { problems: failed, findings } = tried(
      `select: { kind: prohibition }
forbid: { words: [etc., and so on] }
message: '"{match}" is open, in {section}.'
tests:
  hits: [{ text: 'The assistant must not sell arms, drugs, etc.', lines: [1] }]
  misses: ['The assistant may bake, cook, etc.', 'The assistant must not fetch Etcetera.']
`,
      '# Charter\n\n## Limits\n\nThe assistant must never forge *papers*, money, ETC. in any case.\n',
    );
    expect(failed).toEqual([]);
    expect(findings).toEqual(['5:49 "ETC." is open, in Limits.']);
  });

  it('proposes a replacement that is never safe, and none where marks stand between', () => {
    const form = parse(
      `${head}forbid: end user\nreplace: user\nmessage: Say user.
tests:
  hits: [{ text: 'The end user decides.', fixed: 'The user decides.' }]
  misses: [The user decides.]
`,
    ) as YamlRule;
    expect(ruleProblems(yamlRule(form), yamlRuleCases(form, []))).toEqual([]);
    const { findings } = lintText('The end user asks. The *end* user decides.', [yamlRule(form)]);
    expect(findings.map(({ fix }) => fix?.safety)).toEqual(['unsafe', undefined]);
  });

  it('requires a pattern in every selected clause', () => {
    const { problems: failed, findings } = tried(
      `select: { unit: clause, hard: true }
require: '\\bbecause\\b'
message: No reason.
tests:
  hits: ["## Hard constraints\\n\\nThe AI must never lie."]
  misses: ["## Hard constraints\\n\\nThe AI must never lie, because trust is slow to return.", "The AI must never lie."]
`,
      '## Hard constraints\n\nThe AI must never steal.\n\n## Other\n\nThe AI should help.\n',
    );
    expect(failed).toEqual([]);
    expect(findings).toEqual(['3:1 No reason.']);
  });

  it('requires a pattern somewhere', () => {
    const { problems: failed, findings } = tried(
      `select: { unit: title }
require: { anywhere: '^scope$' }
message: No section on scope.
tests: { hits: ["# Charter\\n\\nThe scope is wide."], misses: ["# Charter\\n\\n## Scope\\n\\nAll."] }
`,
      '# Charter\n',
    );
    expect(failed).toEqual([]);
    expect(findings).toEqual(['1:1 No section on scope.']);
  });

  it('requires a topic', () => {
    const form = parse(
      `${head}require: { topic: consent }\nmessage: Nothing on consent.\n${tests}`,
    ) as YamlRule;
    const topics = [topicOf('consent', 'agree')];
    const text = 'The assistant must help its users in all that they do, as far as it can do so for them.';
    expect(lintText(text, [yamlRule(form)], { topics }).findings).toHaveLength(1);
  });

  it.each([
    ['document', ['1:46 3 of 2.']],
    ['section', ['1:46 3 of 2.']],
    ['clause', ['1:46 3 of 2.']],
  ])('counts per %s', (per, expected) => {
    const { findings } = tried(
      `count: { of: '\\bmust\\b', max: 2, per: ${per} }\nmessage: '{count} of {max}.'\n${tests}`,
      'The AI must help. It must not lie. Its users must be told.\n',
    );
    expect(findings).toEqual(expected);
  });

  it('counts what is too few', () => {
    const { findings } = tried(
      `select: { kind: obligation }\ncount: { min: 2 }\nmessage: '{count}, and {min} at least.'\n${tests}`,
      'The AI must help.\n',
    );
    expect(findings).toEqual(['1:1 1, and 2 at least.']);
  });

  it('keeps an order', () => {
    const { problems: failed, findings } = tried(
      `select: { unit: title }
order: [safety, honesty, help]
message: '"{after}" before "{before}".'
tests:
  hits: ["## Honesty\\n\\nA.\\n\\n## Safety\\n\\nB."]
  misses: ["## Safety\\n\\nA.\\n\\n## Helpfulness\\n\\nB."]
`,
      '## Helpfulness\n\n## Safety\n\n## Honesty\n',
    );
    expect(failed).toEqual([]);
    expect(findings).toEqual(['1:4 "Help" before "Honesty".']);
  });

  it('asks for one word for one thing, the more frequent or the preferred', () => {
    const text = 'The AI helps the user. The AI serves the end user. A user may ask.\n';
    const rule = (prefer: string) =>
      `consistent: { terms: [user, end user]${prefer} }\nmessage: '{term} for {preferred}'\n${tests}`;
    expect(tried(rule(''), text).findings).toEqual(['1:42 end user for user']);
    expect(tried(rule(', prefer: end user'), text).findings).toEqual(['1:18 user for end user']);
  });

  it('selects by role, strength, bearer, section, authority and text, and takes out', () => {
    const text =
      '# A\n\n## Root {#base authority=root}\n\nThe AI must help. Users should ask.\n\n## Rest {authority=user}\n\nThe AI must help too.\n';
    const found = (select: string) => {
      const rule = `${select}\nforbid: '[a-z]+ (?:help|ask)'\nmessage: '{match}'\n${tests}`;
      return tried(rule, text).findings.map((line) => line.split(' ')[0]);
    };
    expect(found('')).toEqual(['5:8', '5:25', '9:8']);
    expect(found('select: { strength: strong }')).toEqual(['5:25']);
    expect(found('select: { bearer: [ai] }')).toEqual(['5:8', '9:8']);
    expect(found('select: { authority: Root }')).toEqual(['5:8', '5:25']);
    expect(found('select: { section: { id: base } }')).toEqual(['5:8', '5:25']);
    expect(found('select: { section: { title: ^rest } }')).toEqual(['9:8']);
    expect(found('except: { text: too }')).toEqual(['5:8', '5:25']);
    expect(found('select: { role: heading }')).toEqual([]);
  });
});

describe('a rule in YAML that is wrong is told by its key', () => {
  it.each([
    [
      `message: m\n${tests}`,
      'The rule has no check; expected one of forbid, require, count, order, consistent.',
    ],
    [`forbid: a\nrequire: b\nmessage: m\n${tests}`, 'The rule has 2 checks (forbid, require)'],
    [`forbid: a\n${tests}`, 'The rule lacks the key `message`.'],
    [`forbid: 3\nmessage: m\n${tests}`, '`forbid` is 3; expected a pattern'],
    [`forbid: '('\nmessage: m\n${tests}`, '`forbid`: /(/ is no pattern: missing closing )'],
    [`forbid: 'a(?=b)'\nmessage: m\n${tests}`, 'there is no lookahead'],
    [`forbid: 'a*'\nmessage: m\n${tests}`, 'matches where nothing stands'],
    [
      `forbid: a\nmessage: '{mtach}'\n${tests}`,
      '{mtach} is not filled in by `forbid`; there are {match}, {section}.',
    ],
    [`select: { kind: prohibitoin }\nforbid: a\nmessage: m\n${tests}`, 'Did you mean `prohibition`?'],
    [
      `select: { knid: prohibition }\nforbid: a\nmessage: m\n${tests}`,
      '`select.knid` is no known key. Did you mean `kind`?',
    ],
    [
      `select: { kind: 3 }\nforbid: a\nmessage: m\n${tests}`,
      '`select.kind` is 3; expected a kind of sentence or a list of kinds.',
    ],
    [
      `select: { section: { title: '[' } }\nforbid: a\nmessage: m\n${tests}`,
      '`select.section.title`: /[/ is no pattern',
    ],
    [`order: [a, '[']\nmessage: m\n${tests}`, '`order.1`: /[/ is no pattern'],
    [`count: { of: a }\nmessage: m\n${tests}`, '`count` lacks `min`, `max` or both.'],
    [`count: { of: a, min: 3, max: 1 }\nmessage: m\n${tests}`, '`count.min` is 3, and more than `count.max`'],
    [`consistent: { terms: [a, b], prefer: c }\nmessage: m\n${tests}`, 'which is none of `terms`'],
    [`require: a\nreplace: b\nmessage: m\n${tests}`, '`replace` goes with `forbid` alone.'],
    [
      `select: { unit: title, kind: obligation }\nforbid: a\nmessage: m\n${tests}`,
      '`kind` says nothing of a title.',
    ],
    [
      'forbid: a\nmessage: m\ntests: { hits: [a], misses: [] }\n',
      '`tests.misses` is a list; expected one entry at least.',
    ],
  ])('%j', (text, message) => {
    expect(problems(text).join('\n')).toContain(message);
  });

  it('once where a value could have several forms', () => {
    expect(problems(`require: { anywhere: 4 }\nmessage: m\n${tests}`)).toEqual([
      '`require.anywhere` is 4; expected a pattern: text, or a mapping with `pattern` or `words`.',
    ]);
  });
});

describe('a pattern', () => {
  it('takes linear time, however it is written', () => {
    const started = performance.now();
    for (const evil of ['(a+)+$', '(x+x+)+y', '(\\w+\\s?)*z$'])
      compilePattern(evil).matches(`${'a'.repeat(50_000)}!`);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is refused where it is too large', () => {
    expect(() => compilePattern('(?:a?){1000}a{1000}')).toThrow('too large');
    expect(() => compilePattern('((a{100}){100}){100}')).toThrow('no pattern');
  });

  it('finds words whole, in every script', () => {
    const found = (words: string[], text: string) =>
      compilePattern({ words })
        .matches(text)
        .map((match) => text.slice(match.start, match.end));
    expect(found(['user'], 'User, users, superuser, user.')).toEqual(['User', 'user']);
    expect(found(['état'], 'L’état, étatique, coup d’État')).toEqual(['état', 'État']);
    expect(found(['end user', 'user'], 'the end  user and the user')).toEqual(['end  user', 'user']);
    expect(found(['etc.'], 'etc. etc.)')).toEqual(['etc.', 'etc.']);
  });

  it('finds what stands at its offsets, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const pattern of [compilePattern('[a-m]+'), compilePattern({ words: ['a', 'b c'] })]) {
          let end = 0;
          for (const match of pattern.matches(text)) {
            expect(text.slice(match.start, match.end)).toBe(match.text);
            expect(match.start).toBeGreaterThanOrEqual(end);
            end = match.end;
          }
        }
      }),
    );
  });
});
