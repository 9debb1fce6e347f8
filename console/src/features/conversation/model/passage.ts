import { createStore } from '@/lib/store'

/** The article that the side panel is to show, after a press on a source. */
export const wantedPassage = createStore<{ articleId: string; title: string } | undefined>(undefined)

/** The words that the knowledge beside the conversation is to be searched for. */
export const wantedSearch = createStore<{ text: string; count: number }>({ text: '', count: 0 })

/** Text that the composer is to take in at its caret. */
export const insertion = createStore<{ conversationId: string; text: string; count: number }>({ conversationId: '', text: '', count: 0 })

export function insert(conversationId: string, text: string): void {
  insertion.set((i) => ({ conversationId, text, count: i.count + 1 }))
}
