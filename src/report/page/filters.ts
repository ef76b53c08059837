/** Filters by kind and class: what is filtered out reads as if it had not changed. */
import { find, findAll } from './elements.js';

export interface Filters {
  toggle: () => void;
}

/** `changed` is called when other changes are shown. */
export function startFilters(changed: () => void): Filters {
  const panel = find('#filters', HTMLDetailsElement);
  const boxes = findAll('input[type=checkbox]', HTMLInputElement, panel);
  const rows = findAll('.row[data-changes]', HTMLElement);
  const notes = findAll('.note[data-kind]', HTMLElement);

  const isOn = (off: ReadonlySet<string>, kind: string, weight: string): boolean =>
    !off.has(`kind ${kind}`) && !off.has(`class ${weight}`);
  const apply = (): void => {
    const off = new Set(boxes.filter(({ checked }) => !checked).map(({ name, value }) => `${name} ${value}`));
    for (const row of rows) {
      const changes = (row.dataset.changes ?? '').split(' ').map((change) => change.split('/'));
      const isShown = changes.some(([kind = '', weight = '']) => isOn(off, kind, weight));
      row.classList.toggle('quiet', !isShown);
    }
    for (const note of notes) note.hidden = !isOn(off, note.dataset.kind ?? '', note.dataset.class ?? '');
    countAnew();
    changed();
  };
  const countAnew = (): void => {
    for (const link of findAll('#outline a', HTMLAnchorElement)) {
      const section = document.getElementById(link.hash.slice(1));
      const count = link.querySelector('.count');
      if (!section || !count) continue;
      const own = findAll('.row.changed:not(.quiet)', HTMLElement, section).filter(
        (row) => row.closest('section') === section,
      );
      count.classList.toggle('none', own.length === 0);
    }
  };
  panel.addEventListener('change', apply);
  find('#all-on', HTMLButtonElement).addEventListener('click', () => {
    for (const box of boxes) box.checked = true;
    apply();
  });
  find('#all-off', HTMLButtonElement).addEventListener('click', () => {
    for (const box of boxes) if (box.name === 'kind') box.checked = false;
    apply();
  });
  // A browser keeps the boxes as they were when a page is loaded again.
  if (boxes.some(({ checked }) => !checked)) apply();
  return {
    toggle() {
      panel.open = !panel.open;
      if (!panel.open) return;
      panel.scrollIntoView({ block: 'nearest' });
      boxes[0]?.focus();
    },
  };
}
