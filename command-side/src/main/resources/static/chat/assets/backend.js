/** The server's side of the chat: sessions, messages and the stream, with the visitor's token. */
export class Failure extends Error {
  /**
   * @param {number} status 0 when no answer came
   * @param {number} retryAfter seconds that the server asks to wait, or 0
   */
  constructor(status, retryAfter = 0) {
    super(`status ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get temporary() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

const ANSWER_TIMEOUT_MS = 15_000;
const SILENCE_MS = 40_000; // the server sends a comment every 15 s

export class Backend {
  constructor(tenant) {
    this.tenant = tenant;
    this.token = null;
  }

  async begin(oldToken) {
    const session = await this.#call('POST', `/webchat/${encodeURIComponent(this.tenant)}/sessions`, {
      visitor_token: oldToken,
    });
    this.token = session.visitor_token;
    return session;
  }

  send(clientMessageId, text) {
    return this.#call('POST', '/webchat/messages', { client_message_id: clientMessageId, text });
  }

  history() {
    return this.#call('GET', '/webchat/messages?limit=100');
  }

  markRead(messageId) {
    return this.#call('POST', '/webchat/read', { last_read_message_id: messageId });
  }

  async #call(method, path, body) {
    const headers = {};
    if (this.token) headers['X-Visitor-Token'] = this.token;
    if (body) headers['Content-Type'] = 'application/json';
    let answer;
    try {
      answer = await fetch(path, {
        method,
        headers,
        body: body && JSON.stringify(body),
        cache: 'no-store',
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      });
    } catch {
      throw new Failure(0);
    }
    if (!answer.ok) throw new Failure(answer.status, Number(answer.headers.get('Retry-After')) || 0);
    return answer.status === 204 ? null : answer.json();
  }

  /** Follows what is said after a cursor, until the connection ends; then throws. EventSource cannot send the token, so the stream is read here. */
  async follow(after, onOpen, onEvent) {
    const stop = new AbortController();
    let silence;
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => stop.abort(), SILENCE_MS);
    };
    alive();
    try {
      const answer = await fetch(`/webchat/stream?after=${encodeURIComponent(after)}`, {
        headers: { 'X-Visitor-Token': this.token, Accept: 'text/event-stream' },
        cache: 'no-store',
        signal: stop.signal,
      });
      if (!answer.ok) throw new Failure(answer.status, Number(answer.headers.get('Retry-After')) || 0);
      onOpen();
      await readEvents(answer.body, alive, onEvent);
    } catch (error) {
      throw error instanceof Failure ? error : new Failure(0);
    } finally {
      clearTimeout(silence);
      stop.abort();
    }
    throw new Failure(0);
  }
}

async function readEvents(stream, alive, onEvent) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    alive();
    rest += value;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      if (event.data) onEvent(event);
    }
  }
}

function parse(block) {
  const event = { id: null, type: 'message', data: '' };
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const value = line.slice(colon + 1).replace(/^ /, '');
    const name = line.slice(0, colon);
    if (name === 'id') event.id = value;
    else if (name === 'event') event.type = value;
    else if (name === 'data') event.data += (event.data && '\n') + value;
  }
  return event;
}
