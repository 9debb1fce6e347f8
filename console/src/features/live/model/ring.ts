import { preferences } from '@/features/session/model/preferences'

const APART_MS = 5000
let lastAt = 0
let audio: AudioContext | undefined

export type Ring = 'assignment' | 'message'

/** @returns whether the browser lets us; a click unlocks it */
export async function unlockSound(): Promise<boolean> {
  audio ??= new AudioContext()
  await audio.resume()
  return audio.state === 'running'
}

/** Two soft notes for an assignment, one for a message; at most one ring in five seconds. */
export function ring(kind: Ring, test = false): void {
  const { sounds, volume } = preferences.get()
  if (!test && (sounds === 'none' || (sounds === 'assignments' && kind === 'message'))) return
  const now = Date.now()
  if (!test && now - lastAt < APART_MS) return
  lastAt = now
  audio ??= new AudioContext()
  if (audio.state !== 'running') return
  note(audio, 659, 0, volume)
  if (kind === 'assignment') note(audio, 880, 0.14, volume)
}

function note(context: AudioContext, frequency: number, after: number, volume: number): void {
  const at = context.currentTime + after
  const tone = new OscillatorNode(context, { type: 'sine', frequency })
  const loudness = new GainNode(context, { gain: 0 })
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(volume * 0.25, at + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.4)
  tone.connect(loudness).connect(context.destination)
  tone.start(at)
  tone.stop(at + 0.45)
}

/** Without the text of the message: the screen may be seen by others. */
export function showDesktop(title: string, conversationId: string, open: () => void): void {
  if (!preferences.get().desktop || typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  const shown = new Notification(title, { tag: conversationId, icon: '/favicon.svg' })
  shown.onclick = () => {
    window.focus()
    open()
    shown.close()
  }
}
