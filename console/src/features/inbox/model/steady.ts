/** What a list shows while a person points at it: nothing moves under the hand. */
export interface Steady {
  /** The order on the screen. */
  shown: string[]
  /** How many lines wait to be let in. */
  held: number
}

/**
 * @param before the order on the screen until now
 * @param wanted the order as the server has it now
 * @param leaving lines that no longer belong here and stay a moment to say why
 * @param frozen whether the list is in use: then lines keep their places, and new ones wait
 */
export function steady(before: string[], wanted: string[], leaving: ReadonlySet<string>, frozen: boolean): Steady {
  if (!frozen) return { shown: withLeaving(before, wanted, leaving), held: 0 }
  const belongs = new Set(wanted)
  const shown = before.filter((id) => belongs.has(id) || leaving.has(id))
  const known = new Set(shown)
  const lastKnown = wanted.findLastIndex((id) => known.has(id))
  // What comes after the last line known is a further page that was asked for: it enters.
  const tail = lastKnown >= 0 ? wanted.slice(lastKnown + 1).filter((id) => !known.has(id)) : []
  const fresh = wanted.filter((id) => !known.has(id)).length - tail.length
  if (shown.length === 0) return { shown: wanted, held: 0 }
  return { shown: [...shown, ...tail], held: fresh }
}

function withLeaving(before: string[], wanted: string[], leaving: ReadonlySet<string>): string[] {
  const staying = before.filter((id) => leaving.has(id) && !wanted.includes(id))
  if (staying.length === 0) return wanted
  const result = [...wanted]
  for (const id of staying) result.splice(Math.min(before.indexOf(id), result.length), 0, id)
  return result
}
