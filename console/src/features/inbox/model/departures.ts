import { createStore } from '@/lib/store'
import type { Row } from './row'

/** A line that no longer belongs to the queue, and for a moment says why. */
export interface Departure {
  row: Row
  /** Who claimed it; undefined when it left for another reason. */
  claimedBy: string | undefined
}

const STAY_MS = 4000

export const departures = createStore<ReadonlyMap<string, Departure>>(new Map())

export function depart(departure: Departure): void {
  const { id } = departure.row
  departures.set((all) => new Map(all).set(id, departure))
  setTimeout(
    () =>
      departures.set((all) => {
        if (all.get(id) !== departure) return all
        const rest = new Map(all)
        rest.delete(id)
        return rest
      }),
    STAY_MS,
  )
}
