import { numberOf, type LiveEvent } from '@/features/live/model/event'
import { createStore } from '@/lib/store'

/** How many conversations the bot holds, as the stream says it every two seconds to who sees the whole tenant. */
export const botHolds = createStore<number | undefined>(undefined)

export function learnFigures(event: LiveEvent): void {
  botHolds.set(numberOf(event.data, 'bot_conversations'))
}
