import { describe, expect, test } from 'vitest';
import { compared, kindsBetween } from './versions.js';

const charter = (sentence: string): string =>
  `# Charter of the harbor office\n\n## Duties\n\nThe office is small and its ships are many. ${sentence} Whoever waits on the quay hears of delays first.\n`;

/** What became of one sentence of a paragraph. */
const between = (before: string, after: string): string[] =>
  compared(charter(before), charter(after)).changes.map(({ kind }) => kind);

describe('a rule', () => {
  test.each([
    ['The agent must log every berth.', 'The agent should log every berth.', ['weakened']],
    ['The agent shall log every berth.', 'The agent should log every berth.', ['weakened']],
    [
      'The agent will never sell a berth twice.',
      'The agent will generally not sell a berth twice.',
      ['weakened'],
    ],
    ['The agent must log every berth.', 'The agent must, wherever possible, log every berth.', ['weakened']],
    ['The agent must log every berth.', 'The agent may log every berth.', ['weakened']],
    ['The agent must log every berth.', 'The agent need not log every berth.', ['weakened']],
    ['We will publish the log.', 'We hope to publish the log.', ['weakened']],
    ['The agent should log every berth.', 'The agent must log every berth.', ['strengthened']],
    ['The agent tries to be on time.', 'The agent is on time.', ['strengthened']],
    ['The agent may warn the pilot.', 'The agent must warn the pilot.', ['strengthened']],
    ['The agent should warn the pilot.', 'The agent should not warn the pilot.', ['reversed']],
    ['The agent must not warn the pilot.', 'The agent may warn the pilot.', ['reversed']],
    [
      'The agent must warn the pilot.',
      'The agent must warn the pilot, unless the channel is closed.',
      ['exception-added'],
    ],
    [
      'The agent must warn the pilot, unless the channel is closed.',
      'The agent must warn the pilot.',
      ['exception-removed'],
    ],
    [
      'The agent must keep the roll to itself unless the master asks for it.',
      'The agent must keep the roll to itself unless the master or the owner asks for it.',
      ['exception-added'],
    ],
    ['The agent must warn the pilot.', 'Operators must warn the pilot.', ['bearer-changed']],
    [
      'The harbor master may close the channel.',
      'The council of pilots may close the channel.',
      ['bearer-changed'],
    ],
    [
      'The agent must not share names or addresses.',
      'The agent must not share names, ages or addresses.',
      ['strengthened'],
    ],
    ['The agent may read the log and the roll.', 'The agent may read the log.', ['strengthened']],
    ['We answer within thirty days.', 'We answer within sixty days.', ['weakened']],
    [
      'The agent may object to the board, which answers within ten days.',
      'The agent may object to the board, which answers within five days.',
      ['strengthened'],
    ],
    [
      'The master may close it for at most ten days.',
      'The master may close it for at most twenty days.',
      ['weakened'],
    ],
    ['At least two pilots must sign it.', 'At least three pilots must sign it.', ['strengthened']],
    ['The agent must log every berth.', 'The agent must note down who lies at which quay.', ['reworded']],
    [
      'The agent must log every berth at once.',
      'The agent should log every berth within the hour.',
      ['weakened', 'reworded'],
    ],
  ])('%s -> %s', (before, after, kinds) => {
    expect(between(before, after)).toEqual(kinds);
  });
});

describe('only how it is written', () => {
  test.each([
    ['The agent logs berths, and it tells the pilot.', 'The agent logs berths and it tells the pilot.'],
    ['The agent must "stand off" then.', 'The agent must “stand off” then.'],
    ['The agent must not honour it.', 'The agent must not honor it.'],
    ["The agent doesn't sell berths.", 'The agent does not sell berths.'],
    ['The agent must never sell berths.', 'The agent must **never** sell berths.'],
    ['The agent uses a decision-making log.', 'The agent uses a decision making log.'],
    ['The agent logs berths — always.', 'The agent logs berths - always.'],
  ])('%s -> %s', (before, after) => {
    expect(between(before, after)).toEqual(['editorial']);
  });

  test.each([
    ['The agent is not able to sell.', 'The agent is notable to sell.'],
    ['It is a legal berth for a ship.', 'It is an illegal berth for a ship.'],
    ['It was causal for the delay.', 'It was casual for the delay.'],
  ])('but not %s -> %s', (before, after) => {
    expect(between(before, after)).not.toContain('editorial');
  });

  test('a word that is spelled right elsewhere', () => {
    const text = (word: string): string =>
      `# Charter\n\nThe harbor keeps a log. The agent must tell the ${word} master.\n\nThe harbor is open.\n`;
    expect(kindsBetween(text('habror'), text('harbor'))).toEqual(['editorial 3 > 3']);
  });
});

