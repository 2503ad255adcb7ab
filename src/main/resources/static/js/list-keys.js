// The keys for next and previous move through the rows of a list; Enter opens the row, as its link has the focus.
// What else a key does with the row (data-row-act): "done" presses its tick, another leads to where the row says: data-owner, data-step.
(() => {
  const list = document.querySelector('[data-list-keys]');
  if (!list) return;
  const rows = [...list.querySelectorAll('tbody tr, .step[data-row]')];
  let at = -1;

  const mark = (row) => {
    at = row;
    rows.forEach((one, i) => (i === at ? one.setAttribute('aria-current', 'true') : one.removeAttribute('aria-current')));
  };
  const select = (next) => {
    if (rows.length === 0) return;
    mark(Math.max(0, Math.min(rows.length - 1, next)));
    (rows[at].querySelector('a.pt-step') || rows[at].querySelector('a'))?.focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: 'nearest' });
  };
  const act = (what) => {
    if (at < 0) select(0);
    else if (what === 'done') rows[at].querySelector('.tick')?.click();
    else if (rows[at].dataset[what]) location.assign(rows[at].dataset[what]);
  };

  list.addEventListener('focusin', (event) => {
    const row = rows.findIndex((one) => one.contains(event.target));
    if (row >= 0) mark(row);
  });
  document.addEventListener('click', (event) => {
    const move = event.target.closest('[data-move]');
    const asked = event.target.closest('[data-row-act]');
    if (move) select(at + Number(move.dataset.move));
    else if (asked) act(asked.dataset.rowAct);
  });
})();
