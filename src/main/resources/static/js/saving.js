// A form is sent once. Its button says "Saving…" and keeps its width until the answer is there.
(() => {
  const labels = new WeakMap();
  const busy = (form, button) => {
    form.dataset.sending = 'yes';
    if (!button || button.matches('.tick, [data-keep-label]')) return;
    labels.set(button, [...button.childNodes]);
    button.style.width = `${button.offsetWidth}px`;
    button.classList.add('is-busy');
    button.textContent = button.dataset.busy || 'Saving…';
    setTimeout(() => { if (form.dataset.sending) button.disabled = true; });
  };
  const ready = (form) => {
    delete form.dataset.sending;
    form.querySelectorAll('.is-busy').forEach((button) => {
      button.replaceChildren(...labels.get(button));
      button.removeAttribute('style');
      button.disabled = false;
      button.classList.remove('is-busy');
    });
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method === 'dialog') return;
    if (form.dataset.sending) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    if (form.method === 'post') busy(form, event.submitter);
  }, true);
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.detail.elt.closest('form');
    if (form) ready(form);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) document.querySelectorAll('form[data-sending]').forEach(ready);
  });
})();
