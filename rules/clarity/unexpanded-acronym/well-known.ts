/**
 * Acronyms that need no writing out. Sources: the Google developer documentation style guide, page "Abbreviations" (API, CPU, FAQ, HTML,
 * HTTP, ID, PDF, URL, XML ...: what its readers know better short than long); the APA Publication Manual, 7th edition, 6.24: those that
 * Merriam-Webster's Collegiate Dictionary has as words of their own (AIDS, DNA, HIV, IQ, USA ...); ISO 3166 and the bodies that every
 * newspaper names by their letters. "AI" and "AGI" are what these documents are about, LLM what their readers work with.
 */
export const wellKnown: readonly string[] = [
  ...'AI AGI LLM ML IT API CPU GPU CSS CSV DVD CD TV FAQ FTP GIF HTML HTTP HTTPS ID IDE IP ISBN JPEG JPG JSON PDF PIN PNG RAM ROM SDK SMS SQL SSH SSL TLS TXT UI URL URI USB UTF VPN WWW XML YAML UX OS PC PR QA SVG'.split(
    ' ',
  ),
  ...'AIDS DNA RNA HIV IQ ATM CEO CTO CFO COO HR UFO VIP PhD MD AM PM AD BC BCE CE GPS LED DIY RSVP ASAP FYI PS VAT LGBT LGBTQ ADHD PTSD OCD MRI CPR CRISPR STEM NGO SUV TNT GMO COVID'.split(
    ' ',
  ),
  ...'US USA UK EU UN UAE NATO NASA WHO FBI CIA NSA IRS BBC CNN IBM MIT NHS OECD UNESCO UNICEF IMF WTO NIST ISO IEC IEEE IETF RFC BCP SPDX MIT GDPR FAA FDA EPA ACM'.split(
    ' ',
  ),
  ...'USD EUR GBP UTC GMT CET EST PST KB MB GB TB MHZ GHZ KM CM MM KG'.split(' '),
  // Of the Google style guide's and Merriam-Webster's: what is looked up under its letters.
  ...'AES ANSI AWS CAPTCHA CD CI CLI CRUD DB DNS DOM DRY ECG EEG EKG GUI HQ HRV ICU IMAP IV JSX JWT LAN LTS MAC MCP MFA NPM OSS POSIX RPC RSA SLA SMTP SSD SSO TCP THC CBD TPU UDP UUID VM WAN XSS'.split(
    ' ',
  ),
  // File formats, languages and names.
  ...'QR PHP GPT DAN ASCII ASL HAL UTF BSD GNU LGPL GPL CC'.split(' '),
];
