// Find: the box behind the key, arrow keys through what was found, Enter opens the first. An answer to older letters is never opened.
(() => {
  const box = document.getElementById('finder');
  const field = document.getElementById('find-q');
  const found = document.getElementById('found');
  if (!field) return;
  const form = field.form;
  const stops = () => [field, ...found.querySelectorAll('.hit')];
  let older = false;
  let wanted = false;

  const enter = () => {
    const first = stops()[1];
    if (first && found.querySelector('[data-close]')) first.focus();
    else first?.click();
  };
  document.addEventListener('click', (event) => {
    if (!box || !event.target.closest('[data-finder]') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    box.showModal();
    field.focus();
    field.select();
  });
  box?.addEventListener('click', (event) => { if (event.target === box) box.close(); });
  field.addEventListener('input', () => { older = true; wanted = false; });
  form.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = stops();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    if (/^Arrow(Down|Up)$/.test(event.key)) {
      event.preventDefault();
      all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length].focus();
    } else if (event.key === 'Enter' && at === 0) {
      event.preventDefault();
      wanted = older;
      if (older) htmx.trigger(field, 'look'); else enter();
    } else if (event.key.length === 1 && event.key !== ' ' && at > 0) field.focus();
  });
  form.addEventListener('htmx:beforeSwap', (event) => {
    if (new URL(event.detail.xhr.responseURL).pathname === new URL(form.action).pathname) return;
    event.stopPropagation();
    event.detail.shouldSwap = false;
    location.assign(form.action);
  });
  form.addEventListener('htmx:afterSwap', () => {
    older = false;
    if (wanted) enter();
    wanted = false;
  });
  ['htmx:sendError', 'htmx:responseError'].forEach((name) => form.addEventListener(name, (event) => {
    event.stopPropagation();
    document.getElementById('found-count').textContent = '';
    found.replaceChildren(Object.assign(document.createElement('p'), { className: 'ink-late', textContent: 'Could not look. Check the connection, then press Enter to try again.' }));
    older = true;
  }));
})();
