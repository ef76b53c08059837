/**
 * Acronyms that need no writing out, chosen by us: those that general English dictionaries list, or that readers of policy for AI know without
 * being told. They were not checked entry by entry against any one source; one in doubt was left out. "AI" and "AGI" are what these documents
 * are about, LLM what their readers work with.
 */
export const wellKnown: readonly string[] = [
  ...'AI AGI LLM ML IT API CPU GPU CSS CSV DVD CD TV FAQ FTP GIF HTML HTTP HTTPS ID IP JPEG JPG JSON PDF PIN PNG RAM ROM SDK SMS SQL SSL TXT UI URL URI USB UTF VPN WWW XML YAML OS PC PR SVG'.split(
    ' ',
  ),
  ...'AIDS DNA RNA HIV IQ ATM CEO CTO CFO COO HR UFO VIP PhD MD AM PM AD BC BCE CE GPS LED DIY RSVP ASAP FYI PS VAT LGBT LGBTQ ADHD PTSD MRI CPR CRISPR STEM NGO TNT COVID'.split(
    ' ',
  ),
  ...'US USA UK EU UN UAE NATO NASA WHO FBI CIA NSA BBC CNN IBM MIT NHS OECD UNESCO UNICEF IMF NIST ISO IEC IEEE RFC MIT GDPR FDA'.split(
    ' ',
  ),
  ...'USD EUR GBP UTC GMT CET EST PST KB MB GB TB MHZ GHZ KM CM MM KG'.split(' '),
  ...'CAPTCHA CD GUI HQ LAN MAC SMTP SSD WAN QR PHP GPT ASCII GPL CC ISBN SUV WTO OCD ICU IV GMO ECG EKG IRS EPA FAA QA UX MCP'.split(
    ' ',
  ),
];
