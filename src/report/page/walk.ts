/** The way through the changes, one after the other. */
import { find, findAll } from './elements.js';

export interface Walk {
  next: () => void;
  previous: () => void;
  /** What is filtered out is passed over. */
  refresh: () => void;
}

export function startWalk(): Walk {
  const main = find('main', HTMLElement);
  const status = find('#position', HTMLElement);
  const all = findAll('.row.changed[tabindex]', HTMLElement, main);
  let stops = all;
  let current: HTMLElement | null = null;

  const tell = (): void => {
    const at = current ? stops.indexOf(current) + 1 : 0;
    const changes = stops.length === 1 ? '1 change' : `${stops.length} changes`;
    status.textContent = at > 0 ? `${at} of ${changes}` : changes;
  };
  const go = (stop: HTMLElement | undefined): void => {
    if (!stop) return;
    current?.classList.remove('current');
    current = stop;
    stop.classList.add('current');
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' });
    tell();
  };
  /** The first one below the middle of the window: where nobody has begun to walk, it begins where he reads. */
  const firstFrom = (): number => {
    const at = stops.findIndex((stop) => stop.getBoundingClientRect().top > 80);
    return at === -1 ? stops.length : at;
  };
  const walk: Walk = {
    next() {
      const at = current ? stops.indexOf(current) : -1;
      go(stops[current && at >= 0 ? at + 1 : firstFrom()] ?? stops[0]);
    },
    previous() {
      const at = current ? stops.indexOf(current) : -1;
      go(stops[(current && at >= 0 ? at : firstFrom()) - 1] ?? stops.at(-1));
    },
    refresh() {
      stops = all.filter((row) => !row.classList.contains('quiet'));
      if (current?.classList.contains('quiet') === true) {
        current.classList.remove('current');
        current = null;
      }
      tell();
    },
  };
  find('#next', HTMLButtonElement).addEventListener('click', walk.next);
  find('#previous', HTMLButtonElement).addEventListener('click', walk.previous);
  tell();
  return walk;
}

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
