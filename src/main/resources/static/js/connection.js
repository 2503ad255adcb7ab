// Says so when the live stream is lost. The stream's owner sends "live:open", "live:news" and "live:lost" on document.
// The time is the server's, in the clinic's time zone: data-connection="Live, 8:06 am", data-at="8:06".
(() => {
  let live = true;
  const tell = () => document.querySelectorAll('[data-connection]').forEach((line) => {
    const text = live ? line.dataset.connection : `Last updated ${line.dataset.at}. Trying again.`;
    line.classList.toggle('stale', !live);
    if (line.textContent !== text) line.textContent = text;
  });
  const turn = (to) => () => { live = to; tell(); };

  ['live:open', 'live:news'].forEach((name) => document.addEventListener(name, turn(true)));
  document.addEventListener('live:lost', turn(false));
  document.addEventListener('htmx:afterSettle', tell);
  addEventListener('offline', turn(false));
})();
