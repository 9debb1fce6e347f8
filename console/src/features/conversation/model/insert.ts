/** Puts a text in at the caret, apart from the words around it; replaces only what was selected. */
export function withInserted(before: string, start: number, end: number, insertion: string): { text: string; caret: number } {
  const head = before.slice(0, start)
  const tail = before.slice(end)
  const gapBefore = head !== '' && !/\s$/.test(head) ? ' ' : ''
  const gapAfter = tail !== '' && !/^\s/.test(tail) ? ' ' : ''
  const upToCaret = head + gapBefore + insertion
  return { text: upToCaret + gapAfter + tail, caret: upToCaret.length }
}
