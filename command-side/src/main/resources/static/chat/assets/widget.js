/**
 * Web chat in the corner of any page, by one tag:
 *   <script src="https://chat.example/chat/assets/widget.js" data-tenant="demo" async></script>
 * data-language ("en" or "ar") chooses the words of its button, else the page's language; data-colour its colour.
 */
(() => {
  const script = document.currentScript;
  const tenant = script?.dataset.tenant;
  if (!tenant) return console.error('Wafaa chat: the script tag needs data-tenant.');

  const origin = new URL(script.src).origin;
  const language = (script.dataset.language ?? document.documentElement.lang).startsWith('ar') ? 'ar' : 'en';
  const words = {
    en: { open: 'Open chat', close: 'Close chat', unread: 'Open chat, there is a new message', title: 'Chat' },
    ar: { open: 'افتح المحادثة', close: 'أغلق المحادثة', unread: 'افتح المحادثة، وصلت رسالة جديدة', title: 'محادثة' },
  }[language];

  const host = document.createElement('div');
  host.dir = language === 'ar' ? 'rtl' : 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000; }
    button { position: relative; inline-size: 56px; block-size: 56px; border: 0; border-radius: 50%; background: var(--colour); color: #fff;
      cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
    button:focus-visible { outline: 3px solid var(--colour); outline-offset: 3px; }
    svg { inline-size: 26px; block-size: 26px; vertical-align: middle; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    i { position: absolute; inset-block-start: 2px; inset-inline-end: 2px; inline-size: 14px; block-size: 14px; border: 2px solid #fff; border-radius: 50%; background: #b3261e; }
    iframe { position: absolute; inset-block-end: 72px; inset-inline-end: 0; inline-size: min(384px, calc(100vw - 40px)); block-size: min(620px, calc(100dvh - 112px));
      border: 0; border-radius: 16px; background: #fff; box-shadow: 0 8px 40px rgb(0 0 0 / 25%); }
    [hidden] { display: none; }
  `);
  root.adoptedStyleSheets = [style];
  host.style.setProperty('--colour', script.dataset.colour ?? '#10776e');

  const button = document.createElement('button');
  const dot = document.createElement('i');
  let frame;

  const OPEN = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-5 4v-4H4z"/></svg>';
  const CLOSE = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"/></svg>';

  function shown() {
    return frame !== undefined && !frame.hidden;
  }

  function draw() {
    button.innerHTML = shown() ? CLOSE : OPEN;
    button.append(dot);
    button.setAttribute('aria-expanded', String(shown()));
    button.setAttribute('aria-label', shown() ? words.close : dot.hidden ? words.open : words.unread);
  }

  function toggle() {
    if (frame) frame.hidden = !frame.hidden;
    else {
      // Nothing is fetched before somebody wants to chat.
      frame = document.createElement('iframe');
      frame.title = words.title;
      frame.src = `${origin}/chat/${encodeURIComponent(tenant)}`;
      root.prepend(frame);
    }
    dot.hidden = true;
    draw();
    if (shown()) frame.focus();
    else button.focus();
  }

  window.addEventListener('message', (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
    if (event.data === 'wafaa-chat:close' && shown()) toggle();
    else if (event.data === 'wafaa-chat:message' && !shown()) {
      dot.hidden = false;
      draw();
    }
  });
  dot.hidden = true;
  button.type = 'button';
  button.addEventListener('click', toggle);
  root.append(button);
  draw();
  document.body.append(host);
})();
