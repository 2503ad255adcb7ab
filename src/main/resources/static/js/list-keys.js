// The keys for next and previous move through the rows of a list; Enter opens the row, as its link has the focus.
(() => {
  const list = document.querySelector('[data-list-keys]');
  if (!list) return;
  const rows = [...list.querySelectorAll('tbody tr')];
  let at = -1;

  const select = (next) => {
    at = Math.max(0, Math.min(rows.length - 1, next));
    rows.forEach((row, i) => (i === at ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current')));
    rows[at].querySelector('a')?.focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('click', (event) => {
    const move = event.target.closest('[data-move]');
    if (move) select(at + Number(move.dataset.move));
  });
})();
