/** The customer's page: keeps what was written until the server has it, and shows what was said. */
import { Backend, Failure } from './backend.js';
import { View } from './view.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const TYPING_FOR_MS = 8_000;

const tenant = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const backend = new Backend(tenant);
const memory = remembered(`wafaa-chat:${tenant}`);

/** Messages of the server by id, and those of ours that it does not have yet, in order. */
const said = new Map();
const unsent = memory.unsent ?? [];
const failed = new Set();
let cursor = '0';
let connected = false; // the last thing that was tried worked
let following = false; // the stream is open
let typingTimer;
let readUpTo = memory.readUpTo ?? null;

const view = new View({
  language: memory.language ?? (navigator.language.startsWith('ar') ? 'ar' : 'en'),
  onSend: write,
  onLanguage(language) {
    memory.language = language;
    keep();
    view.speak(language);
  },
  onAgain(key) {
    failed.delete(key);
    render();
    flush();
  },
  onRemove(key) {
    failed.delete(key);
    unsent.splice(unsent.findIndex((message) => message.key === key), 1);
    keep();
    render();
  },
});

/** What this browser remembers; without storage, for as long as the page is open. */
function remembered(name) {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(name)) ?? {};
  } catch {
    // private mode, or something that is not ours
  }
  Object.defineProperty(kept, 'name', { value: name });
  return kept;
}

function keep() {
  memory.unsent = unsent;
  memory.readUpTo = readUpTo;
  try {
    localStorage.setItem(memory.name, JSON.stringify(memory));
  } catch {
    // full or forbidden: what is written is still sent while the page is open
  }
}

function write(text) {
  unsent.push({ key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, text, at: Date.now() });
  keep();
  render();
  flush();
}

function render() {
  const fromServer = [...said.values()].map((message) => ({
    key: message.client_message_id ?? message.id,
    author: message.author,
    text: message.text,
    at: message.sent_at,
  }));
  const known = new Set(fromServer.map((message) => message.key));
  const own = unsent
    .filter((message) => !known.has(message.key))
    .map((message) => ({ ...message, author: 'customer', status: status(message) }));
  view.show([...fromServer, ...own]);
}

function status(message) {
  if (failed.has(message.key)) return 'failed';
  if (message.accepted) return 'sent';
  return connected ? 'sending' : 'waiting';
}

let flushing = false;

/** Sends what is unsent, in order, each with its own mark until the server has it. */
async function flush() {
  if (flushing || !backend.token) return;
  flushing = true;
  let pause = FIRST_PAUSE_MS;
  try {
    for (let next = toSend(); next; next = toSend()) {
      try {
        await backend.send(next.key, next.text);
        next.accepted = true;
        keep();
        if (following && !connected) online(true);
        render();
        expectAnswer();
        pause = FIRST_PAUSE_MS;
      } catch (error) {
        if (error instanceof Failure && error.status === 401) {
          await begin();
        } else if (error instanceof Failure && error.temporary) {
          if (error.status === 0) online(false);
          await sleep(Math.max(error.retryAfter * 1000, jitter(pause)));
          pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        } else {
          failed.add(next.key);
          render();
        }
      }
    }
  } finally {
    flushing = false;
  }
}

/** The page in which this one is shown, if it is, learns that something was said or that its visitor is done. */
function tellHost(what) {
  if (parent !== window) parent.postMessage(`wafaa-chat:${what}`, '*');
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') tellHost('close');
});

function toSend() {
  return unsent.find((message) => !message.accepted && !failed.has(message.key));
}

/** The bot answers at once; people do not, and nobody is shown writing who may not be. */
function expectAnswer() {
  const answered = [...said.values()].findLast((message) => message.author !== 'customer');
  if (answered && answered.author !== 'bot') return;
  view.typing(true);
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => view.typing(false), TYPING_FOR_MS);
}

function take(messages) {
  for (const message of messages) {
    said.set(message.id, message);
    if (message.author !== 'customer') {
      tellHost('message');
      clearTimeout(typingTimer);
      view.typing(false);
    }
    const own = unsent.findIndex((mine) => mine.key === message.client_message_id);
    if (own >= 0) unsent.splice(own, 1);
  }
  keep();
  render();
  tellRead();
}

/** Tells that everything has been seen, while somebody is looking. */
async function tellRead() {
  // Folded away within another page, it has no height.
  if (document.visibilityState !== 'visible' || innerHeight === 0) return;
  const last = [...said.values()].filter((message) => message.author !== 'customer').at(-1);
  if (!last || last.id === readUpTo) return;
  const before = readUpTo;
  readUpTo = last.id;
  keep();
  try {
    await backend.markRead(last.id);
  } catch {
    readUpTo = before;
  }
}

async function begin() {
  const session = await backend.begin(memory.token);
  memory.token = session.visitor_token;
  keep();
  view.company(session.company);
}

async function connect() {
  if (!backend.token) await begin();
  const history = await backend.history();
  take(history.data);
  cursor = history.next ?? cursor;
  flush();
  await backend.follow(
    cursor,
    () => {
      following = true;
      online(true);
    },
    (event) => {
      if (event.id) cursor = event.id;
      if (event.type === 'message') take([JSON.parse(event.data)]);
    },
  );
}

function online(now) {
  connected = now;
  view.state(now ? 'online' : 'offline');
  render();
  if (now) flush();
}

let wake = () => {};
const sleep = (ms) => new Promise((resolve) => {
  const timer = setTimeout(resolve, ms);
  const earlier = wake;
  wake = () => {
    clearTimeout(timer);
    earlier();
    resolve();
  };
});
const jitter = (ms) => ms * (0.5 + Math.random() / 2);

async function run() {
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    try {
      await connect();
    } catch (error) {
      if (error instanceof Failure && error.status === 404) return view.state('gone');
      if (error instanceof Failure && error.status === 401) {
        backend.token = null;
        memory.token = null;
        said.clear();
      }
      if (following) pause = FIRST_PAUSE_MS;
      following = false;
      online(false);
      await sleep(Math.max((error.retryAfter ?? 0) * 1000, jitter(pause)));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      view.state('connecting');
    }
  }
}

window.addEventListener('resize', tellRead);
window.addEventListener('offline', () => online(false));
window.addEventListener('online', () => {
  if (following) online(true);
  wake();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  wake();
  tellRead();
});

render();
run();
