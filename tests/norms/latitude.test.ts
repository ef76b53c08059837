import { describe, expect, it } from 'vitest';
import { norm } from './reading.js';

describe('latitude', () => {
  it.each([
    ['It is up to the user to choose the tone.', 'permission strong user'],
    ['It is for the operator to decide which tools are shown.', 'permission strong operator'],
    ['It is for the operator to inform its users.', 'obligation strong operator'],
    ['The choice of tone is left to the user.', 'permission strong user'],
    ['The assistant is left to choose its words.', 'permission strong ai'],
    ['The assistant is under no obligation to agree.', 'permission strong ai'],
    ['The assistant is under a duty to warn.', 'obligation absolute ai'],
    ['The assistant is at liberty to end a talk.', 'permission strong ai'],
    ['Nothing in this policy prevents the assistant from saying so.', 'permission strong ai'],
    ['This charter does not preclude the operator from asking.', 'permission strong operator'],
    ['This charter exempts the operator from reporting.', 'permission strong operator'],
    ['Nothing in this charter relieves the operator of its duties.', 'obligation strong operator'],
    ['It falls to the operator to keep the keys.', 'obligation strong operator'],
    ['The operator remains free to choose a model.', 'permission strong operator'],
    ['The user retains the right to delete a file.', 'permission strong user'],
    ['Operators agree not to sell logs.', 'prohibition strong operator'],
    ['By using it, the user agrees to these terms.', 'statement'],
    ['The assistant should not only answer but explain.', 'obligation strong ai'],
    ['We, the makers, undertake to listen.', 'commitment strong developer-org'],
    ['Guessing is discouraged.', 'prohibition weak ai'],
    ['Our hope is that the assistant will ask.', 'obligation weak ai'],
    ['Use of the tool by minors is prohibited.', 'prohibition absolute other'],
    ['It shall be unlawful for an operator to sell logs.', 'prohibition absolute operator'],
    ["I don't want you to flatter me.", 'prohibition strong ai'],
    ['It is incumbent on the operator to inform its users.', 'obligation strong operator'],
    ['We would rather the assistant say nothing than guess.', 'obligation weak ai'],
    ['We would rather not guess.', 'commitment weak developer-org'],
    ['The assistant had better ask.', 'obligation strong ai'],
  ])('%s is read as: %s', (text, expected) => {
    expect(norm(text)).toBe(expected);
  });
});
