// J and K move through the rows of a list, Enter opens the row's first link. Works only outside a field.
(() => {
  const list = document.querySelector('[data-list-keys]');
  if (!list) return;
  const rows = [...list.querySelectorAll('tbody tr')];
  const typing = (el) => /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) || el.isContentEditable;
  const off = () => localStorage.getItem(`keys-off:${document.body.dataset.viewer || ''}`) === 'yes';
  let at = -1;

  const select = (next) => {
    at = Math.max(0, Math.min(rows.length - 1, next));
    rows.forEach((row, i) => (i === at ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current')));
    rows[at].querySelector('a')?.focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', (event) => {
    const el = document.activeElement || document.body;
    if (event.ctrlKey || event.metaKey || event.altKey || typing(el) || document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && at >= 0 && el === document.body) rows[at].querySelector('a')?.click();
    if (off() || !/^[jk]$/i.test(event.key)) return;
    event.preventDefault();
    select(event.key.toLowerCase() === 'j' ? at + 1 : at - 1);
  });
})();
