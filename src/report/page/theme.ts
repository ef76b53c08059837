/** Dark and light: what the system says until somebody says otherwise. */
import { find } from './elements.js';

export interface Theme {
  next: () => void;
}

export function startTheme(): Theme {
  const root = document.documentElement;
  const button = find('#theme', HTMLButtonElement);
  const isDark = (): boolean =>
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  const tell = (): void => {
    button.textContent = isDark() ? 'Light' : 'Dark';
  };
  const next = (): void => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    tell();
  };
  button.addEventListener('click', next);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
  tell();
  return { next };
}
