import { createStore } from '@/lib/store'

export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'danger'
  action?: { label: string; run: () => void }
}

export const toasts = createStore<readonly Toast[]>([])

const STAY_MS = 8000
let count = 0

/** Says something that needs no answer, and may offer one way on. Never the only place where a failure is told. */
export function toast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): number {
  const id = ++count
  toasts.set((all) => [...all.slice(-2), { id, text, tone: 'plain', ...options }])
  setTimeout(() => dismiss(id), STAY_MS)
  return id
}

export function dismiss(id: number): void {
  toasts.set((all) => all.filter((t) => t.id !== id))
}
