import type { LiveEvent } from '../model/event'
import type { LiveState } from '../model/machine'
import { Connection } from './connection'
import { STREAM_URL, type ToPage, type ToWorker } from './protocol'

export interface StreamListener {
  onState(state: LiveState): void
  /** @param rings whether this page is the one that may make a sound */
  onEvent(event: LiveEvent, rings: boolean): void
}

export interface Stream {
  retryNow(): void
  close(): void
}

/** Opens the live stream: one connection for all pages of a person where the browser can share it, else one for this page. */
export function openStream(userId: string, listener: StreamListener): Stream {
  return typeof SharedWorker === 'undefined' ? ownStream(listener) : sharedStream(userId, listener)
}

function sharedStream(userId: string, listener: StreamListener): Stream {
  const worker = new SharedWorker(new URL('./stream.worker.ts', import.meta.url), { type: 'module', name: `wafaa-stream-${userId}` })
  const send = (message: ToWorker) => worker.port.postMessage(message)
  worker.port.addEventListener('message', (e: MessageEvent<ToPage>) => {
    if (e.data.type === 'state') listener.onState(e.data.state)
    else listener.onEvent(e.data.event, e.data.rings)
  })
  worker.port.start()
  const look = () => send({ type: 'looking', visible: document.visibilityState === 'visible' })
  const hello = () => {
    send({ type: 'hello' })
    look()
  }
  hello()
  const stopWatching = watchForWakeUps(() => send({ type: 'doubt' }))
  const undo = listenAll([
    [document, 'visibilitychange', look],
    [window, 'pagehide', () => send({ type: 'bye' })],
    [window, 'pageshow', (e) => (e as PageTransitionEvent).persisted && hello()],
  ])
  return {
    retryNow: () => send({ type: 'retry' }),
    close() {
      undo()
      stopWatching()
      send({ type: 'bye' })
      worker.port.close()
    },
  }
}

function ownStream(listener: StreamListener): Stream {
  const connection = new Connection(STREAM_URL, {
    onState: (state) => listener.onState(state),
    onEvent: (event) => listener.onEvent(event, true),
  })
  connection.start()
  const stopWatching = watchForWakeUps(() => connection.doubt())
  return {
    retryNow: () => connection.retryNow(),
    close() {
      stopWatching()
      connection.stop()
    },
  }
}

function watchForWakeUps(doubt: () => void): () => void {
  let hiddenAt = 0
  return listenAll([
    [window, 'online', doubt],
    [
      document,
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') hiddenAt = Date.now()
        // A tab that was away for a moment has lost nothing.
        else if (Date.now() - hiddenAt > 60_000) doubt()
      },
    ],
  ])
}

function listenAll(list: [EventTarget, string, (e: Event) => unknown][]): () => void {
  for (const [target, type, handler] of list) target.addEventListener(type, handler)
  return () => {
    for (const [target, type, handler] of list) target.removeEventListener(type, handler)
  }
}
