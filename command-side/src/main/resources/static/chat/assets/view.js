/** What is seen: draws messages and states, and tells what the visitor does. */
import { WORDS } from './words.js';

const NEAR_THE_END_PX = 80;
const element = (id) => document.getElementById(id);

export class View {
  #language = 'en';
  #entries = []; // in the order in which they are shown
  #state = 'connecting';
  #onAgain = () => {};
  #onRemove = () => {};

  constructor({ language, onSend, onLanguage, onAgain, onRemove }) {
    this.#onAgain = onAgain;
    this.#onRemove = onRemove;
    const text = element('text');
    const send = () => {
      const written = text.value.trim();
      if (!written) return;
      text.value = '';
      this.#fit();
      onSend(written);
      text.focus();
    };
    element('form').addEventListener('submit', (event) => {
      event.preventDefault();
      send();
    });
    text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    });
    text.addEventListener('input', () => this.#fit());
    element('language').addEventListener('click', () => onLanguage(this.#language === 'ar' ? 'en' : 'ar'));
    element('log').addEventListener('scroll', () => this.#atEnd() && (element('newest').hidden = true));
    element('newest').addEventListener('click', () => this.#toEnd());
    this.speak(language);
  }

  get words() {
    return WORDS[this.#language];
  }

  speak(language) {
    this.#language = language;
    const words = this.words;
    document.documentElement.lang = language;
    document.documentElement.dir = words.dir;
    element('language').textContent = words.switchTo;
    element('language').lang = language === 'ar' ? 'en' : 'ar';
    element('language').setAttribute('aria-label', words.switchLabel);
    element('welcome').textContent = words.welcome;
    element('text').placeholder = words.placeholder;
    element('text-label').textContent = words.placeholder;
    element('send-label').textContent = words.send;
    element('typing-label').textContent = words.typing;
    element('newest').textContent = words.newest;
    element('log').setAttribute('aria-label', words.log);
    this.state(this.#state);
    this.#draw();
  }

  company(name) {
    document.title = name;
    element('company').textContent = name;
    element('avatar').textContent = [...name.trim()][0] ?? '';
  }

  /** @param {'connecting'|'online'|'offline'|'gone'} state */
  state(state) {
    this.#state = state;
    const line = element('state');
    line.dataset.state = state === 'gone' ? 'offline' : state;
    if (line.textContent !== this.words[state]) line.textContent = this.words[state];
    if (state === 'gone') element('text').disabled = true;
  }

  typing(shown) {
    const follow = this.#atEnd();
    element('typing').hidden = !shown;
    if (shown && follow) this.#toEnd();
  }

  /** Shows these messages, oldest first: {key, author, text, at, status?} */
  show(entries) {
    const follow = this.#atEnd();
    const before = this.#entries.length;
    this.#entries = entries;
    this.#draw();
    const last = entries.at(-1);
    if (follow || last?.author === 'customer') this.#toEnd();
    else if (entries.length > before) element('newest').hidden = false;
  }

  #draw() {
    const list = element('messages');
    const nodes = new Map([...list.children].map((node) => [node.dataset.key, node]));
    const wanted = [];
    let day = null;
    let author = null;
    for (const entry of this.#entries) {
      const entryDay = new Date(entry.at).toDateString();
      if (entryDay !== day) {
        wanted.push(this.#day(nodes.get(`day ${entryDay}`), entryDay, entry.at));
        day = entryDay;
        author = null;
      }
      wanted.push(this.#message(nodes.get(entry.key), entry, entry.author !== author));
      author = entry.author;
    }
    wanted.forEach((node, index) => {
      if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
    });
    while (list.children.length > wanted.length) list.lastChild.remove();
  }

  #day(known, key, at) {
    const node = known ?? document.createElement('li');
    node.className = 'day';
    node.dataset.key = `day ${key}`;
    node.textContent = this.#dayName(new Date(at));
    return node;
  }

  #dayName(date) {
    const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000);
    if (days === 0) return this.words.today;
    if (days === 1) return this.words.yesterday;
    return new Intl.DateTimeFormat(this.#language, { dateStyle: 'long' }).format(date);
  }

  #message(known, entry, first) {
    const mine = entry.author === 'customer';
    const stamp = JSON.stringify([this.#language, entry.status ?? '', first]);
    if (known?.dataset.stamp === stamp) return known;
    const node = known ?? document.createElement('li');
    node.dataset.key = entry.key;
    node.dataset.stamp = stamp;
    node.className = ['message', mine ? 'mine' : '', first ? 'first' : '', entry.status ?? ''].join(' ');
    node.replaceChildren();
    const author = document.createElement('span');
    author.className = mine || !first ? 'hidden' : 'author';
    author.textContent = this.words[mine ? 'you' : entry.author];
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    const text = document.createElement('p'); // its own direction; the bubble's shape follows the page's
    text.dir = 'auto';
    text.textContent = entry.text;
    bubble.append(text);
    node.append(author, bubble, this.#meta(entry, mine));
    return node;
  }

  #meta(entry, mine) {
    const meta = document.createElement('div');
    meta.className = 'meta';
    const time = document.createElement('time');
    time.dateTime = new Date(entry.at).toISOString();
    time.textContent = new Intl.DateTimeFormat(this.#language, { timeStyle: 'short' }).format(new Date(entry.at));
    meta.append(time);
    if (!mine || !entry.status) return meta;
    const state = document.createElement('span');
    state.textContent = this.words[entry.status];
    meta.append(state);
    if (entry.status === 'failed') {
      meta.append(
        this.#button(this.words.again, () => this.#onAgain(entry.key)),
        this.#button(this.words.remove, () => this.#onRemove(entry.key)),
      );
    }
    return meta;
  }

  #button(label, onClick) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', onClick);
    return button;
  }

  #fit() {
    const text = element('text');
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, 140)}px`;
    element('send').disabled = !text.value.trim();
  }

  #atEnd() {
    const log = element('log');
    return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END_PX;
  }

  #toEnd() {
    const log = element('log');
    log.scrollTop = log.scrollHeight;
    element('newest').hidden = true;
  }
}
