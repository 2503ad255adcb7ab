// The keys for next and previous move through the rows of a list, from where the focus is; Enter opens the row, as its link has the focus.
// data-list-keys says what the rows are where they are not those of a table or steps. What else a key does with the row (data-row-act):
// "done" presses its tick, another leads to where the row says: data-owner, data-step.
(() => {
  const list = document.querySelector('[data-list-keys]');
  if (!list) return;
  const rows = () => [...list.querySelectorAll(list.dataset.listKeys || 'tbody tr, .step[data-row]')];
  const link = (row) => (row.matches('a') ? row : row.querySelector('a.pt-step') || row.querySelector('a'));
  let at = null;

  const mark = (row) => {
    at = row;
    rows().forEach((one) => (one === at ? one.setAttribute('aria-current', 'true') : one.removeAttribute('aria-current')));
  };
  const select = (by) => {
    const all = rows();
    if (all.length === 0) return;
    mark(all[Math.max(0, Math.min(all.length - 1, all.indexOf(at) + by))]);
    link(at)?.focus({ preventScroll: true });
    at.scrollIntoView({ block: 'nearest' });
  };
  const act = (what) => {
    if (!at) select(1);
    else if (what === 'done') at.querySelector('.tick')?.click();
    else if (at.dataset[what]) location.assign(at.dataset[what]);
  };

  list.addEventListener('focusin', (event) => {
    const row = rows().find((one) => one.contains(event.target));
    if (row) mark(row);
  });
  document.addEventListener('click', (event) => {
    const move = event.target.closest('[data-move]');
    const asked = event.target.closest('[data-row-act]');
    if (move) select(Number(move.dataset.move));
    else if (asked) act(asked.dataset.rowAct);
  });
})();
