import GithubSlugger from 'github-slugger';
import { fileOf, sectionsOf, type Constitution, type Section } from '../clast/index.js';

/**
 * The anchors that GitHub makes of the headings, by file and then by anchor; the key is null where files have no names.
 * GitHub shows each file by itself, so that anchors count from the start in each.
 */
export function anchorsIn(tree: Constitution): ReadonlyMap<string | null, ReadonlyMap<string, Section>> {
  const anchors = new Map<string | null, Map<string, Section>>();
  for (const file of tree.files ?? [null]) anchors.set(file, new Map());
  const sluggers = new Map([...anchors.keys()].map((file) => [file, new GithubSlugger()]));
  for (const section of sectionsOf(tree)) {
    const file = fileOf(section, tree);
    const [heading] = section.children;
    const title = heading?.type === 'clause' ? heading.value : section.title;
    const anchor = sluggers.get(file)?.slug(title) ?? '';
    anchors.get(file)?.set(anchor, section);
  }
  return anchors;
}
