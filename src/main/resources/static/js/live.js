// One stream of news for all tabs of this browser: the tab that holds the lock listens and tells the others.
// On document: "live:open", "live:lost", "live:news" with detail { what: 'huddle' | 'door', value }. On body: "nav-changed".
(() => {
  if (!document.body.dataset.viewer) return;
  const tabs = new BroadcastChannel('throughline-live');
  let again;

  const signedOut = () => {
    document.dispatchEvent(new CustomEvent('live:lost'));
    if (!document.querySelector('form[data-typed]')) location.reload();
  };
  const hear = ({ name, what, value }) => {
    if (name === 'signed-out') { signedOut(); return; }
    document.dispatchEvent(new CustomEvent(name, { detail: { what, value } }));
    if (name !== 'live:news') return;
    document.body.dispatchEvent(new CustomEvent(`live-${what}`, { detail: { value } }));
    if (what === 'huddle') {
      clearTimeout(again);
      again = setTimeout(() => document.body.dispatchEvent(new CustomEvent('nav-changed')), 200 + Math.random() * 300);
    }
  };
  const tell = (news) => { hear(news); tabs.postMessage(news); };
  tabs.onmessage = (event) => hear(event.data);

  const listen = (release) => {
    const stream = new EventSource('/live');
    let lost = false;
    stream.onopen = () => {
      tell({ name: 'live:open' });
      if (lost) tell({ name: 'live:news', what: 'huddle' });
      lost = false;
    };
    stream.onerror = () => {
      lost = true;
      tell({ name: 'live:lost' });
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => { stream.close(); listen(release); }, 5000);
    };
    stream.addEventListener('huddle', () => tell({ name: 'live:news', what: 'huddle' }));
    stream.addEventListener('door', (event) => tell({ name: 'live:news', what: 'door', value: Number(event.data) }));
    stream.addEventListener('signed-out', () => { stream.close(); tell({ name: 'signed-out' }); release(); });
    addEventListener('pagehide', () => stream.close());
  };
  if (navigator.locks) navigator.locks.request('throughline-live', () => new Promise(listen));
  else listen(() => {});
})();
