import { Connection } from './connection'
import { STREAM_URL, type ToPage, type ToWorker } from './protocol'

declare const self: SharedWorkerGlobalScope

/** The pages that listen, the one looked at last at the end. */
const pages: MessagePort[] = []
let visible: MessagePort | undefined

const connection = new Connection(new URL(STREAM_URL, self.location.origin).href, {
  onState: (state) => tellAll(() => ({ type: 'state', state })),
  onEvent: (event) => {
    const ringer = visible ?? pages.at(-1)
    tellAll((page) => ({ type: 'event', event, rings: page === ringer }))
  },
})

function tellAll(message: (page: MessagePort) => ToPage): void {
  for (const page of pages) page.postMessage(message(page))
}

function leave(page: MessagePort): void {
  const at = pages.indexOf(page)
  if (at >= 0) pages.splice(at, 1)
  if (visible === page) visible = undefined
  if (pages.length === 0) connection.stop()
}

function handle(page: MessagePort, message: ToWorker): void {
  switch (message.type) {
    case 'hello':
      if (!pages.includes(page)) pages.push(page)
      connection.start()
      page.postMessage({ type: 'state', state: connection.state } satisfies ToPage)
      break
    case 'looking':
      if (message.visible) {
        visible = page
        pages.push(...pages.splice(pages.indexOf(page), 1))
      } else if (visible === page) {
        visible = undefined
      }
      break
    case 'bye':
      leave(page)
      break
    case 'retry':
      connection.retryNow()
      break
    case 'doubt':
      connection.doubt()
      break
    case 'stop':
      connection.stop()
      break
  }
}

self.addEventListener('connect', (connect) => {
  const page = connect.ports[0]
  if (!page) return
  page.addEventListener('message', (e: MessageEvent<ToWorker>) => handle(page, e.data))
  page.start()
})