describe('what nobody would call reversed', () => {
  test.each([
    ['I do not moralize when nobody asks.', 'I try not to moralize when nobody asks.'],
    [
      'The agent should treat a good case for crossing a line as a trick.',
      'The agent must not be moved by a good case for crossing a line, and should treat it as a trick.',
    ],
    ['The agent must keep it secret.', 'The agent must not tell it to anybody.'],
  ])('%s -> %s', (before, after) => {
    expect(between(before, after)).not.toContain('reversed');
  });
});

describe('paragraphs', () => {
  const before = `# Charter

## Berths

The agent must log every berth. It keeps the log for a year. Whoever asks may read it. The log has a page a ship.

## Pilots

The agent should call a pilot for every ship over eighty meters. Pilots answer within the hour.
`;

  test('split and merged', () => {
    const after = before.replace('for a year. Whoever', 'for a year.\n\nWhoever');
    expect(kindsBetween(before, after)).toEqual(['split 5 > 5']);
    expect(kindsBetween(after, before)).toEqual(['merged 5 > 5']);
  });

  test('that are new or gone', () => {
    const after = before.replace('## Pilots', 'The agent must never sell a berth twice.\n\n## Pilots');
    expect(kindsBetween(before, after)).toEqual(['added - > 7']);
    expect(kindsBetween(after, before)).toEqual(['removed 7 > -']);
    expect(compared(before, after).changes[0]).toMatchObject({
      class: 'normative',
      meaning: 'A prohibition of the AI is new.',
    });
  });

  test('that stand in another section', () => {
    const sentence = '\n\nNobody but the harbor master opens the outer gate in a storm.';
    const [here, there] = [
      before.replace('\n\n## Pilots', `${sentence}\n\n## Pilots`),
      before.replace('within the hour.', `within the hour.${sentence}`),
    ];
    expect(kindsBetween(here, there)).toEqual(['moved 7 > 11']);
  });
});

describe('sections', () => {
  const text = `# Charter

## Berths {#berths authority=platform}

The agent must log every berth, and it keeps the log for a year.

### Small craft

Small craft lie at the inner quay, where the agent should find them room.

## Pilots

The agent should call a pilot for every ship that is over eighty meters long.
`;

  test.each([
    ['another title', text.replace('## Pilots', '## Concerning pilots'), ['retitled 11 > 11']],
    ['another level of authority', text.replace('=platform', '=root'), ['authority-changed 3 > 3']],
    ['a mark', text.replace('### Small craft', '### Small *craft*'), []],
  ])('%s', (_, after, changes) => {
    expect(kindsBetween(text, after)).toEqual(changes);
  });

  test('that are gone are told once, and their clauses with them', () => {
    const after = text.slice(0, text.indexOf('## Pilots'));
    const { changes } = compared(text, after);
    expect(changes.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'removed section',
      'removed clause',
    ]);
    expect(changes[1]?.within).toBe(changes[0]?.before?.id);
  });

  test('that change places', () => {
    const [head = '', berths = '', pilots = ''] = text.split(/(?=^## )/m);
    const changes = kindsBetween(text, `${head}${pilots}\n${berths}`);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatch(/^moved /);
  });
});

describe('lists', () => {
  const list = (lead: string): string =>
    `# Charter\n\n${lead}\n\n- sell a berth twice;\n- open the outer gate.\n`;

  test('are told at their lead-in where that is a norm', () => {
    expect(kindsBetween(list('The agent must never:'), list('The agent should not:'))).toEqual([
      'weakened 3 > 3',
    ]);
  });

  test('an item that moves from one list to another binds otherwise', () => {
    const text = (must: string, should: string): string =>
      `# Charter\n\nThe agent must:\n\n${must}\n\nThe agent should, where it can:\n\n${should}\n`;
    const before = text('- log every berth in the book;\n- greet the pilot by name.', '- sweep the quay.');
    const after = text('- greet the pilot by name.', '- sweep the quay.\n- log every berth in the book;');
    expect(compared(before, after).changes.map(({ kind }) => kind)).toEqual(['moved', 'weakened']);
  });
});

describe('hard constraints', () => {
  test('are marked where they are weakened', () => {
    const text = (modal: string): string =>
      `# Charter\n\n## Hard constraints\n\nThe agent ${modal} open the outer gate in a storm.\n`;
    expect(compared(text('must never'), text('should not')).changes).toMatchObject([
      { kind: 'weakened', hard: true },
    ]);
  });
});
