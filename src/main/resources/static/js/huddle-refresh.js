// A refresh says what is shown, and what reads the same is left as it is. A change from elsewhere waits while the room itself
// has asked for something: the answer would not find its place again.
(() => {
  const refresh = document.getElementById('huddle-refresh');
  const asking = () => document.querySelector('#huddle-live .htmx-request');
  let waits = false;

  document.addEventListener('htmx:configRequest', (event) => {
    if (event.detail.elt === refresh) event.detail.parameters.seen = document.querySelector('#huddle-live [data-seen]')?.dataset.seen;
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.requestConfig?.elt !== refresh || !asking()) return;
    event.detail.shouldSwap = false;
    waits = true;
  });
  document.addEventListener('htmx:afterRequest', () => {
    if (!waits || asking()) return;
    waits = false;
    refresh.dispatchEvent(new Event('refresh'));
  });
})();
