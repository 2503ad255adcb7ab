// Says so when the live stream is lost. The stream's owner sends "live:open", "live:news" and "live:lost" on document.
(() => {
  let last = new Date();
  const time = () => last.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
  const tell = (live) => document.querySelectorAll('[data-connection]').forEach((line) => {
    line.classList.toggle('stale', !live);
    line.textContent = live ? `${line.dataset.connection || 'Live'}, ${time()}` : `Last updated ${time()}. Trying again.`;
  });
  const fresh = () => { last = new Date(); tell(true); };
  const lost = () => tell(false);

  ['live:open', 'live:news', 'htmx:sseOpen', 'htmx:sseMessage'].forEach((name) => document.addEventListener(name, fresh));
  ['live:lost', 'htmx:sseError', 'htmx:sseClose'].forEach((name) => document.addEventListener(name, lost));
  addEventListener('offline', lost);
})();
