import { beforeEach, describe, expect, it, vi } from 'vitest'

let page: typeof import('./outbox')
let ApiProblem: (typeof import('@/api/problem'))['ApiProblem']
let sent: string[]

beforeEach(async () => {
  vi.resetModules()
  page = await import('./outbox')
  ApiProblem = (await import('@/api/problem')).ApiProblem
  sent = []
})

function states() {
  return page.outbox.get().map((e) => e.state)
}

describe('what is sent', () => {
  it('goes out one after another, in the order of writing', async () => {
    let release: () => void = () => undefined
    const first = new Promise<void>((done) => (release = done))
    await page.openOutbox('u1', async (_, text) => {
      if (text === 'one') await first
      sent.push(text)
      return { message_id: text }
    })
    page.sendOut('c', 'one')
    page.sendOut('c', 'two')
    expect(states()).toEqual(['sending', 'sending'])
    release()
    await vi.waitFor(() => expect(states()).toEqual(['accepted', 'accepted']))
    expect(sent).toEqual(['one', 'two'])
  })

  it('waits for a server that is away, and is sent under the same name', async () => {
    const refs: string[] = []
    let up = false
    await page.openOutbox('u2', (_, text, ref) => {
      refs.push(ref)
      return up ? Promise.resolve({ message_id: text }) : Promise.reject(new ApiProblem(0, {}))
    })
    page.sendOut('c', 'one')
    await vi.waitFor(() => expect(states()).toEqual(['waiting']))
    up = true
    page.flushOutbox()
    await vi.waitFor(() => expect(states()).toEqual(['accepted']))
    expect(new Set(refs).size).toBe(1)
  })

  it('stays with its reason when it is refused; the next ones still go', async () => {
    await page.openOutbox('u3', (_, text) =>
      text === 'one' ? Promise.reject(new ApiProblem(422, { code: 'outside-messaging-window' })) : Promise.resolve({ message_id: text }),
    )
    page.sendOut('c', 'one')
    page.sendOut('c', 'two')
    await vi.waitFor(() => expect(states()).toEqual(['refused', 'accepted']))
    expect(page.outbox.get()[0]?.problem?.code).toBe('outside-messaging-window')
    const refused = page.outbox.get()[0]?.ref ?? ''
    page.sendAgain(refused)
    expect(page.outbox.get().some((e) => e.ref === refused)).toBe(false)
  })

  it('is kept over a reload until it was seen coming back', async () => {
    await page.openOutbox('u4', () => Promise.reject(new ApiProblem(503, {})))
    page.sendOut('c', 'kept')
    await vi.waitFor(() => expect(states()).toEqual(['waiting']))
    vi.resetModules()
    page = await import('./outbox')
    await page.openOutbox('u4', (_, text) => Promise.resolve({ message_id: text }))
    await vi.waitFor(() => expect(states()).toEqual(['accepted']))
    page.settle('c', (e) => e.messageId === 'kept')
    expect(page.outbox.get()).toEqual([])
  })
})
