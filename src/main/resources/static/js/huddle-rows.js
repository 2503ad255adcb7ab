// The open row of the huddle: J and K move it, it stands whole in the list, and a change from elsewhere leaves it where it is.
(() => {
  const rows = () => [...document.querySelectorAll('#huddle-list .h-item')];
  const id = (row) => row?.closest('[data-row]').dataset.row;
  const current = () => rows().find((row) => row.open);
  let order = [];
  let kept = null;

  const show = (row) => {
    if (row === rows()[0]) document.getElementById('huddle-list').scrollTop = 0;
    row.scrollIntoView({ block: 'nearest' });
  };
  const open = (row, focus) => {
    if (!row) return;
    rows().forEach((other) => { other.open = other === row; });
    mark();
    if (focus) row.querySelector('summary').focus({ preventScroll: true });
    show(row);
  };
  const mark = () => {
    const now = current();
    document.querySelectorAll('#huddle-list [data-row]').forEach((item) => { item.ariaCurrent = item.contains(now) ? 'true' : null; });
    order = rows().map(id);
  };
  const move = (by) => {
    const all = rows();
    const at = all.indexOf(current());
    open(all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))], true);
  };
  const after = (gone) => order.slice(order.indexOf(gone) + 1).map((next) => rows().find((row) => id(row) === next)).find(Boolean);

  document.addEventListener('click', (event) => {
    const key = event.target.closest('[data-move]');
    if (key) move(Number(key.dataset.move));
  });
  document.addEventListener('toggle', ({ target: row }) => {
    if (!row.matches?.('.h-item')) return;
    if (row.open && current() !== row) open(row);
    else { mark(); if (row.open) show(row); }
  }, true);
  document.addEventListener('htmx:configRequest', (event) => {
    if (current()) event.detail.parameters.open = id(current());
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const asked = event.detail.requestConfig?.path ?? '';
    kept = event.detail.target.id === 'huddle-live' && { open: id(current()), scroll: document.getElementById('huddle-list')?.scrollTop, talked: asked.endsWith('/talked-through'), back: asked.endsWith('/return') };
  });
  document.addEventListener('htmx:afterSwap', () => {
    if (!kept) return;
    if (kept.scroll) document.getElementById('huddle-list')?.scrollTo(0, kept.scroll);
    const came = current() && (kept.back || !order.includes(id(current()))) && current();
    const same = rows().find((row) => id(row) === kept.open);
    // Who was talked through and has no yes stands last from now on; the room goes on where it was
    const next = came || (!kept.talked && same) || after(kept.open) || rows()[0];
    if (next) open(next, next !== same);
    else document.getElementById('fin')?.focus();
    kept = null;
  });
  document.addEventListener('DOMContentLoaded', () => { mark(); if (current() && current() !== rows()[0]) show(current()); });
})();
