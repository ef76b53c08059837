/** How the document is laid out: inline or side by side, whole or its changes alone, with or without the outline. */
import { find, findAll, press } from './elements.js';

export interface Views {
  toggleSides: () => void;
  toggleUnchanged: () => void;
  toggleOutline: () => void;
}

export function startViews(): Views {
  const root = document.documentElement;
  const toggle = (button: HTMLButtonElement, name: string, before?: (isOn: boolean) => void) => (): void => {
    const isOn = !root.classList.contains(name);
    before?.(isOn);
    const anchor = firstInView();
    root.classList.toggle(name, isOn);
    press(button, isOn);
    anchor?.element.scrollIntoView({ block: 'start' });
    if (anchor) scrollBy(0, -anchor.top);
  };
  const sides = find('#sides', HTMLButtonElement);
  const unchanged = find('#unchanged', HTMLButtonElement);
  const outline = find('#outline-button', HTMLButtonElement);
  const views: Views = {
    toggleSides: toggle(sides, 'sides', (isOn) => {
      if (isOn) makeSides();
    }),
    toggleUnchanged: toggle(unchanged, 'changes-only'),
    toggleOutline() {
      const isShown = outline.getAttribute('aria-pressed') !== 'true';
      root.classList.toggle('with-outline', isShown);
      root.classList.toggle('without-outline', !isShown);
      press(outline, isShown);
      if (isShown) find('#outline a', HTMLAnchorElement).focus();
    },
  };
  sides.addEventListener('click', views.toggleSides);
  unchanged.addEventListener('click', views.toggleUnchanged);
  outline.addEventListener('click', views.toggleOutline);
  press(outline, matchMedia('(min-width: 75rem)').matches);
  // On a narrow screen the outline lies over the document.
  find('#outline', HTMLElement).addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('a')) return;
    if (root.classList.contains('with-outline') && !matchMedia('(min-width: 75rem)').matches)
      views.toggleOutline();
  });
  return views;
}

/** The row that is read, so that it stays where it is when the layout changes. */
function firstInView(): { element: HTMLElement; top: number } | null {
  for (const element of findAll('main .row', HTMLElement)) {
    const { top, height } = element.getBoundingClientRect();
    if (height > 0 && top >= 60) return { element, top };
  }
  return null;
}

/** The two texts of each row, made of the one with both when they are asked for. */
function makeSides(): void {
  for (const text of findAll('main .row > .text', HTMLElement)) {
    const row = text.parentElement;
    if (!row || row.querySelector(':scope > .old')) continue;
    const [old, now] = [side(text, 'old', 'ins, .moved-here'), side(text, 'new', 'del')];
    text.classList.add('both');
    text.after(old, now);
    if (row.classList.contains('new') || row.classList.contains('moved-here')) old.replaceChildren();
    if (row.classList.contains('away')) now.replaceChildren();
    // Read twice, the same text is no gain for those who listen.
    if (!row.classList.contains('changed') && !row.classList.contains('away')) old.ariaHidden = 'true';
  }
}

function side(text: HTMLElement, name: 'old' | 'new', without: string): HTMLElement {
  const copy = text.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A copy of an element is one.');
  copy.classList.add(name);
  for (const element of copy.querySelectorAll(without)) element.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  if (name === 'old')
    for (const heading of copy.querySelectorAll('h2, h3, h4, h5, h6')) heading.role = 'presentation';
  return copy;
}
