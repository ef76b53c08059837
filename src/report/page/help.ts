/** The list of keys. */
import { find } from './elements.js';

export interface Help {
  toggle: () => void;
}

export function startHelp(): Help {
  const dialog = find('#help', HTMLDialogElement);
  const toggle = (): void => {
    if (dialog.open) dialog.close();
    else dialog.showModal();
  };
  find('#help-button', HTMLButtonElement).addEventListener('click', toggle);
  return { toggle };
}
