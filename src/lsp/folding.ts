/** Folding of sections, lists, examples, comments and front matter. */
import { FoldingRangeKind, type FoldingRange, type FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../navigation/index.js';
import type { Session } from './session.js';

export async function foldingRanges(
  session: Session,
  { textDocument: { uri } }: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const here = await session.fileAt(uri);
  if (!here) return null;
  const { constitution, file } = here;
  return foldsOf(constitution, file).map(({ kind, first, last }) => ({
    startLine: first - 1,
    endLine: last - 1,
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
    ...(kind === 'section' && { kind: FoldingRangeKind.Region }),
  }));
}
