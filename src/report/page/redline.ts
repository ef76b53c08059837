/** The script of the redline page. Without it the page shows everything inline; with it, it can be filtered and walked through. */
import { startFilters } from './filters.js';
import { startHelp } from './help.js';
import { onKeys } from './keys.js';
import { startTheme } from './theme.js';
import { startViews } from './views.js';
import { startWalk } from './walk.js';

document.documentElement.classList.add('js');
const views = startViews();
const walk = startWalk();
const filters = startFilters(walk.refresh);
const theme = startTheme();
const help = startHelp();

onKeys({
  n: walk.next,
  p: walk.previous,
  f: filters.toggle,
  v: views.toggleSides,
  u: views.toggleUnchanged,
  o: views.toggleOutline,
  t: theme.next,
  '?': help.toggle,
});
