/** Folding of sections, lists, examples, comments and front matter. */
import { FoldingRangeKind, type FoldingRange, type FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../navigation/index.js';
import { fileOfUri } from './open-documents.js';
import type { Session } from './session.js';

export async function foldingRanges(
  session: Session,
  { textDocument: { uri } }: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const absolute = fileOfUri(uri);
  const constitution = await session.constitutionAt(uri);
  const file = absolute === null ? null : (constitution?.pathOf(absolute) ?? null);
  if (!constitution || file === null) return null;
  return foldsOf(constitution, file).map(({ kind, first, last }) => ({
    startLine: first - 1,
    endLine: last - 1,
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
    ...(kind === 'section' && { kind: FoldingRangeKind.Region }),
  }));
}
