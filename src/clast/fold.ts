/** Text as it counts for sameness, in ids and in fingerprints: composed (NFC), lower case, white space to one space. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
