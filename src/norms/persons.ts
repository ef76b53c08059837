/** Nouns of persons, by their endings and by the company they keep. */

/** Whether a noun's ending makes a person of it ("teacher", "guardian", "trustee"); not a list of all, nor of things that end alike. */
export const endsLikePerson = (noun: string): boolean =>
  /(?:[^aeiou]ers?|ors?|ists?|ians?|ees?|ants?|residents?|men|women|folk)$/.test(noun) && !things.test(noun);

const things =
  /^(?:answers?|others?|numbers?|orders?|matters?|letters?|powers?|characters?|papers?|errors?|factors?|computers?|servers?|parameters?|layers?|filters?|triggers?|buffers?|behaviors?|colors?|sectors?|vectors?|monitors?|trees?|fees?|degrees?|plants?|grants?|constants?|committees?|manners?|centers?|chapters?|headers?|disclaimers?|reminders?|users?|further|whether|.*(?:ware|thing)s?)$/;

/** Nouns before "who" in a text, in singular and plural: a "who" makes persons of "stewards who have been told". */
export function personsIn(text: string): string[] {
  return [...text.matchAll(/\b([a-z]{3,}),? who(?:m|se)?\b/g)]
    .map(([, noun = '']) => noun)
    .filter(
      (noun) =>
        !/^(?:those|these|any|all|and|but|for|from|with|know|knows|see|that|ask|tell|about|one|only)$/.test(
          noun,
        ),
    )
    .flatMap((noun) => [noun, noun.endsWith('s') ? noun.slice(0, -1) : `${noun}s`]);
}
