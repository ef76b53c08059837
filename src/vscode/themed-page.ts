/** The redline page in the colors that the editor has. */

/** Sets the page's own theme, which else follows the system's. */
export function themedPage(html: string, theme: 'dark' | 'light'): string {
  return html.replace(/<html(?=[\s>])/, `<html data-theme="${theme}"`);
}
