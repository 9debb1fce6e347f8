// What the measurements share: customers who write, colleagues who sign in, and what they hear.
import { createHmac, randomUUID } from 'node:crypto'

export const PASSWORD = 'wafaa-demo'

/** Asks again for as long as the server says that it is too much at once. */
async function patiently(url, options) {
  for (;;) {
    const answer = await fetch(url, options)
    if (answer.status !== 429) return answer
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)))
  }
}

export async function writes(server, customer, text) {
  const body = JSON.stringify({ message_id: randomUUID(), from: { id: customer, name: customer }, text, timestamp: new Date().toISOString() })
  const signature = createHmac('sha256', 'demo-app-secret').update(body).digest('hex')
  const headers = { 'content-type': 'application/json', 'x-wafaa-signature-256': `sha256=${signature}` }
  return (await patiently(`${server}/webhooks/messages/demo-channel`, { method: 'POST', headers, body })).ok
}

/** A colleague as the interface sees them: `ask(method, path, body)`. */
export async function signIn(server, email) {
  const headers = { 'content-type': 'application/json' }
  const answer = await patiently(`${server}/api/v1/auth/login`, { method: 'POST', headers, body: JSON.stringify({ tenant: 'demo', email, password: PASSWORD }) })
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status}`)
  const { access_token, user } = await answer.json()
  const auth = { ...headers, authorization: `Bearer ${access_token}` }
  const ask = async (method, path, body) => {
    const answer = await patiently(`${server}/api/v1${path}`, { method, headers: auth, ...(body ? { body: JSON.stringify(body) } : {}) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.status === 204 ? undefined : answer.json()
  }
  return { id: user.id, ask, auth }
}

/** As many agents as are asked for, those that are missing made by the admin. */
export async function agents(server, count) {
  const admin = await signIn(server, 'admin@demo.example')
  const there = new Set((await admin.ask('GET', '/agents?limit=200')).data.map((agent) => agent.email))
  const emails = Array.from({ length: count }, (_, n) => `measured${n + 1}@demo.example`)
  for (const email of emails) {
    if (!there.has(email)) await admin.ask('POST', '/agents', { email, full_name: email.split('@')[0], role: 'agent', password: PASSWORD, max_concurrent_conversations: 50 })
  }
  const all = []
  for (const email of emails) all.push(await signIn(server, email))
  return all
}

/** Calls back with each event of the colleague's live stream; gives what ends it, once the stream is open. */
export async function listens(server, colleague, hear) {
  const ending = new AbortController()
  const answer = await fetch(`${server}/api/v1/stream`, { headers: { ...colleague.auth, accept: 'text/event-stream' }, signal: ending.signal })
  if (!answer.ok) throw new Error(`no stream: ${answer.status}`)
  const decoder = new TextDecoder()
  let rest = ''
  void (async () => {
    for await (const bytes of answer.body) {
      const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const type = /^event:(.*)$/m.exec(block)?.[1].trim()
        if (type) hear(type, JSON.parse(/^data:(.*)$/m.exec(block)?.[1] ?? '{}'))
      }
    }
  })().catch((error) => {
    if (!ending.signal.aborted) throw error
  })
  return () => ending.abort()
}

/** The value below which so much of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
