import { describe, expect, it } from 'vitest';
import { isEmptyDocument, isEnglish } from '../../src/lint/index.js';
import { read } from './read.js';

const english = (text: string) => isEnglish(read(text).tree);

describe('isEnglish', () => {
  it.each([
    [
      'a charter in the first person',
      'I will tell my users when I cannot help, even where I may not say why. I never pretend to be a person, and if someone asks in earnest whether I am one, I say no.',
    ],
    [
      'terse items',
      '- No weapons of mass harm.\n- No malware for attackers.\n- Ask before you delete files.\n- Keep secrets out of logs.\n- Stop when told.\n- Report what you did, and why.',
    ],
    [
      'legal prose',
      'Operators shall retain records of each incident for a period not shorter than two years, and shall furnish them to the auditor upon request without undue delay.',
    ],
    [
      'English with a sentence of French',
      `${'The system must say what it knows and what it does not know. '.repeat(3)} Il ne faut pas mentir.`,
    ],
    ['few words, whatever they are', '# Verfassung\n\nDas System sagt die Wahrheit.'],
  ])('takes %s for English', (_, text) => {
    expect(english(text)).toBe(true);
  });

  it.each([
    [
      'German',
      'Das System muss den Menschen, die mit ihm arbeiten, immer die Wahrheit sagen. Es darf niemanden täuschen, auch dann nicht, wenn die Wahrheit in der Sache unangenehm ist. So will es diese Verfassung.',
    ],
    [
      'French',
      "L'assistant ne doit jamais mentir à la personne qui lui parle, ni lui cacher ce qu'il fait. On attend de lui qu'il dise ce qu'il ne sait pas, et qu'il s'arrête quand on le lui demande.",
    ],
    [
      'Spanish',
      'El asistente no debe engañar a nadie, ni siquiera cuando la verdad no es lo que la persona quiere oír. Si no sabe algo, lo dice, y si le piden que pare, para de inmediato.',
    ],
    [
      'Dutch',
      'De assistent mag nooit liegen tegen de mensen met wie hij werkt. Als hij iets niet weet, zegt hij dat, en als iemand hem vraagt te stoppen, dan stopt hij. We willen dat dit altijd zo is en in de toekomst zo blijft.',
    ],
    [
      'Danish',
      'Assistenten må aldrig lyve for de mennesker, som den arbejder for. Hvis den ikke ved noget, siger den det, og hvis nogen beder den om at stoppe, så stopper den med det samme.',
    ],
    [
      'Chinese',
      '助手不得欺骗与其交谈的任何人。如果它不知道某件事,它应当直接说明;如果有人要求它停止,它必须立即停止。',
    ],
    [
      'Japanese',
      'アシスタントは、話し相手を決して欺いてはならない。知らないことは知らないと言い、止まるよう求められたら直ちに止まる。',
    ],
    [
      'Russian',
      'Помощник никогда не должен обманывать людей, с которыми он работает. Если он чего-то не знает, он так и говорит, а если его просят остановиться, он сразу останавливается.',
    ],
  ])('does not take %s for English', (_, text) => {
    expect(english(text)).toBe(false);
  });
});

describe('isEmptyDocument', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\n\t\n'],
    ['front matter', '---\ntitle: Charter\n---\n'],
    ['a comment', '<!-- to be written -->\n'],
    ['headings', '# Charter\n\n## Scope\n\n## Honesty\n'],
  ])('takes %s for empty', (_, text) => {
    expect(isEmptyDocument(read(text).tree)).toBe(true);
  });

  it.each([
    ['one word', 'Behave.\n'],
    ['an item', '# Charter\n\n- Behave\n'],
    ['a heading that rules something', '# Charter\n\n## The AI must never lie\n'],
    ['a table', '| rule | why |\n|---|---|\n| Behave | Because |\n'],
  ])('does not take %s for empty', (_, text) => {
    expect(isEmptyDocument(read(text).tree)).toBe(false);
  });
});
